// Filters on the lines of a text: prefixes, indents, wrapping, white space. Prefixes in quotes are the template's own
// marks and are written as they stand; the lines behind them stay data.

import { graphemes } from '../../../domain/graphemes';
import type { Call } from '../call';
import { Marked, type Part } from '../marked';
import type { Family } from './filter';

/** Puts a mark before lines, keeping what is known of where each part comes from. */
function prefixed(call: Call, markFor: (line: string, index: number) => Part | null): Marked {
  const lines = linesOf(call);
  const made: Part[] = [];
  lines.forEach((parts, index) => {
    if (index > 0) made.push({ text: '\n', trusted: true });
    const mark = markFor(parts.map(({ text }) => text).join(''), index);
    if (mark) made.push(mark);
    call.spend((mark?.text.length ?? 0) + 1);
    made.push(...parts);
  });
  return new Marked(made);
}

/** Each line weighs more than its characters: it becomes a list of its own. */
const LINE_WEIGHT = 20;

function linesOf(call: Call): Part[][] {
  const lines: Part[][] = [[]];
  for (const { text, trusted } of call.parts) {
    const pieces = text.split(/\r\n?|\n/);
    call.spend(pieces.length, LINE_WEIGHT);
    pieces.forEach((piece, index) => {
      if (index > 0) lines.push([]);
      if (piece !== '') lines.at(-1)?.push({ text: piece, trusted });
    });
  }
  return lines;
}

/** A blank line gets the mark without the spaces at its end. */
function prefixLines(call: Call): Marked {
  const mark = call.part(0);
  const bare = { ...mark, text: mark.text.trimEnd() };
  const given = call.option('blank');
  const blank = given === undefined ? bare : { text: call.text(given), trusted: mark.trusted };
  return prefixed(call, (line) => (line.trim() === '' ? blank : mark));
}

function indent(call: Call): Marked {
  const given = call.args[0] ?? 2;
  const text =
    typeof given === 'string' && given.trim() === '' ? given : ' '.repeat(call.count(0, { fallback: 2, most: 80 }));
  const first = call.named.get('first') === true;
  return prefixed(call, (line, index) => (line === '' || (index === 0 && !first) ? null : { text, trusted: true }));
}

/** Full-width characters take two columns. */
const columns = (character: string): number =>
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u.test(
    character,
  )
    ? 2
    : 1;

const widthOf = (text: string): number => graphemes(text).reduce((sum, one) => sum + columns(one), 0);

/** Broken at spaces, and between full-width characters. A word longer than the line stands alone. */
function wrapLine(line: string, width: number): string[] {
  const made: string[] = [];
  let so = '';
  let used = 0;
  for (const piece of line.match(
    /\s+|[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]|[^\s\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]+/gu,
  ) ?? []) {
    const size = widthOf(piece);
    if (
      used + size > width &&
      so.trim() !== '' &&
      !/^[\s\u3001\u3002\uff0c\uff01\uff1f\uff1a\uff1b\uff09\u300d\u300f\u300b\u3011]/.test(piece)
    ) {
      made.push(so.trimEnd());
      so = '';
      used = 0;
    }
    if (so === '' && made.length > 0 && piece.trim() === '') continue;
    so += piece;
    used += size;
  }
  return [...made, so.trimEnd()];
}

/** The breaks are the filter's own: in Markdown, data alone could not begin a line in the middle of another. */
function wrap(call: Call): Marked {
  const { trusted } = call;
  const [text, width] = [call.text(), call.count(0, { fallback: 72, least: 1, most: 10_000 })];
  call.spend(text.length, 8);
  const lines = text.split('\n').flatMap((line) => wrapLine(line, width));
  return new Marked(
    lines.flatMap((line, index) => [
      { text: index > 0 ? '\n' : '', trusted: true },
      { text: line, trusted },
    ]),
  );
}

const everyPart = (change: (text: string) => string) => (call: Call) =>
  new Marked(call.parts.map((part) => ({ ...part, text: change(part.text) })));

export const lines: Family = {
  prefix_lines: prefixLines,
  indent,
  wrap,
  strip_trailing: everyPart((text) => text.replace(/[^\S\n]+$/gm, '')),
  strip_newlines: everyPart((text) => text.replace(/\r?\n/g, '')),
  squeeze_lines: everyPart((text) => text.replace(/\n(?:[^\S\n]*\n){2,}/g, '\n\n')),
  newline_to_br: (call) =>
    new Marked(
      linesOf(call).flatMap((parts, index) => (index === 0 ? parts : [{ text: '<br>\n', trusted: true }, ...parts])),
    ),
  lines: (call) => splitting(call, /\r\n?|\n/),
  paragraphs: (call) => splitting(call, /(?:\r?\n[^\S\n]*){2,}/).filter((one) => one.trim() !== ''),
};

function splitting(call: Call, at: RegExp): string[] {
  const text = call.text();
  const parts = text === '' ? [] : text.split(at);
  call.spend(parts.length);
  return parts;
}
