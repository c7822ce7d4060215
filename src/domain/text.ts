// Small rules about strings that every floor shares. Anything about one syntax (Markdown, YAML) lives in formats/.

/** One normalisation at the boundary: a lone surrogate becomes U+FFFD, so every store and format sees the same text. */
export const wellFormed = (text: string): string => text.toWellFormed();

/** White space of any kind becomes one space; ends are trimmed. For one-line fields. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** At most `limit` UTF-16 units, never cutting inside a surrogate pair. */
export function clampUnits(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit);
  const last = cut.charCodeAt(limit - 1);
  return last >= 0xd800 && last <= 0xdbff ? cut.slice(0, -1) : cut;
}
