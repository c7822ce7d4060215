// What gets a backslash, to the letter: much of it is for readers (GitHub, kramdown, Liquid) that no other test asks.

import { describe, expect, it } from 'vitest';
import {
  escapeHeading,
  escapeLine,
  escapeLinkText,
  escapeText,
  linkDestination,
} from '../../src/formats/escape-markdown';

describe('running text', () => {
  it.each([
    ['{{ page }} {% raw %} {# c #} {::nomarkdown}', '{\\{ page }} {\\% raw %} {\\# c #} {\\::nomarkdown}'],
    ['{{{x}}}', '{\\{\\{x}}}'],
    ['from $5 to $6', 'from \\$5 to \\$6'],
    ['only $5', 'only $5'],
    ['www.elsewhere.example', 'www\\.elsewhere.example'],
    ['http://x.example a@b.example', 'http\\://x.example a\\@b.example'],
    ['openai.com', 'openai\\.com'],
    ['a|b', 'a\\|b'],
    ['R&amp;D, AT&T', 'R\\&amp;D, AT&T'],
    ['C:\\dir \\* \\', 'C:\\dir \\\\\\* \\\\'],
  ])('%j → %j', (text, escaped) => expect(escapeText(text)).toBe(escaped));
});

it('the text of a link may hold an address: links do not nest', () => {
  expect(escapeLinkText('www.a.com http://b.com {{x}} [c]')).toBe('www.a.com http://b.com {\\{x}} \\[c\\]');
  expect(escapeLinkText('see https://b.com/[c] now')).toBe(String.raw`see https\://b.com/\[c\] now`);
});

describe('the start of a line', () => {
  it.each([
    ['# a', '\\# a'],
    ['#a', '\\#a'],
    ['> a', '\\> a'],
    ['- a', '\\- a'],
    ['---', '\\---'],
    ['===', '\\==='],
    ['+ a', '\\+ a'],
    ['12. a', '12\\. a'],
    ['12) a', '12\\) a'],
    [': a', '\\: a'],
    ['-a', '-a'],
    ['12.5', '12.5'],
    ['=1', '=1'],
    ['a # b', 'a # b'],
  ])('%j → %j', (text, escaped) => expect(escapeLine(text)).toBe(escaped));
});

it('a heading keeps the # at its end', () => {
  expect(escapeHeading('a ##')).toBe('a \\##');
  expect(escapeHeading('#')).toBe('\\#');
  expect(escapeHeading('C#')).toBe('C#');
});

it('an address keeps to the brackets it stands in', () => {
  expect(linkDestination('https://a.example/(x)?a|b&copy;=\\&{{c}}`')).toBe(
    'https://a.example/\\(x\\)?a%7Cb&amp;copy;=%5C&%7B%7Bc%7D%7D%60',
  );
});
