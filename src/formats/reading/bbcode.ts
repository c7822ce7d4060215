// BBCode as it was pasted into a forum. Headings and the titles of items are told by their tags, which no remark can
// write; further voices of a story cannot be told from items of their own in a section without numbers, and are read so.

import { hostOf } from '../../domain/address';
import {
  emptyIssue,
  emptyItem,
  type OldFault,
  type OldItem,
  type OldReading,
  type OldSection,
} from '../../domain/old-issue';
import { addressOf, markdownOf, wordsOf } from './bbcode-words';
import { type Block, blocksOf } from './blocks';
import { dayIn, numberIn, stemOf } from './dates';
import type { PickedFile, Reader } from './reader';

export const bbcodeReader: Reader = {
  id: 'bbcode',
  nameKey: 'formats_bbcode',
  carries: ['day', 'sections', 'time', 'author', 'tags', 'remark', 'quote'],
  recognises: ({ text }) => {
    const start = text.slice(0, 20_000);
    return /\[size=\d\]\[b\]/i.test(start) || /\[url=https?:[^[\]\s]{1,2050}\][^\n]{0,2000}\[\/url\]/i.test(start);
  },
  read,
};

const TITLE = /^\[size=5\]\[b\](.*)\[\/b\]\[\/size\]$/iu;
const HEADING = /^\[size=4\]\[b\](.*)\[\/b\]\[\/size\]$/iu;
const NUMBER = /^\[b\](\d{1,4})\.\[\/b\] /;
const LINK = /^\[url=(https?:[^[\]\s]+)\](.*)\[\/url\]$/iu;
const FACTS = /^(?:(.*) \u00b7 )?(\d{4}-\d\d-\d\d \d\d:\d\d)$/u;

function read({ name, text }: PickedFile): OldReading {
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .map((line) => line.trimEnd());
  const blocks = blocksOf(lines, 0, lines.length, { fences: false });
  const exact = pageOf(lines, blocks, itemIn);
  const isExact = exact.sections.some(({ items }) => items.length > 0);
  const page = isExact ? exact : pageOf(lines, blocks, anyLinkIn);
  const sections = page.sections.filter(({ items }) => items.length > 0).map(uncounted);
  const issue = {
    ...emptyIssue(),
    title: page.title,
    day: dayIn(page.title) ?? dayIn(stemOf(name)) ?? dayIn(lines.slice(0, 5).join(' ')),
    number: numberIn(page.title) ?? numberIn(stemOf(name)),
    intro: page.intro,
    outro: page.outro,
    sections,
  };
  const faults: OldFault[] = sections.length === 0 ? [{ kind: 'no_items', line: 0, value: '' }] : [];
  return { form: 'bbcode', sure: isExact, issue, faults };
}

interface Page {
  title: string;
  intro: string;
  outro: string;
  sections: (OldSection & { numbered: boolean })[];
}

interface Found {
  item: OldItem;
  n: string;
}

function pageOf(
  lines: readonly string[],
  blocks: readonly Block[],
  find: (lines: string[], at: number) => Found | null,
): Page {
  const page: Page = {
    title: '',
    intro: '',
    outro: '',
    sections: [{ name: '', items: [], texts: [], numbered: false }],
  };
  const end = blocks.findLastIndex(({ from, to }) => to - from === 1 && lines[from]?.toLowerCase() === '[hr]');
  const words: string[] = [];
  let item: OldItem | null = null;
  const settle = (): void => {
    const said = words.splice(0).join('\n\n');
    if (item) Object.assign(item, saidIn(said));
    else if (page.sections.length === 1) page.intro = markdownOf(said);
  };
  for (const [at, { from, to }] of blocks.entries()) {
    const block = lines.slice(from, to);
    const heading = HEADING.exec(block[0] ?? '')?.[1];
    const found = at === end ? null : find(block, from + 1);
    if (at === end && at < blocks.length - 1) {
      settle();
      page.outro = markdownOf(lines.slice(to).join('\n').trim());
      break;
    }
    if (at === 0 && TITLE.test(block[0] ?? '')) page.title = wordsOf(TITLE.exec(block[0] ?? '')?.[1] ?? '');
    else if (heading !== undefined) {
      settle();
      item = null;
      page.sections.push({ name: wordsOf(heading), items: [], texts: [], numbered: false });
    } else if (found) {
      settle();
      item = found.item;
      page.sections.at(-1)?.items.push(item);
      if (found.n !== '') Object.assign(page.sections.at(-1) ?? {}, { numbered: true });
    } else if (!/^\[img\]/i.test(block[0] ?? '')) words.push(block.join('\n'));
  }
  settle();
  return page;
}

/** Ours: the title, below it by whom and when, below that the tags. */
function itemIn([first = '', second = '', third = '', ...more]: string[], line: number): Found | null {
  const [facts, who = '', wall = ''] = FACTS.exec(second) ?? [];
  if (facts === undefined || more.length > 0) return null;
  const n = NUMBER.exec(first)?.[1] ?? '';
  const title = first.replace(NUMBER, '');
  const [, written = '', words = title] = LINK.exec(title) ?? [];
  const url = addressOf(written);
  const author = wordsOf(who);
  const item = {
    ...emptyItem(line),
    title: wordsOf(words),
    url,
    author: author === hostOf(url) ? '' : author,
    tags: third.split(' \u00b7 ').map(wordsOf).filter(Boolean),
    clippedAt: { wall },
  };
  return { item, n };
}

/** Anybody's: a line that is a link, or opens with one. */
function anyLinkIn([first = '', ...rest]: string[], line: number): Found | null {
  const [whole, n = '', url = '', words = '', behind = ''] =
    /^(?:\[b\])?(?:(\d{1,4})[.\u3001)]\s?)?(?:\[\/?b\]|\[\*\]|\s)*\[url=(https?:[^[\]\s]{1,2050})\](.{0,2000}?)\[\/url\](.{0,4000})$/iu.exec(
      first,
    ) ?? [];
  if (whole === undefined) return null;
  const remark = markdownOf([behind.replace(/\[\/b\]/gi, ''), ...rest].join('\n').trim());
  return {
    item: { ...emptyItem(line), title: wordsOf(words.replace(/\[\/?[a-z]+\]/gi, '')), url: addressOf(url), remark },
    n,
  };
}

/** The page's own words are what is quoted last. */
function saidIn(said: string): Pick<OldItem, 'remark' | 'quote'> | null {
  if (said === '') return null;
  const at = said.lastIndexOf('[quote]');
  const isLast = at >= 0 && said.endsWith('[/quote]') && (at === 0 || said[at - 1] === '\n');
  if (!isLast) return { remark: markdownOf(said), quote: '' };
  const quote = said
    .slice(at + 7, -8)
    .split('\n')
    .map(wordsOf)
    .filter(Boolean)
    .join('\n');
  return { remark: markdownOf(said.slice(0, at)), quote };
}

/** The count behind the name of a section whose order is the curator's. */
const uncounted = ({ numbered, ...section }: OldSection & { numbered: boolean }): OldSection => ({
  ...section,
  name: numbered ? section.name.replace(/ \(\d+\)$/, '') : section.name,
});
