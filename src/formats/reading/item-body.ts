// What stands below the first line of an item in our own Markdown: facts, tags, the curator's words, the page's own, and
// the further voices of its story.

import type { OldItem } from '../../domain/old-issue';
import { plainLine } from '../plain-text';
import { type Block, blocksOf, isOneLine, textOf } from './blocks';
import { factsIn, tagsIn, voice, wordsOf } from './written-markdown';

export interface BodyStyle {
  /** Below the title stands a line of by whom and when. */
  facts: boolean;
  /** What parts the tags on their line; null where there is no such line. */
  tags: string | null;
}

/** Fills `item` from the lines below its first one. `known`: every tag of the issue. `line`: of the first of them. */
export function withBody(
  item: OldItem,
  lines: readonly string[],
  { style, known, line }: { style: BodyStyle; known: readonly string[]; line: number },
): OldItem {
  const blocks = blocksOf(lines, 0, lines.length);
  const single = (block: Block | undefined): string => (block && isOneLine(block) ? (lines[block.from] ?? '') : '');
  let next = 0;
  const facts = style.facts ? factsIn(single(blocks[next]), item.url) : null;
  if (facts) next++;
  const tags = style.tags === null ? null : tagsIn(single(blocks[next]), known, style.tags);
  if (tags) next++;
  const said = saidIn(lines, blocks.slice(next), line);
  return { ...item, ...facts, ...(tags && { tags }), ...said };
}

function saidIn(
  lines: readonly string[],
  blocks: readonly Block[],
  line: number,
): Pick<OldItem, 'remark' | 'quote' | 'voices'> {
  const heads = blocks.flatMap((block, at) => {
    const head = isOneLine(block) ? voice(lines[block.from] ?? '', line + block.from) : null;
    return head ? [{ at, head }] : [];
  });
  const voices = heads.map(({ at, head }, i) => ({
    ...head,
    remark: joined(lines, blocks.slice(at + 1, heads[i + 1]?.at ?? blocks.length)),
  }));
  const own = blocks.slice(0, heads[0]?.at ?? blocks.length);
  const last = own.at(-1);
  const quoted = last && lines.slice(last.from, last.to).every((text) => /^>(?: |$)/.test(text));
  return {
    remark: joined(lines, quoted ? own.slice(0, -1) : own),
    quote: last && quoted ? quoteOf(lines.slice(last.from, last.to)) : '',
    voices,
  };
}

const joined = (lines: readonly string[], blocks: readonly Block[]): string =>
  textOf(lines, blocks[0]?.from ?? 0, blocks.at(-1)?.to ?? 0);

const quoteOf = (lines: readonly string[]): string =>
  lines
    .map((line) => wordsOf(line.slice(2)))
    .filter((line) => plainLine(line) !== '')
    .join('\n');
