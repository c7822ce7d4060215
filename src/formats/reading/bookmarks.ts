// The bookmark file of every browser (Netscape's): a folder is a section, a bookmark an item, what stands below it the
// words on it. Its tags are closed or not as they come, so it is read from tag to tag and never as a tree.

import {
  emptyIssue,
  emptyItem,
  type OldFault,
  type OldItem,
  type OldReading,
  type OldSection,
} from '../../domain/old-issue';
import { plainLine } from '../plain-text';
import { dayIn, numberIn, stemOf } from './dates';
import { type Token, tokensOf } from './markup';
import { markdownOf } from './plain-remark';
import type { PickedFile, Reader } from './reader';

export const bookmarksReader: Reader = {
  id: 'bookmarks',
  nameKey: 'formats_bookmarks',
  carries: ['day', 'sections', 'time', 'tags', 'remark'],
  recognises: ({ text }) => /<!doctype\s+netscape-bookmark-file-1/i.test(text.slice(0, 2_000)),
  read,
};

function read({ name, text }: PickedFile): OldReading {
  const { tokens, broken } = tokensOf(text);
  const faults: OldFault[] = broken === null ? [] : [{ kind: 'syntax', line: broken, value: '<' }];
  const shelf = new Folders();
  for (const [at, token] of tokens.entries()) shelf.take(token, tokens, at);
  const sections = withoutCover(shelf.sections).filter(({ items }) => items.length > 0);
  const title = shelf.title;
  const issue = {
    ...emptyIssue(),
    title,
    day: dayIn(title) ?? dayIn(stemOf(name)),
    number: numberIn(title),
    intro: shelf.intro,
    sections,
  };
  if (sections.length === 0) faults.push({ kind: 'no_items', line: 0, value: '' });
  return { form: 'bookmarks', sure: true, issue, faults };
}

/** Our cover stands before all folders, and has no time where every bookmark has one. */
function withoutCover(sections: readonly OldSection[]): OldSection[] {
  const timed = sections.some(({ items }) => items.some(({ clippedAt }) => clippedAt !== null));
  if (!timed) return [...sections];
  return sections.map((section) =>
    section.name === '' ? { ...section, items: section.items.filter(({ clippedAt }) => clippedAt !== null) } : section,
  );
}

class Folders {
  title = '';
  intro = '';
  readonly sections: OldSection[] = [{ name: '', items: [], texts: [] }];
  /** Names of the folders that are open, from the outermost. */
  #path: string[] = [];
  #named = '';
  /** Where a description that comes next belongs: to this item, else to the folder. */
  #item: OldItem | null = null;
  #inList = false;

  take(token: Token, tokens: readonly Token[], at: number): void {
    if (token.kind === 'close') {
      if (token.name === 'dl') this.#leave();
      return;
    }
    if (token.kind === 'text') return;
    const words = (): string => plainLine(textBehind(tokens, at));
    if (token.name === 'title' || token.name === 'h1') this.title = this.title || words();
    else if (token.name === 'h3') this.#name(words());
    else if (token.name === 'dl') this.#enter();
    else if (token.name === 'a') this.#add(linkOf(token, words()));
    else if (token.name === 'dt') this.#addUnlinked(token, tokens, at);
    else if (token.name === 'dd') this.#describe(textBehind(tokens, at));
  }

  #section(): OldSection {
    const name = this.#path.filter(Boolean).join(' / ');
    const last = this.sections.at(-1);
    if (last?.name === name) return last;
    const section = { name, items: [], texts: [] };
    this.sections.push(section);
    return section;
  }

  #name(name: string): void {
    this.#named = name;
    this.#item = null;
  }

  #enter(): void {
    if (this.#inList) this.#path.push(this.#named);
    this.#named = '';
    this.#inList = true;
    this.#item = null;
  }

  #leave(): void {
    this.#path.pop();
    this.#item = null;
  }

  #add(item: OldItem): void {
    this.#section().items.push(item);
    this.#item = item;
  }

  /** Ours whose address is not told: words behind the mark of an entry. */
  #addUnlinked(token: Token, tokens: readonly Token[], at: number): void {
    const next = tokens[at + 1];
    if (next?.kind === 'text') this.#add({ ...emptyItem(token.line), title: plainLine(next.text) });
  }

  #describe(text: string): void {
    const words = markdownOf(text);
    if (!this.#inList) this.intro = words;
    else if (this.#item?.remark === '') this.#item.remark = words;
    else if (this.#item) this.#section().texts.push({ after: this.#section().items.length, text: words });
  }
}

function linkOf(token: Token & { kind: 'open' }, title: string): OldItem {
  const { attributes, line } = token;
  const tags = (attributes.get('tags') ?? '').split(',').map(plainLine).filter(Boolean);
  const instant = instantOf(attributes.get('add_date') ?? '');
  return {
    ...emptyItem(line),
    title,
    url: (attributes.get('href') ?? '').trim(),
    tags,
    clippedAt: instant === null ? null : { instant },
  };
}

/** Seconds; some programs write thousandths or millionths of them. */
function instantOf(text: string): number | null {
  if (!/^\d{1,17}$/.test(text)) return null;
  const seconds = Number(text);
  if (seconds > 1e14) return Math.floor(seconds / 1_000);
  return seconds > 1e11 ? seconds : seconds * 1_000;
}

/** The text up to the next tag. */
const textBehind = (tokens: readonly Token[], at: number): string => {
  const next = tokens[at + 1];
  return next?.kind === 'text' ? next.text : '';
};
