// An issue as one page that is read from top to bottom, before any syntax: what stands in which order. A format that is
// such a page (plain text, BBCode) says how each part is written, and so forgets none.

import { toMinute } from '../domain/day';
import { type AssembledIssue, type AssembledSection, type Item, remarkOf } from '../domain/issue';
import { publicLink } from '../domain/withheld';
import {
  correctionsOf,
  emptySentence,
  headingOf,
  languageOf,
  placesOf,
  publicImage,
  shownSections,
  tagsOf,
  titleOf,
  titleText,
  whoOf,
} from './issue-parts';
import { plainLine, plainLines } from './plain-text';
import { safeMarkdown, safeMarkdownLine } from './remark';

/** One function per part; each answers finished text of its syntax, empty for nothing. */
export interface Hand {
  title(text: string): string;
  cover(cover: { url: string; alt: string }): string;
  heading(text: string): string;
  /** One line of words that are no Markdown. */
  line(text: string): string;
  /** The curator's Markdown. */
  prose(markdown: string): string;
  item(item: ToldItem): string;
  rule: string;
}

/** One item or voice as it is told. Everything but the remark is plain lines, not escaped yet. */
export interface ToldVoice {
  title: string;
  url: string | null;
  /** By whom, and last when: `YYYY-MM-DD HH:MM`. */
  facts: string[];
  /** Of title, summary and quote: BCP 47, or empty. */
  language: string;
  /** Safe Markdown. */
  remark: string;
}

export interface ToldItem extends ToldVoice {
  /** Its place in a section whose order is the curator's; null elsewhere. */
  n: number | null;
  tags: string[];
  /** What the page says of itself, where the curator says nothing. */
  summary: string[];
  quote: string[];
  voices: ToldVoice[];
}

export function writtenPage(issue: AssembledIssue, hand: Hand): string {
  const { digest, issue: row } = issue;
  const cover = row.cover ? publicImage(row.cover.url) : null;
  const sections = shownSections(issue).map((section) => sectionBlocks(section, hand, digest.zone));
  const outro = hand.prose(row.outro);
  const blocks = [
    hand.title(titleOf(issue)),
    cover === null ? '' : hand.cover({ url: cover, alt: plainLine(row.cover?.alt ?? '') }),
    hand.prose(safeMarkdownLine(digest.byline)),
    hand.prose(row.intro),
    ...sections.flat(),
    outro && hand.rule,
    outro,
    ...correctionsOf(issue).map(({ day, note }) => hand.line(`${day} ${note}`)),
  ];
  return finished(paragraphs(blocks));
}

function sectionBlocks(section: AssembledSection, hand: Hand, zone: string): string[] {
  const numbered = section.section.kind === 'manual';
  const places = placesOf(section).map((place) =>
    'text' in place ? hand.prose(place.text) : hand.item(toldItem(place.item, numbered ? place.n : null, zone)),
  );
  return [hand.heading(headingOf(section)), hand.line(emptySentence(section)), ...places];
}

function toldItem(item: Item, n: number | null, zone: string): ToldItem {
  const told = toldVoice(item, zone);
  return {
    ...told,
    n,
    tags: tagsOf(item.clip),
    summary: told.remark === '' ? plainLines(item.clip.summary) : [],
    quote: plainLines(item.clip.quote),
    voices: (item.voices ?? []).map((voice) => toldVoice(voice, zone)),
  };
}

const toldVoice = (item: Item, zone: string): ToldVoice => ({
  title: titleText(item.clip),
  url: publicLink(item.clip),
  facts: [whoOf(item.clip), toMinute(item.clip.clipped.instant, zone)].filter(Boolean),
  language: languageOf(item.clip),
  remark: safeMarkdown(remarkOf(item)),
});

export const paragraphs = (blocks: readonly string[]): string => blocks.filter(Boolean).join('\n\n');

/** No white space behind lines, nothing that breaks a line in a way of its own, one LF at the end. */
const finished = (text: string): string => {
  const lines = text.split(/\r\n?|[\n\u000b\u000c\u0085\u2028\u2029]/).map((line) => line.trimEnd());
  return `${lines.join('\n').trim()}\n`;
};
