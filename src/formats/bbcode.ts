// BBCode to paste into a Discuz forum. Page text makes no tag, link, mention or smiley there; see escape-bbcode.ts.

import { escapeBbcode, linkTo, tagAddress } from './escape-bbcode';
import type { Format } from './format';
import { isolated } from './plain-text';
import { prose } from './templates/prose';
import { bbcode as syntax } from './templates/syntaxes/bbcode';
import { paragraphs, type ToldItem, type ToldVoice, writtenPage } from './written-page';

export const bbcode: Format = {
  id: 'bbcode',
  nameKey: 'formats_bbcode',
  extension: 'txt',
  mediaType: 'text/plain',
  render: (issue) =>
    writtenPage(issue, {
      title: (title) => `[size=5][b]${escapeBbcode(title)}[/b][/size]`,
      cover: coverOf,
      heading: (heading) => `[size=4][b]${escapeBbcode(heading)}[/b][/size]`,
      line: escapeBbcode,
      prose: written,
      item: itemOf,
      rule: '[hr]',
    }),
};

const written = (markdown: string): string => prose(markdown, syntax);

/** What the picture shows has no place in the tag, so it stands below. */
function coverOf({ url, alt }: { url: string; alt: string }): string {
  const address = tagAddress(url);
  return [address && `[img]${address}[/img]`, escapeBbcode(alt)].filter(Boolean).join('\n');
}

function itemOf(item: ToldItem): string {
  const mark = item.n === null ? '' : `[b]${item.n}.[/b] `;
  const quote = item.quote.map(escapeBbcode).join('\n');
  return paragraphs([
    [mark + head(item), spaced(item.tags)].filter(Boolean).join('\n'),
    written(item.remark) || item.summary.map(escapeBbcode).join('\n\n'),
    quote && `[quote]${quote}[/quote]`,
    ...item.voices.map((voice) => paragraphs([head(voice), written(voice.remark)])),
  ]);
}

function head({ title, url, facts }: ToldVoice): string {
  const named = escapeBbcode(title);
  return [url === null ? named : linkTo(url, named), spaced(facts)].filter(Boolean).join('\n');
}

const spaced = (texts: readonly string[]): string => texts.map((text) => isolated(escapeBbcode(text))).join(' \u00b7 ');
