// House styles to begin with: templates as a curator could have written them, to be copied and changed. What differs from
// digest to digest (a line for subscribers, where to search) comes from the digest's own fields.

import type { TemplateWords } from '../../domain/template';

export interface HouseStyle extends Pick<TemplateWords, 'syntax' | 'source'> {
  id: string;
  /** Key of its name. */
  nameKey: string;
}

const MARKDOWN = `# {{ issue.title }}

{% if issue.byline != "" %}{{ issue.byline | markdown }}

{% endif %}{% if issue.cover %}![{{ issue.cover.alt }}]({{ issue.cover.url }})

{% endif %}{% if issue.intro != "" %}{{ issue.intro | markdown }}

{% endif -%}
{% for section in sections %}{% if section.count > 0 or section.when_empty != "" -%}
## {{ section.name }}

{% for block in section.blocks %}{% if block.type == "text" -%}
{{ block.text | markdown }}

{% else %}{% assign item = block.item -%}
- {{ item.url | link: item.title }}{% if item.author != "" %} · {{ item.author }}{% endif %}{% if item.published %} · {{ item.published | date: "%Y-%m-%d" }}{% endif %}
{%- if item.tags.size > 0 %}

  {{ item.tags | join: " · " }}
{%- endif %}
{%- if item.remark != "" %}

  {{ item.remark | markdown | indent: 2 }}
{%- endif %}
{%- if item.quote != "" %}

  {{ item.quote | prefix_lines: "> " | indent: 2 }}
{%- endif %}
{%- for voice in item.links offset: 1 %}

  - {{ voice.url | link: voice.title }}{% if voice.author != "" %} · {{ voice.author }}{% endif %}{% if voice.remark != "" %}: {{ voice.remark | markdown | indent: 4 }}{% endif %}
{%- endfor %}

{% endif %}{% endfor %}{% if section.count == 0 %}{{ section.when_empty }}

{% endif %}{% endif %}{% endfor %}{% if issue.outro != "" %}{{ issue.outro | markdown }}
{% endif -%}
{% for correction in issue.corrections %}
{{ correction.day }}: {{ correction.note }}
{% endfor -%}
`;

/** No-break spaces behind the name, four blank lines behind each item: as the forum shows it. */
const FORUM = `{% format text %}
{{ issue.brand }}_{{ issue.name }} {{ issue.day }}
{{ issue.byline }}


{{ issue.fields.subscription }}

{{ issue.fields.editions }}

{{ issue.fields.search }}
{% for section in sections -%}
{{ section.name }}{% if section.kind == "manual" %} ({{ section.count }}){% endif %}
{% for item in section.items -%}
{% if item.site != "" and item.site == issue.fields.elsewhere %}{{ issue.fields.avatar }}wx:{% endif %}{{ item.author }}\u00a0 \u00a0{{ issue.fields.label }} {{ item.clipped_at }}
{{ item.tags | join: " " }}
{{ item.remark }}




{% endfor -%}
{% endfor -%}
`;

const NUMBERED = `# {{ issue.title }}

{% if issue.intro != "" %}{{ issue.intro | markdown }}

{% endif -%}
{% for section in sections %}{% if section.count > 0 -%}
**{{ section.name }}**

{% for item in section.items -%}
{{ item.n_in_issue }}\u3001{{ item.url | link: item.title }}{% if item.author != "" %} ({{ item.author }}){% endif %}
{% if item.remark != "" %}
{{ item.remark | markdown }}
{% endif %}
{% endfor %}{% endif %}{% endfor %}{{ issue.outro | markdown }}
`;

const HTML = `{% format html %}
<!doctype html>
<html>
<head>
<meta charset="utf-8">
<title>{{ issue.title }}</title>
</head>
<body>
<h1>{{ issue.title }}</h1>
{% if issue.cover %}<p><img src="{{ issue.cover.url }}" alt="{{ issue.cover.alt }}"></p>
{% endif -%}
{{ issue.intro | markdown }}
{% for section in sections %}{% if section.count > 0 -%}
<h2>{{ section.name }}</h2>
{% for block in section.blocks %}{% if block.type == "text" -%}
{{ block.text | markdown }}
{% else %}{% assign item = block.item -%}
<article>
<h3>{{ item.url | link: item.title }}</h3>
<p>{{ item.author | default: item.host }}{% if item.published %}, {{ item.published | date: "%Y-%m-%d" }}{% endif %}</p>
{{ item.remark | markdown }}
{% if item.quote != "" %}<blockquote><p>{{ item.quote | newline_to_br }}</p></blockquote>
{% endif -%}
</article>
{% endif %}{% endfor %}{% endif %}{% endfor -%}
{{ issue.outro | markdown }}
</body>
</html>
`;

const TEXT = `{% format text %}
{{ issue.title }}
{% if issue.intro != "" %}
{{ issue.intro | markdown }}
{% endif -%}
{% for section in sections %}{% if section.count > 0 %}
== {{ section.name }} ==
{% for item in section.items %}
{{ item.n }}. {{ item.title }}
{% if item.url != "" %}   {{ item.url }}
{% endif -%}
{% if item.author != "" %}   {{ item.author }}
{% endif -%}
{% if item.remark != "" %}   {{ item.remark | markdown | indent: 3 }}
{% endif -%}
{% endfor %}{% endif %}{% endfor -%}
{% if issue.outro != "" %}
{{ issue.outro | markdown }}
{% endif -%}
`;

export const HOUSE_STYLES: readonly HouseStyle[] = [
  { id: 'markdown', nameKey: 'formats_house_markdown', syntax: 'markdown', source: MARKDOWN },
  { id: 'numbered', nameKey: 'formats_house_numbered', syntax: 'markdown', source: NUMBERED },
  { id: 'forum', nameKey: 'formats_house_forum', syntax: 'text', source: FORUM },
  { id: 'html', nameKey: 'formats_house_html', syntax: 'html', source: HTML },
  { id: 'text', nameKey: 'formats_house_text', syntax: 'text', source: TEXT },
];
