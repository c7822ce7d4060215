// OPML: an outline per section, in it one per item, in that one the further voices of its story. Outlines that other
// programs wrote are read alike: what has an address is an item, what holds items is a section.

import { hostOf } from '../../domain/address';
import {
  emptyIssue,
  emptyItem,
  type OldFault,
  type OldIssue,
  type OldItem,
  type OldReading,
  type OldSection,
} from '../../domain/old-issue';
import { plainLine } from '../plain-text';
import { dayIn, numberIn, stemOf } from './dates';
import { type Token, tokensOf } from './markup';
import { markdownOf } from './plain-remark';
import type { PickedFile, Reader } from './reader';

export const opmlReader: Reader = {
  id: 'opml',
  nameKey: 'formats_opml',
  carries: ['day', 'sections', 'time', 'author', 'tags', 'remark', 'voices'],
  recognises: ({ text }) => /<opml[\s>]/i.test(text.slice(0, 2_000)),
  read,
};

interface Outline {
  attributes: ReadonlyMap<string, string>;
  line: number;
  inner: Outline[];
}

/** Outlines within outlines beyond this are read as if they stood on it: nobody writes them, and a stack has an end. */
const DEEPEST = 50;

function read({ name, text }: PickedFile): OldReading {
  const { tokens, broken } = tokensOf(text);
  const faults: OldFault[] = broken === null ? [] : [{ kind: 'syntax', line: broken, value: '<' }];
  const title = titleIn(tokens);
  const issue: OldIssue = {
    ...emptyIssue(),
    title,
    digestName: '',
    day: dayIn(title) ?? dayIn(stemOf(name)),
    number: numberIn(title),
    sections: sectionsOf(outlinesOf(tokens)),
  };
  if (issue.sections.length === 0) faults.push({ kind: 'no_items', line: 0, value: '' });
  return { form: 'opml', sure: true, issue, faults };
}

function titleIn(tokens: readonly Token[]): string {
  const at = tokens.findIndex((token) => token.kind === 'open' && token.name === 'title');
  const next = at < 0 ? undefined : tokens[at + 1];
  return next?.kind === 'text' ? plainLine(next.text) : '';
}

function outlinesOf(tokens: readonly Token[]): Outline[] {
  const root: Outline[] = [];
  const stack: Outline[][] = [root];
  for (const token of tokens) {
    if (token.kind === 'text' || token.name !== 'outline') continue;
    if (token.kind === 'close') {
      if (stack.length > 1) stack.pop();
      continue;
    }
    const outline = { attributes: token.attributes, line: token.line, inner: [] };
    (stack[Math.min(stack.length, DEEPEST) - 1] ?? root).push(outline);
    if (!token.closed) stack.push(outline.inner);
  }
  return root;
}

const addressOf = ({ attributes }: Outline): string =>
  attributes.get('url') ?? attributes.get('htmlurl') ?? attributes.get('xmlurl') ?? '';

/** Ours bear the time they were clipped, with an address or without. */
const isItem = (outline: Outline): boolean => outline.attributes.has('created') || addressOf(outline) !== '';

function sectionsOf(outlines: readonly Outline[]): OldSection[] {
  const ours = outlines.some(({ inner }) => inner.some(({ attributes }) => attributes.has('created')));
  const sections: OldSection[] = [];
  const loose: OldItem[] = [];
  const visit = (outline: Outline, path: string): void => {
    const name = [path, wordsOf(outline)].filter(Boolean).join(' / ');
    const section = sectionOf(name, outline.inner);
    if (section.items.length > 0) sections.push(section);
    for (const inner of outline.inner) if (!isItem(inner) && inner.inner.length > 0) visit(inner, name);
  };
  for (const outline of outlines) {
    const isCover = ours && !outline.attributes.has('created') && addressOf(outline) !== '';
    if (isItem(outline) && !isCover) loose.push(itemOf(outline));
    else if (!isItem(outline)) visit(outline, '');
  }
  return loose.length > 0 ? [{ name: '', items: loose, texts: [] }, ...sections] : sections;
}

function sectionOf(name: string, outlines: readonly Outline[]): OldSection {
  const section: OldSection = { name, items: [], texts: [] };
  for (const outline of outlines) {
    if (isItem(outline)) section.items.push(itemOf(outline));
    else if (outline.inner.length === 0)
      section.texts.push({ after: section.items.length, text: markdownOf(wordsOf(outline)) });
  }
  return section;
}

const wordsOf = ({ attributes }: Outline): string => plainLine(attributes.get('text') ?? attributes.get('title') ?? '');

function itemOf(outline: Outline): OldItem {
  const { attributes, line, inner } = outline;
  const url = addressOf(outline);
  const created = Date.parse(attributes.get('created') ?? '');
  const author = plainLine(attributes.get('author') ?? '');
  return {
    ...emptyItem(line),
    title: wordsOf(outline),
    url,
    author: author === hostOf(url) ? '' : author,
    tags: (attributes.get('category') ?? '').split(',').map(plainLine).filter(Boolean),
    remark: markdownOf(attributes.get('description') ?? ''),
    clippedAt: Number.isNaN(created) ? null : { instant: created },
    voices: inner.filter(isItem).map(itemOf),
  };
}
