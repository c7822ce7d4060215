// LiquidJS's errors as ours: which of our names an error of its has, and where in the template it stands.

import { type FaultReason, TemplateFault, Trouble } from './fault';

/** How LiquidJS words its errors (10.30), and which of ours that is. The first group is what the sentence names. */
const WORDINGS: readonly [RegExp, FaultReason][] = [
  [/^undefined filter: ([^\n]*)/, 'unknown_filter'],
  [/^tag "([^"]*)" not found/, 'unknown_tag'],
  [/^undefined variable: ([^\n,]*)/, 'unknown_variable'],
  [/^raw "(\{%.*?%\})[\s\S]* not closed/, 'not_closed'],
  [/^(?:(?:tag|output) )?"?([\s\S]*?)"? not closed/, 'not_closed'],
  [/^memory alloc limit exceeded/, 'too_much'],
  [/Maximum call stack|too much recursion/, 'too_deep'],
  [/Invalid (?:string|array) length/, 'too_much'],
];

interface Placed {
  begin: number;
}

/** Whatever was thrown while `source` was read or rendered. */
export function faultFrom(thrown: unknown, source: string): TemplateFault {
  if (thrown instanceof TemplateFault) return thrown;
  const trouble = troubleIn(thrown);
  if (trouble) return new TemplateFault(trouble.reason, trouble.values, { ...placeOf(thrown, source), cause: thrown });
  const message = messageOf(thrown);
  for (const [wording, reason] of WORDINGS) {
    const match = wording.exec(message);
    if (!match) continue;
    const named = brief(match[1] ?? '');
    return new TemplateFault(reason, [named], { ...placeOf(thrown, source, named), cause: thrown });
  }
  const atRender = nameOf(thrown) === 'RenderError';
  return new TemplateFault(atRender ? 'failed' : 'syntax', [brief(message)], {
    ...placeOf(thrown, source),
    cause: thrown,
  });
}

const property = (thrown: unknown, name: string): unknown =>
  typeof thrown === 'object' && thrown !== null ? Reflect.get(thrown, name) : undefined;

/** LiquidJS wraps what its tags and filters throw, once or more. */
function troubleIn(thrown: unknown): Trouble | null {
  for (let error = thrown, depth = 0; error && depth < 8; error = property(error, 'originalError'), depth++) {
    if (error instanceof Trouble) return error;
  }
  return null;
}

const nameOf = (thrown: unknown): string => String(property(thrown, 'name') ?? '');

/** Without the place that LiquidJS adds in words of its own. */
const messageOf = (thrown: unknown): string =>
  String(property(thrown, 'message') ?? thrown).replace(/, line:\d+, col:\d+$/, '');

const brief = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 80).toWellFormed()}…` : line;
};

/** Where it stands; a filter is pointed at itself, not at the braces around it, and an open tag at where it opens. */
function placeOf(thrown: unknown, source: string, named = ''): { line: number; column: number } {
  const token = property(thrown, 'token') as Placed | undefined;
  const inSource = property(token, 'input') === source && typeof token?.begin === 'number';
  if (!inSource) return { line: 1, column: 1 };
  const near = named === '' ? -1 : source.indexOf(named, token.begin);
  const opened = named.startsWith('{%') ? source.lastIndexOf(named, token.begin) : -1;
  const isInside = near >= 0 && near < Number(property(token, 'end') ?? 0);
  const at = isInside ? near : opened >= 0 ? opened : token.begin;
  const before = source.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
