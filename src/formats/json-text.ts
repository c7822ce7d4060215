// JSON that any reader takes and no terminal trips over: what cannot be seen is written as an escape.

const UNSEEN = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;

/** Two spaces of indent, one LF at the end; nothing is lost, for every escape reads back as its character. */
export const jsonText = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replace(
    UNSEEN,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )}\n`;
