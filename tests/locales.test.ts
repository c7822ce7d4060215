// Every language is complete, and complete means: the same keys, the same values in them, none missing, none left over.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languages, messagesOf } from '../scripts/build/locales.ts';
import { type Asked, askedIn, askedInManifest, differences, strays, type Words } from '../scripts/house/words.ts';

const root = join(import.meta.dirname, '..');

const wordsOf = (language: string): Words =>
  Object.fromEntries(Object.entries(messagesOf(language)).map(([key, { message }]) => [key, message]));

function askedByAll(): Asked {
  const all: Asked = {
    keys: askedInManifest(readFileSync(join(root, 'manifest.json'), 'utf8')),
    patterns: [],
    hints: [],
    literals: new Set(),
  };
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.tsx?$/.test(path),
  );
  for (const path of files) {
    const { keys, patterns, hints, literals } = askedIn(path, readFileSync(join(root, 'src', path), 'utf8'));
    all.keys.push(...keys);
    all.patterns.push(...patterns);
    all.hints.push(...hints);
    for (const literal of literals) all.literals.add(literal);
  }
  return all;
}

describe('the words as they stand', () => {
  const english = { name: 'en', words: wordsOf('en') };

  test('there are two languages at least', () => expect(languages()).toEqual(expect.arrayContaining(['en', 'zh_CN'])));

  test.each(languages().filter((name) => name !== 'en'))(
    '%s says all that English says, with the same values',
    (name) => {
      expect(differences(english, { name, words: wordsOf(name) })).toEqual([]);
    },
  );

  test('the code asks for no missing key, and no key is left over', () => {
    expect(strays(english.words, askedByAll())).toEqual([]);
  });

  test.each(languages())('%s has no empty sentence and no white space around one', (name) => {
    const faulty = Object.entries(wordsOf(name)).filter(([, message]) => message === '' || message !== message.trim());
    expect(faulty).toEqual([]);
  });
});

describe('what is wrong is told', () => {
  const asked = (source: string): Asked => askedIn('a.tsx', source);

  test('a key, or a value, that only one language has', () => {
    const one = { name: 'en', words: { a: 'A', b: '$1 of $2', c: '$1' } };
    const other = { name: 'zh_CN', words: { a: '甲', b: '$2 之 $1', c: '丙', d: '丁' } };
    expect(differences(one, other)).toEqual([
      expect.stringContaining('en lacks "d"'),
      expect.stringContaining('"c" has other $-values'),
    ]);
  });

  test('a key that no language says, whole or as a pattern', () => {
    expect(strays({}, asked(`t('desk_gone', 1)`))).toEqual([expect.stringContaining('asks for "desk_gone"')]);
    expect(strays({}, asked(`t(\`desk_\${name}\`)`))).toEqual([expect.stringContaining('keys like ^desk_')]);
  });

  test('a key that nobody asks for', () => {
    expect(strays({ desk_old: 'x' }, asked(`t('other')`))).toContainEqual(
      expect.stringContaining('"desk_old" is said'),
    );
  });

  test('keys asked for whole, in pieces or through a table are in use', () => {
    const source = `t('desk_a'); t(\`desk_said_\${name}\`); const table = { x: 'desk_c' };`;
    expect(strays({ desk_a: 'a', desk_said_kept: 'b', desk_c: 'c' }, asked(source))).toEqual([]);
  });
});
