// BBCode read as a Discuz X3 forum reads a post, written from its rules and not from our writer: first what the page
// for writing does when a post is sent (bare addresses become tags), then mentions, then `discuzcode()` in its order
// (entities, smilies, tags by regular expressions). What comes out is HTML, which parse5 reads.

import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

export interface Post {
  /** What the writer did not put there, or what did not become what it was meant to be. */
  faults: string[];
  /** The tags as a bare scanner sees them: `url`, `/url`, `b`… */
  tags: string[];
  links: { text: string; href: string }[];
  /** Without the invisible spaces that keep signs apart. */
  text: string;
}

const DOMAIN = String.raw`([\w\-]+\.)*[\w\-\u4e00-\u9fa5]+\.([.a-zA-Z0-9]+|\u4E2D\u56FD|\u7F51\u7EDC|\u516C\u53F8)`;
const FILE = String.raw`((\?|\/|:)+[\w./=?%\-&~\x60@':+!]*)+`;
const SCHEMES = '(https?|ftp|gopher|news|telnet|rtsp|mms|callto|bctp|ed2k|thunder|qqdl|synacast):\\/\\/';
const SENDING: [RegExp, string][] = [
  [
    new RegExp(`([^>=\\]"'/]|^)((((https?|ftp):\\/\\/)|www\\.)${DOMAIN}${FILE}\\.(swf|flv))`, 'gi'),
    '$1[flash]$2[/flash]',
  ],
  [
    new RegExp(`([^>=\\]"'/]|^)((((https?|ftp):\\/\\/)|www\\.)${DOMAIN}${FILE}\\.(mp3|wma))`, 'gi'),
    '$1[audio]$2[/audio]',
  ],
  [
    new RegExp(
      `([^>=\\]"'/@]|^)(${SCHEMES}([\\w\\-]+\\.)*[:.@\\-\\w\\u4e00-\\u9fa5]+\\.[.a-zA-Z0-9]+((\\?|\\/|:)+[\\w./=?%\\-&;~\`@':+!#]*)*)`,
      'gi',
    ),
    '$1[url]$2[/url]',
  ],
  [
    new RegExp(`([^\\w>=\\]"'/@]|^)((www\\.)${DOMAIN}((\\?|\\/|:)+[\\w./=?%\\-&;~\`@':+!#]*)*)`, 'gi'),
    '$1[url]$2[/url]',
  ],
  [/([^->=\]:"'./]|^)(([-.\w]+@[.\-\w]+(\.\w+)+))/gi, '$1[email]$2[/email]'],
];

const ENTITIES: Record<string, string> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };
const entities = (text: string): string =>
  text.replace(/[&"<>]/g, (sign) => ENTITIES[sign] ?? sign).replace(/&amp;((#(\d{3,5}|x[a-fA-F0-9]{4}));)/g, '&$1');

/** Those of a fresh forum, as they stand once entities are made. */
const SMILIES =
  /:\)|:\(|:D|:'\(|:@|:o|:P|:\$|;P|:L|:Q|:(?:lol|loveliness|funk|curse|dizzy|shutup|sleepy|hug|victory|time|kiss|handshake|call)|\{:\d+_\d+:\}/g;

const SIMPLE: [string | RegExp, string][] = [
  [/\[(?:color|backcolor|size|font)=[^[<\]]+\]/gi, '<font>'],
  [/\[\/(?:color|backcolor|size|font)\]/g, '</font>'],
  [/\[align=(?:left|center|right)\]/gi, '<div>'],
  ['[/align]', '</div>'],
  ['[b]', '<strong>'],
  ['[/b]', '</strong>'],
  ['[s]', '<strike>'],
  ['[/s]', '</strike>'],
  ['[hr]', '<hr>'],
  ['[i]', '<i>'],
  ['[/i]', '</i>'],
  ['[u]', '<u>'],
  ['[/u]', '</u>'],
  ['[list]', '<ul>'],
  ['[list=1]', '<ul type="1">'],
  ['[*]', '<li>'],
  ['[/list]', '</ul>'],
  ['[indent]', '<blockquote>'],
  ['[/indent]', '</blockquote>'],
];

const URL_TAG =
  /\[url(=((https?|ftp|gopher|news|telnet|rtsp|mms|callto|bctp|thunder|qqdl|synacast){1}:\/\/|www\.|mailto:)?([^\r\n["']+?))?\](.+?)\[\/url\]/gis;
const EMAIL_TAG = /\[email(=([a-z0-9\-_.+]+)@([a-z0-9\-_]+[.][a-z0-9\-_.]+))?\](.+?)\[\/email\]/gis;

/** `discuzcode()` with everything allowed that a forum allows its members by default. */
function rendered(post: string): string {
  let html = entities(post).replace(SMILIES, '<img class="smiley">');
  html = html.replace(URL_TAG, (_, argument: string | undefined, ...groups: string[]) => {
    const words = groups[3] ?? '';
    return `<a href="${argument === undefined ? words : argument.slice(1)}">${words}</a>`;
  });
  html = html.replace(EMAIL_TAG, (_, argument: string | undefined, _name, _host, words: string) => {
    return `<a href="mailto:${argument === undefined ? words : argument.slice(1)}">${words}</a>`;
  });
  for (const [tag, by] of SIMPLE) html = html.replaceAll(tag instanceof RegExp ? tag : tag, by);
  html = html.replace(/\s?\[quote\][\n\r]*(.+?)[\n\r]*\[\/quote\]\s?/gis, '<blockquote>$1</blockquote>');
  return html.replace(/\[img\]\s*([^[<\r\n]+?)\s*\[\/img\]/gis, '<img class="picture" src="$1">');
}

const ALLOWED = new Set('a strong i font hr ul li blockquote img'.split(' '));

export function readBbcode(post: string): Post {
  const faults: string[] = [];
  const sent = SENDING.reduce((text, [pattern, by]) => text.replace(pattern, by), withoutOwnAddresses(post));
  const added = /\[(flash|audio|email|url)\]/i.exec(sent);
  if (added) faults.push(`made by itself: ${sent.slice(Math.max(0, added.index - 20), added.index + 40)}`);
  if (/attach:\/\/\d|ed2k:\/\//i.test(post)) faults.push('attachment');
  const links: Post['links'] = [];
  const root = parseFragment(rendered(post));
  walk(root, (element) => {
    if (!ALLOWED.has(element.tagName)) faults.push(`<${element.tagName}>`);
    const of = (name: string): string => element.attrs.find((attribute) => attribute.name === name)?.value ?? '';
    if (of('class') === 'smiley') faults.push('smiley');
    if (element.tagName === 'a') links.push({ text: visible(textOf(element)), href: of('href') });
    const address = of('href') + of('src');
    if (address !== '' && !isAllowed(address)) faults.push(`address ${address}`);
  });
  const text = visible(textOf(root));
  const left =
    /\[\/?(?:url|img|email|b|i|u|s|size|quote|list|\*|hr|code|flash|audio|media|hide|free|attach|table|tr|td|font|color|align|p|float|indent|postbg|password)(?:=[^\]]*)?\]/i;
  const kept = left.exec(textOf(root));
  if (kept) faults.push(`read as text: ${kept[0]}`);
  const tags = tagsIn(post);
  return { faults: [...faults, ...unbalanced(tags)], tags, links, text };
}

/** The tags as a bare scanner sees them. */
export const tagsIn = (post: string): string[] =>
  [...post.matchAll(/\[(\/?)([a-z*]+)(=[^\]]*)?\]/gi)].map(([, end, name]) => `${end}${name}`.toLowerCase());

/** Bare addresses that the curator wrote are meant to become links; they are marked in tests by this host. */
export const MEANT = 'https://meant.example/';
const withoutOwnAddresses = (post: string): string => post.replaceAll(MEANT, '');

const visible = (text: string): string => text.replaceAll('\u200b', '');

/** Mentions of members: an @ with anything behind it. */
export const mentions = (post: string): string[] =>
  [...`${post} `.matchAll(/@([^\r\n]*?)\s/gi)].map(([, name = '']) => name).filter((name) => /^[^\u200b]/.test(name));

function unbalanced(tags: readonly string[]): string[] {
  const open: string[] = [];
  for (const tag of tags) {
    if (tag === '*' || tag === 'hr') continue;
    if (!tag.startsWith('/')) open.push(tag);
    else if (open.pop() !== tag.slice(1)) return [`[${tag}] closes nothing`];
  }
  return open.map((tag) => `[${tag}] is not closed`);
}

function isAllowed(address: string): boolean {
  if (!URL.canParse(address) || /[\s"'[\]<>]/.test(address)) return false;
  return ['http:', 'https:', 'mailto:'].includes(new URL(address).protocol);
}

function walk(node: Node, visit: (element: Element) => void): void {
  if ('tagName' in node) visit(node);
  if ('childNodes' in node) for (const child of node.childNodes) walk(child, visit);
}

const textOf = (node: Node): string =>
  node.nodeName === '#text' && 'value' in node
    ? node.value
    : ('childNodes' in node ? node.childNodes : []).map(textOf).join('');
