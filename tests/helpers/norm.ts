// What of a text a reader must find again: written independently of src/formats/plain-text.ts.

/** Well-formed, no control or direction characters, white space collapsed. */
export function norm(text: string): string {
  const kept = Array.from(text.toWellFormed()).filter((character) => {
    const code = character.codePointAt(0) ?? 0;
    if ([0x200e, 0x200f, 0x61c, 0xfffe, 0xffff].includes(code)) return false;
    if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)) return false;
    const space = (code >= 9 && code <= 13) || code === 0x85;
    return space || (code >= 0x20 && code < 0x7f) || code > 0x9f;
  });
  return kept
    .join('')
    .split(/[\s\u0085]+/u)
    .filter(Boolean)
    .join(' ');
}
