// Text that came from a page, made plain: one line, no control characters. What a syntax must escape is left to it.

/** Marks that turn the direction of what follows: left alone they reorder the rest of the page. */
const DIRECTION_MARKS = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/g;
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Without control characters and direction marks; line breaks and other white space stay as they are. */
export const withoutControls = (text: string): string =>
  text.toWellFormed().replace(DIRECTION_MARKS, '').replace(CONTROLS, '');

export const hasDirectionMarks = (text: string): boolean => text.search(DIRECTION_MARKS) >= 0;

/** On one line: white space of any kind becomes one space, ends are trimmed. Nothing a reader sees is lost. */
export const plainLine = (text: string): string =>
  withoutControls(text)
    .replace(/[\s\u0085]+/gu, ' ')
    .trim();

/** The lines that hold anything, each plain. */
export const plainLines = (text: string): string[] =>
  text
    .split(/\r\n?|[\n\u0085\u2028\u2029]/)
    .map(plainLine)
    .filter(Boolean);

/** Keeps what follows on the same line in its place when this text runs right to left. */
export const isolated = (text: string): string => (RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text);
