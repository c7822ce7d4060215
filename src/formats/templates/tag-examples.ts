// The tags that a template is made of, each as a click writes it.

export const TAG_EXAMPLES: readonly (readonly [name: string, insert: string])[] = [
  ['for section', '{% for section in sections %}\n{{ section.name }}\n{% endfor %}'],
  ['for item', '{% for item in section.items %}\n{{ item.title }}\n{% endfor %}'],
  ['for item in items', '{% for item in items %}\n{{ item.n_in_issue }} {{ item.title }}\n{% endfor %}'],
  [
    'for block',
    '{% for block in section.blocks %}{% if block.type == "text" %}{{ block.text | markdown }}{% else %}{{ block.item.title }}{% endif %}\n{% endfor %}',
  ],
  ['for link (voices)', '{% for link in item.links %}{{ link.author }} {% endfor %}'],
  ['if', '{% if item.author != "" %}{{ item.author }}{% endif %}'],
  ['if else', '{% if section.count > 0 %}{{ section.count }}{% else %}{{ section.when_empty }}{% endif %}'],
  ['unless', '{% unless issue.cover %}{% endunless %}'],
  ['case when', '{% case section.kind %}{% when "manual" %}{% else %}{% endcase %}'],
  ['assign', '{% assign n = 1 %}'],
  ['capture', '{% capture line %}{% endcapture %}'],
  ['comment', '{% comment %} {% endcomment %}'],
  ['raw', '{% raw %}{% endraw %}'],
];
