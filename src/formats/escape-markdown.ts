// Escaping for Markdown, sparing: a character gets its backslash only where some reader of Markdown (CommonMark,
// GitHub's, kramdown, or the template engines that read the file first) would take it for more than itself.
// Every function takes one plain line (plain-text.ts) and leaves the choice of place to its caller.

/** Country domains: in plain text `name.xx` becomes a link where links are found by themselves. */
const COUNTRIES =
  'a[cdefgilmnoqrstuwxz]|b[abdefghijmnorstvwyz]|c[acdfghiklmnoruvwxyz]|d[ejkmoz]|e[cegrstu]|f[ijkmor]|' +
  'g[abdefghilmnpqrstuwy]|h[kmnrtu]|i[delmnoqrst]|j[emop]|k[eghimnprwyz]|l[abcikrstuvy]|m[acdeghklmnopqrstuvwxyz]|' +
  'n[acefgilopruz]|om|p[aefghklmnrstwy]|qa|r[eosuw]|s[abcdeghijklmnortuvxyz]|t[cdfghjklmnortvwz]|u[agksyz]|' +
  'v[aceginu]|w[fs]|y[et]|z[amw]';
const DOMAINS = `biz|com|edu|gov|net|org|pro|web|xxx|aero|asia|coop|info|museum|name|shop|рф|xn--[a-z0-9-]+|${COUNTRIES}`;

const SYNTAX = [
  String.raw`\\(?=[!-/:-@[-\x60{-~]|$)`, // a backslash that would escape what follows
  String.raw`[\x60[\]~|]`,
  String.raw`\*(?!\s)|(?<!\s)\*`, // a star between spaces is only a star
  String.raw`(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])`, // inside a word it is only a line
  '<(?=[A-Za-z/!?]|$)',
  '&(?=#?[A-Za-z0-9]{1,31};)',
  String.raw`(?<=\{)[{%#:]`, // Liquid, Hugo and kramdown look for these pairs
];
const LINKS = [
  String.raw`:(?=\/\/)`,
  String.raw`(?<!:)\/(?=\/[^\s/])`,
  String.raw`(?<=\bwww)\.`,
  String.raw`(?<=[\p{L}\p{N}])\.(?=(?:${DOMAINS})(?![\p{L}\p{N}]))`,
  String.raw`(?<=\S)@(?=[\p{L}\p{N}])`,
];
const IN_LINK = new RegExp(SYNTAX.join('|'), 'giu');
const IN_TEXT = new RegExp([...SYNTAX, ...LINKS].join('|'), 'giu');
const LINE_START = /^(?:[#>]|[-+=](?=[\s+=-]|$)|:(?=\s))/;

/** Two dollar signs make a formula on GitHub and elsewhere; one is money. */
const formulas = (text: string): string => {
  const first = text.indexOf('$');
  return first < 0 || first === text.lastIndexOf('$') ? text : text.replaceAll('$', '\\$');
};

/**
 * For the text of a link. An address in it stays as it is where it holds nothing to escape: where links are found by
 * themselves, one would run on through a backslash and the bracket behind it, and the link's end would not be seen.
 */
export function escapeLinkText(text: string): string {
  const escaped = formulas(text.replace(IN_LINK, '\\$&'));
  if (escaped === text) return text;
  return escaped.replace(/\S+/g, (word) => (word.includes('\\') ? word.replace(/:(?=\/\/)/g, '\\:') : word));
}

/** For running text: also stops addresses in it from becoming links by themselves. */
export const escapeText = (text: string): string => formulas(text.replace(IN_TEXT, '\\$&'));

/** For text that begins a line. */
export const escapeLine = (text: string): string =>
  escapeText(text)
    .replace(LINE_START, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');

/** For the text of a `#` heading, whose own closing `#` would vanish. */
export const escapeHeading = (text: string): string => escapeText(text).replace(/(^|\s)(#+)$/, '$1\\$2');

const PERCENT: Record<string, string> = { '\\': '%5C', '|': '%7C', '`': '%60', '{': '%7B', '}': '%7D' };

/** An http(s) or mailto address as the destination of a link. */
export const linkDestination = (href: string): string =>
  href
    .replace(/[\\|`{}]/g, (character) => PERCENT[character] ?? character)
    .replace(/&(?=#?[A-Za-z0-9]+;)/g, '&amp;')
    .replace(/[()]/g, '\\$&');
