// Names of the fields that a digest gives its templates: such as Liquid can read.

/** What a template can name; the same letters, with what cannot stand there as `_`. */
export const fieldName = (text: string): string =>
  text
    .normalize('NFKC')
    .trim()
    .replace(/[^\p{L}\p{N}_]+/gu, '_')
    .replace(/^(?=\p{N})/u, '_')
    .slice(0, 60)
    .toWellFormed();
