// Characters as a reader sees them.

/** Made on first use: it costs tens of milliseconds. */
let segmenter: Intl.Segmenter | undefined;

/** Splits by what a reader sees as one character, so a cut never breaks an emoji or a letter with its accents. */
export function graphemes(text: string): string[] {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), (part) => part.segment);
}
