// Tags and text of XML and of HTML as bookmark files have it, from first to last. Once through, whatever the text:
// a tag that never ends ends the reading.

export type Token =
  | { kind: 'open'; name: string; attributes: ReadonlyMap<string, string>; closed: boolean; line: number }
  | { kind: 'close'; name: string; line: number }
  | { kind: 'text'; text: string; line: number };

export interface Tokens {
  tokens: Token[];
  /** Line of the tag or comment that never ends; null when all of them do. */
  broken: number | null;
}

const NAMES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  mdash: '\u2014',
  ndash: '\u2013',
  hellip: '\u2026',
  lsquo: '\u2018',
  rsquo: '\u2019',
  ldquo: '\u201c',
  rdquo: '\u201d',
  middot: '\u00b7',
  copy: '\u00a9',
};

export const decoded = (text: string): string =>
  text.replace(/&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMES[name.toLowerCase()] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

export function tokensOf(source: string): Tokens {
  const tokens: Token[] = [];
  let at = 0;
  let line = 1;
  /** Moves on, counting lines. */
  const passTo = (to: number): string => {
    const passed = source.slice(at, to);
    for (let i = passed.indexOf('\n'); i >= 0; i = passed.indexOf('\n', i + 1)) line++;
    at = to;
    return passed;
  };
  while (at < source.length) {
    const open = /^<[!?/a-z]/i.test(source.slice(at, at + 2)) ? at : source.indexOf('<', at + 1);
    const start = line;
    if (open !== at) {
      const text = passTo(open < 0 ? source.length : open);
      if (text.trim() !== '') tokens.push({ kind: 'text', text: decoded(text), line: start });
      continue;
    }
    const end = endOf(source, at);
    if (end === null) return { tokens, broken: start };
    const token = tokenOf(passTo(end), start);
    if (token) tokens.push(token);
  }
  return { tokens, broken: null };
}

/** Behind the tag, comment or declaration that begins here; null when it never ends. */
function endOf(source: string, at: number): number | null {
  const until = (mark: string): number | null => {
    const found = source.indexOf(mark, at + 2);
    return found < 0 ? null : found + mark.length;
  };
  if (source.startsWith('<!--', at)) return until('-->');
  if (source.startsWith('<![CDATA[', at)) return until(']]>');
  if (/^<[!?]/.test(source.slice(at, at + 2))) return until('>');
  let quote = '';
  for (let i = at + 1; i < source.length; i++) {
    const sign = source[i] ?? '';
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = source[i - 1] === '=' || /\s/.test(source[i - 1] ?? '') ? sign : '';
    else if (sign === '>') return i + 1;
  }
  return null;
}

function tokenOf(raw: string, line: number): Token | null {
  if (raw.startsWith('<![CDATA[')) return { kind: 'text', text: raw.slice(9, -3), line };
  if (/^<[!?]/.test(raw)) return null;
  const name = (/^<\/?([^\s/>]*)/.exec(raw)?.[1] ?? '').toLowerCase();
  if (raw.startsWith('</')) return { kind: 'close', name, line };
  return {
    kind: 'open',
    name,
    attributes: attributesOf(raw.slice(name.length + 1, -1)),
    closed: raw.endsWith('/>'),
    line,
  };
}

function attributesOf(inner: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single, bare] of inner.matchAll(
    /([^\s=>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/g,
  ))
    if (!found.has(name.toLowerCase())) found.set(name.toLowerCase(), decoded(double ?? single ?? bare ?? ''));
  return found;
}
