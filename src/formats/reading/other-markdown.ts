// Markdown in a style that nobody told us of: headings are taken for sections, and list items, numbered lines and
// paragraphs that open with a link for items. A best effort, and it says so.

import type { Day } from '../../domain/day';
import {
  emptyIssue,
  emptyItem,
  type OldFault,
  type OldItem,
  type OldReading,
  type OldSection,
} from '../../domain/old-issue';
import { dayIn, numberIn, stemOf } from './dates';
import { type FrontMatter, frontMatterOf, textAt } from './front-matter';
import { leadOf, markOf, wordsIn } from './leading-link';
import type { PickedFile, Reader } from './reader';

export const otherMarkdownReader: Reader = {
  id: 'markdown-other',
  nameKey: 'formats_markdown_other',
  carries: [],
  recognises: ({ name, text }) =>
    /\.(md|markdown|mdown|txt)$/i.test(name) || /^(?:#{1,6} |[-*+] |\d+[.)\u3001] ?)?.{0,200}\]\(https?:/m.test(text),
  read,
};

function read({ name, text }: PickedFile): OldReading {
  const lines = visible(text).split(/\r\n?|\n/);
  const { values, lines: from } = frontMatterOf(lines);
  const page = new OldPage();
  for (let i = from; i < lines.length; i++) page.take(lines[i] ?? '', i + 1, lines[i + 1] ?? '');
  const sections = page.sections.filter(({ items }) => items.length > 0);
  const title = textAt(values, 'title') || page.title;
  const opening = lines.slice(from, from + 30);
  const issue = {
    ...emptyIssue(),
    title: title || stemOf(name),
    day: dayOf(values, title, name, opening),
    number: numberOf(values, title, name),
    sections,
  };
  const faults: OldFault[] = sections.length === 0 ? [{ kind: 'no_items', line: 0, value: '' }] : [];
  return { form: 'markdown-other', sure: false, issue, faults };
}

const dayOf = (values: FrontMatter, title: string, name: string, opening: readonly string[]): Day | null => {
  const told = [textAt(values, 'date'), textAt(values, 'published'), title, stemOf(name), ...opening.map(unlinked)];
  for (const line of told) {
    const day = dayIn(line);
    if (day) return day;
  }
  return null;
};

/** An address may hold any day. */
const unlinked = (line: string): string => line.slice(0, 2_000).replace(/https?:\S+/g, ' ');

function numberOf(values: FrontMatter, title: string, name: string): number | null {
  const told = textAt(values, 'number') || textAt(values, 'issue');
  return /^\d{1,6}$/.test(told) ? Number(told) : (numberIn(title) ?? numberIn(stemOf(name)));
}

/** Comments are nobody's words. Lines stay where they are. */
const visible = (text: string): string => {
  const parts = text.replace(/^\ufeff/, '').split('<!--');
  const shown = parts.slice(1).map((part) => {
    const end = part.indexOf('-->');
    return end < 0 ? `<!--${part}` : part.slice(0, end).replace(/[^\n]+/g, '') + part.slice(end + 3);
  });
  return (parts[0] ?? '') + shown.join('');
};

class OldPage {
  title = '';
  readonly sections: OldSection[] = [{ name: '', items: [], texts: [] }];
  #item: OldItem | null = null;
  /** How far the item's mark is indented; what is further in belongs to it. */
  #indent = 0;
  #fenced = false;
  #blank = true;
  #byAddress = new Map<string, OldItem>();

  take(line: string, at: number, next: string): void {
    if (/^\s{0,3}(```|~~~)/.test(line)) this.#fenced = !this.#fenced;
    const opensBlock = this.#blank;
    this.#blank = line.trim() === '';
    const heading = this.#fenced ? null : /^(#{1,6})\s+(.*?)\s*#*$/.exec(line.slice(0, 4_000));
    if (heading) this.#heading(heading[1]?.length ?? 1, heading[2] ?? '', at);
    else if (this.#fenced || !this.#opens(line, { at, next, opensBlock })) this.#words(line);
  }

  #heading(level: number, words: string, at: number): void {
    const lead = leadOf(words);
    if (level === 1 && this.title === '') this.title = wordsIn(words);
    else if (lead && level > 1) this.#add({ ...emptyItem(at), ...lead });
    else this.#open(wordsIn(words));
    this.#blank = true;
    this.#indent = 0;
  }

  #open(name: string): void {
    this.sections.push({ name, items: [], texts: [] });
    this.#item = null;
  }

  #opens(line: string, { at, next, opensBlock }: { at: number; next: string; opensBlock: boolean }): boolean {
    const { indent, mark, rest } = markOf(line);
    const within = this.#item !== null && indent > this.#indent;
    if (mark === '' && (within || !opensBlock || this.sections.length === 1)) return false;
    const lead = leadOf(rest, { anywhere: mark !== '' && !within, next });
    if (!lead) return false;
    if (!within) this.#indent = indent;
    this.#add({ ...emptyItem(at), ...lead });
    return true;
  }

  /** What was told at a glance before and is told again at length is one item. */
  #add(item: OldItem): void {
    const known = this.#byAddress.get(item.url);
    if (known) {
      this.#item = known;
      return;
    }
    this.#byAddress.set(item.url, item);
    this.sections.at(-1)?.items.push(item);
    this.#item = item;
  }

  #words(line: string): void {
    const item = this.#item;
    if (!item || /^\s*(?:---+|\*\*\*+|___+)\s*$/.test(line) || /^\s*<?https?:\S+>?\s*$/.test(line)) return;
    const said = line
      .replace(/^\s{0,8}/, '')
      .replace(/<img\b[^>]*>|!\[[^\]]*\]\([^)\s]*\)/g, '')
      .trimEnd();
    const remark = `${item.remark}\n${said}`.replace(/\n{3,}/g, '\n\n').replace(/^\n+/, '');
    if (remark.length < 8_000) item.remark = remark;
  }
}
