// What a template's format must know: how data becomes harmless where it stands, and how a link is written.

export interface Syntax {
  /** As a template names it in `{% format … %}`. */
  id: string;
  /** Of the files made by it, without the dot. */
  extension: string;
  mediaType: string;
  /** `before`: the end of what is written already. */
  escape(text: string, before: string): string;
  /** A whole link; both texts are data. Without an address that may be linked to, the words alone. */
  link(address: string, words: string): string;
  /** How the curator's Markdown is written in it; absent: as plain words. */
  prose?: Prose;
}

/** One function per construct of Markdown. `inner` is written already; `address` is safe to link to. */
export interface Prose {
  text(text: string): string;
  strong(inner: string): string;
  emphasis(inner: string): string;
  code(text: string): string;
  link(address: string, inner: string): string;
  paragraph(inner: string): string;
  heading(inner: string): string;
  quote(inner: string): string;
  list(items: readonly string[], ordered: boolean): string;
  codeBlock(text: string): string;
  rule: string;
  /** A line break within a paragraph. */
  newLine: string;
  /** Between blocks. */
  gap: string;
}
