// Letters read back: by a small reader of our own rules' opposite side (Buffer's base64, not the writer's), and by
// Python's, which names every defect that it meets.

import { spawnSync } from 'node:child_process';
import type { Format } from '../../src/formats';

export interface ReadMail {
  headers: string[];
  /** Decoded, the plainest first. */
  parts: { headers: string[]; text: string }[];
}

const headersOf = (block: string): string[] => block.replace(/\r\n[ \t]/g, ' ').split('\r\n');

export function readMail(source: string): ReadMail {
  const [head = '', ...body] = source.split('\r\n\r\n');
  const boundary = /boundary="([^"]+)"/.exec(head)?.[1] ?? '';
  const between = body.join('\r\n\r\n').split(new RegExp(`(?:^|\\r\\n)--${boundary}(?:--)?\\r\\n`));
  const parts = between.slice(1, -1).map((part) => {
    const [own = '', ...rest] = part.split('\r\n\r\n');
    return { headers: headersOf(own), text: Buffer.from(rest.join(''), 'base64').toString('utf8') };
  });
  return { headers: headersOf(head), parts };
}

/** What that format wrote, as a reader gets to see it. */
export const wordsIn = ({ encoded }: Format, written: string): string =>
  encoded === 'mime' ? wordsOfMail(written) : written;

/** What a reader sees of it, the subject first; lines ended by LF. */
function wordsOfMail(source: string): string {
  const { headers, parts } = readMail(source);
  const subject = headers.find((field) => field.startsWith('Subject: ')) ?? '';
  const words = subject
    .replace(/\?= (?==\?)/g, '?=')
    .replace(/=\?UTF-8\?B\?([\w+/=]*)\?=/g, (_, word: string) => Buffer.from(word, 'base64').toString('utf8'));
  return [words, '\n', ...parts.map(({ text }) => text.replaceAll('\r\n', '\n'))].join('');
}

const PYTHON = `
import email, email.policy, json, sys
def read(text):
  m = email.message_from_bytes(text.encode('utf-8'), policy=email.policy.default)
  parts = list(m.walk())
  return {
    'defects': [str(d) for p in parts for d in p.defects] + [str(d) for p in parts for v in p.values() for d in v.defects],
    'names': m.keys(),
    'subject': m['subject'],
    'date': m['date'].datetime.isoformat(),
    'types': [p.get_content_type() for p in parts],
    'text': m.get_body(('plain',)).get_content(),
    'html': m.get_body(('html',)).get_content(),
  }
json.dump([read(t) for t in json.load(sys.stdin)], sys.stdout)
`;

export interface PythonMail {
  defects: string[];
  names: string[];
  subject: string;
  date: string;
  types: string[];
  text: string;
  html: string;
}

/** Null where there is no Python. */
export function readByPython(sources: readonly string[]): PythonMail[] | null {
  const input = JSON.stringify(sources);
  const run = spawnSync('python3', ['-c', PYTHON], { input, encoding: 'utf8', maxBuffer: 1e9 });
  if (run.error) return null;
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as PythonMail[];
}
