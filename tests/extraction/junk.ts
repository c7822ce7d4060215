// Pages that nobody wrote: random trees, attributes, metadata and linked data, full of the values that break readers;
// and what must hold of whatever is read from them.

import fc from 'fast-check';
import type { Page, PageField, Reading } from '../../src/domain/page';
import { EVIDENCE_KINDS } from '../../src/domain/page';
import { lengthOf } from '../../src/extraction/sentences';
import { SUMMARY_BUDGET } from '../../src/extraction/summary';

const HARD = [
  '\ud800',
  'a\udfffb',
  '\u0000\u0001\u001b\u0085\u009f',
  '\u202e\u2066\u200f',
  '…',
  '2026-13-99',
  '99999999999999999999',
  '2026-02-30T25:61:61+99:99',
  '1/2/3/2026',
  '６年９月',
  'By ',
  'By by by By , and and & ;;;',
  '作者：',
  '作者：记者：文/来源：责编：',
  '文｜',
  '__proto__',
  'constructor',
  'toString',
  '"',
  "'>",
  '&#xd800;&#x110000;&amp;amp;lt;',
  '&lt;b&gt;bold&lt;/b&gt;',
  '<b>bold</b><script>x</script>',
  '| | |',
  ' - – — · » ',
  '。。。！！',
  '……“「',
  '【】「」『',
  '</p>',
  ']]>',
  '1e999',
  'javascript:alert(1)',
  'data:text/html,x',
  'https://',
  'https://user:secret@example.com:99999/',
  '//',
  '?'.repeat(300),
  'word '.repeat(200),
  '字'.repeat(700),
  '👩‍👩‍👧‍👦'.repeat(80),
  'a\u0301'.repeat(300),
];
export const junk = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(...HARD),
  fc.tuple(fc.constantFrom(...HARD), fc.constantFrom(...HARD)).map((parts) => parts.join(' ')),
  fc.lorem({ maxCount: 12 }),
);
const quoted = (text: string): string => text.replace(/"/g, '&quot;');

const ELEMENTS =
  'p h1 h2 div time article main section header footer aside form template svg title table tr td br span a b em ul li blockquote pre address noscript figure iframe math select base img';
const NAMES =
  'byline author date time published entry-title username js_name comment related logo read-more sidebar post content';
const PROPERTIES =
  'og:title og:image og:url og:locale og:site_name og:description author byl description keywords article:author article:published_time article:modified_time date dc.creator citation_author twitter:title language';
const PLACES =
  'author headline name datePublished dateModified image url publisher inLanguage description @type @graph';
const one = (words: string) => fc.constantFrom(...words.split(' '));

const marks = fc
  .tuple(one('class id itemprop rel datetime lang title alt content href src data-time'), fc.oneof(one(NAMES), junk))
  .map(([name, value]) => `${name}="${quoted(value)}"`);

/** Elements in elements, some deep. */
const tree: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    junk,
    fc
      .tuple(one(ELEMENTS), fc.array(marks, { maxLength: 3 }), fc.array(tie('node'), { maxLength: 4 }))
      .map(([name, attributes, inside]) => `<${name} ${attributes.join(' ')}>${inside.join('')}</${name}>`),
  ),
})).node;

const meta = fc
  .tuple(one('property name itemprop'), one(PROPERTIES), junk)
  .map(([attribute, name, text]) => `<meta ${attribute}="${name}" content="${quoted(text)}">`);
const linked = fc
  .tuple(one(PLACES), fc.oneof(fc.jsonValue({ maxDepth: 4 }), junk, fc.array(junk, { maxLength: 3 })))
  .map(([key, value]) => JSON.stringify({ '@type': 'NewsArticle', [key]: value }))
  .chain((json) => fc.constantFrom(json, `[${json},${json}]`, json.slice(0, -1), `<!--${json}-->`))
  .map((json) => `<script type="application/ld+json">${json.replaceAll('</', '<\\/')}</script>`);
const link = fc
  .tuple(one('canonical author amphtml'), junk)
  .map(([rel, to]) => `<link rel="${rel}" href="${quoted(to)}">`);
const assigned = fc
  .tuple(one('ct publish_time nickname msg_title window __proto__'), junk)
  .map(([name, text]) => `<script>var ${name} = ${JSON.stringify(text).replaceAll('</', '')};</script>`);
const clobber = one('head body title nodeType querySelectorAll children').map(
  (name) => `<form name="${name}"><input name="${name}"><img name="${name}"></form>`,
);

/** A whole page; one in three begins like an article, so that the readers of neighbourhoods have something to read. */
export const page: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.oneof(tree, meta, linked, link, assigned, clobber), { maxLength: 14 }),
    fc.constantFrom('', '', '<title>Cranes asleep</title><h1>Cranes asleep</h1>'),
  )
  .map(([pieces, begin]) => begin + pieces.join('\n'));

/** Addresses, those of the sites with readers of their own among them. */
export const address = fc.oneof(
  fc.webUrl(),
  junk,
  fc
    .tuple(
      one(
        'mp.weixin.qq.com/s/x weibo.com/1/Ab1 m.weibo.cn/detail/1 www.zhihu.com/question/1/answer/2 zhuanlan.zhihu.com/p/1 github.com/a/b arxiv.org/abs/2601.00001 news.ycombinator.com/item?id=1 x.com/a/status/1 www.youtube.com/watch?v=x www.bilibili.com/video/BV1 v2ex.com/t/1 www.reddit.com/r/a/comments/1/b example.com/thread-1-1-1.html example.com/2026/02/31/x',
      ),
      fc.constantFrom('', '#', '?a=%', '/../'),
    )
    .map(([place, end]) => `https://${place}${end}`),
);

const LIMITS: Readonly<Record<Exclude<PageField, 'quote'>, number>> = {
  title: 1_000,
  author: 200,
  published: 40,
  siteName: 200,
  language: 40,
  canonicalUrl: 2_048,
  image: 2_048,
  summary: 2_000,
  text: 500_000,
};
/** Line feeds part paragraphs; nothing else of this kind is text. */
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/;
const TAG = /<\/?(b|script|p|br|div|span)\b[^>]*>/i;

/** What is wrong with an answer, as sentences; none when nothing is. */
export function faultsOf(reading: Reading): string[] {
  if (!('page' in reading)) return [`unreadable: ${reading.unreadable}`];
  const { page } = reading;
  const faults = Object.entries(LIMITS).flatMap(([name, most]) => {
    const text = page[name as PageField];
    return [
      typeof text === 'string' ? '' : `${name} is no text`,
      text.isWellFormed() ? '' : `${name} is not well formed`,
      CONTROL.test(text) ? `${name} holds a control character` : '',
      text.length > most ? `${name} has ${text.length} units` : '',
      name !== 'text' && /\n/.test(text) ? `${name} has more than one line` : '',
      text === text.trim() ? '' : `${name} begins or ends with white space`,
    ];
  });
  return [...faults, ...shapeFaults(page), ...evidenceFaults(page)].filter(Boolean);
}

function shapeFaults(page: Page): string[] {
  const { published, canonicalUrl, image, language, summary } = page;
  return [
    /^(\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(Z|[+-]\d{2}:\d{2}))?)?$/.test(published) ? '' : `published is "${published}"`,
    ...[canonicalUrl, image].map((one) => (/^(https?:\/\/\S*)?$/.test(one) ? '' : `an address is "${one}"`)),
    /^([a-z]{2,3}(-[a-z0-9]{2,8})*)?$/i.test(language) ? '' : `language is "${language}"`,
    lengthOf(summary) <= SUMMARY_BUDGET.other ? '' : `summary has ${lengthOf(summary)} characters`,
    ...(['author', 'siteName'] as const).map((name) =>
      TAG.test(page[name]) ? `${name} holds HTML: ${page[name]}` : '',
    ),
  ];
}

function evidenceFaults(page: Page): string[] {
  const copied = JSON.stringify(page);
  return [
    JSON.stringify(structuredClone(page)) === copied && !copied.includes('undefined') ? '' : 'is no plain data',
    ...Object.entries(page.evidence).flatMap(([name, places]) => [
      page[name as PageField] === '' ? `${name} is empty and has evidence` : '',
      places.every(
        (place) => EVIDENCE_KINDS.includes(place.kind) && place.name.isWellFormed() && place.name.length <= 60,
      )
        ? ''
        : `${name} has odd evidence`,
    ]),
  ];
}
