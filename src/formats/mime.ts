// Letters as they travel (RFC 5322, 2045, 2047): header fields of ASCII alone, bodies in base64, lines ended by CRLF.
// Base64 because every text survives it and no line of it can be taken for a boundary; the program that sends the
// letter encodes it anew anyway.

export const CRLF = '\r\n';

/** No line of base64 holds an underscore, so it needs no luck to stand in no part. */
const BOUNDARY = '=_clipsheet';

export interface MimePart {
  mediaType: string;
  /** Lines end in LF. */
  text: string;
}

/** The same content in several forms, the plainest first. `headers` go before those that say what the parts are. */
export function alternatives(headers: readonly string[], parts: readonly MimePart[]): string {
  return [
    ...headers,
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${BOUNDARY}"`,
    '',
    ...parts.flatMap(({ mediaType, text }) => [
      `--${BOUNDARY}`,
      `Content-Type: ${mediaType}; charset=utf-8`,
      'Content-Transfer-Encoding: base64',
      '',
      ...linesOf(base64(text.replaceAll('\n', CRLF)), LINE),
    ]),
    `--${BOUNDARY}--`,
    '',
  ].join(CRLF);
}

const LINE = 76;

/** Octets in one encoded word: with `Subject: ` before it and its frame around it the line stays within 76 characters. */
const WORD = 39;

/** One field. Whatever is not plain ASCII on one short line becomes encoded words, none of which splits a character. */
export function header(name: string, value: string): string {
  if (/^[!-~]+(?: [!-~]+)*$/.test(value) && !value.includes('=?') && value.length <= LINE - name.length - 2)
    return `${name}: ${value}`;
  const words: string[] = [];
  let word = '';
  for (const character of value.toWellFormed().replace(/[\r\n]+/g, ' ')) {
    if (octets(word + character) > WORD) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  return `${name}: ${[...words, word].map((one) => `=?UTF-8?B?${base64(one)}?=`).join(`${CRLF} `)}`;
}

/** As a clock `offset` minutes east of UTC shows it: `Wed, 30 Sep 2026 15:21:00 +0800`. */
export function mailDate(instant: number, offset: number): string {
  const minutes = Math.abs(offset);
  const zone = `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
  return new Date(instant + offset * 60_000).toUTCString().replace('GMT', zone);
}

const two = (number: number): string => String(number).padStart(2, '0');

const encoder = new TextEncoder();
const octets = (text: string): number => encoder.encode(text).length;

/** In pieces: a call takes only so many arguments. */
function base64(text: string): string {
  const bytes = encoder.encode(text);
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}

const linesOf = (text: string, length: number): string[] => text.match(new RegExp(`.{1,${length}}`, 'g')) ?? [];
