// Markdown. The sparing escapes of escape-markdown.ts, chosen by the place in the line.

import * as sparing from '../../escape-markdown';
import { withoutControls } from '../../plain-text';
import { addressAfter, addressOf } from './address';
import { html } from './html';
import type { Syntax } from './syntax';

const { linkDestination } = sparing;

/**
 * A backslash before `<` means nothing in a block of the template's own HTML (`<div>`, `<td>`), where Markdown is not
 * read; the entity means the same in both.
 */
const alsoInHtml = (text: string): string => text.replace(/\\[\s\S]/g, (pair) => (pair === '\\<' ? '&lt;' : pair));
const escapeText = (text: string): string => alsoInHtml(sparing.escapeText(text));
const escapeLine = (text: string): string => alsoInHtml(sparing.escapeLine(text));
const escapeHeading = (text: string): string => alsoInHtml(sparing.escapeHeading(text));

/** Nothing on the line yet but marks behind which a block can begin. */
const LINE_START = /(?:^|\n)[ \t]*(?:(?:[-*+]|\d{1,9}[.)]|>)[ \t]*)*$/;
const IN_HEADING = /(?:^|\n) {0,3}#{1,6}[ \t][^\n]*$/;
const IN_ADDRESS = /\]\(\s*((?:\\.|[^\s()<>\\])*)$/;
const IN_ANGLES = /(?<!\\)<$/;
/** Within a tag that the template has opened: Markdown's escapes mean nothing there. */
const IN_TAG = /(?<!\\)<[a-z][^<>]*$/i;

export const markdown: Syntax = {
  id: 'markdown',
  extension: 'md',
  mediaType: 'text/markdown',
  escape(text, before) {
    if (IN_TAG.test(before)) return html.escape(text, before);
    const address = IN_ADDRESS.exec(before);
    if (address) return linkDestination(addressAfter(address[1] ?? '', text));
    if (IN_ANGLES.test(before)) return /^https?:\/\/./i.test(text) ? addressOf(text) : escapeText(oneLine(text));
    const isAlone = before === '' || before.endsWith('\n');
    const [first = '', ...rest] = isAlone ? linesOf(text) : [oneLine(text)];
    return [escapeFirst(first, before), ...rest.map(atStart)].join('\n');
  },
  link(address, words) {
    const to = linkDestination(addressOf(address));
    return to === '' ? escapeText(oneLine(words)) : `[${alsoInHtml(sparing.escapeLinkText(oneLine(words)))}](${to})`;
  },
};

const linesOf = (text: string): string[] => withoutControls(text).split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/);

/** What stands within a line stays in that line: a blank line would end the heading, the item or the link around it. */
const oneLine = (text: string): string =>
  withoutControls(text).replace(/[ \t]*[\r\n\v\f\u0085\u2028\u2029]+[ \t]*/g, ' ');

/** Spaces before it could make code of it. */
const atStart = (line: string): string => escapeLine(line.replace(/^[ \t]+/, ''));

function escapeFirst(line: string, before: string): string {
  if (LINE_START.test(before)) return atStart(line);
  return IN_HEADING.test(before) ? escapeHeading(line) : escapeText(line);
}
