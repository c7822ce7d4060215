import { expect, test } from 'vitest';
import { shorten } from '../../scripts/build/shorten.ts';

const answerOf = async (code: string): Promise<unknown> => new Function(`${await shorten(code)};return answer`)();

test('letters written as escapes are written as themselves, and mean the same', async () => {
  const code = String.raw`var answer = [/[\u4e00-\u9fff\uff0c]/.source.length, /\uff0c/.test('\uff0c'), '\\uff0c'.length, /\\uff0c/.test('\\uff0c')];`;
  expect(await answerOf(code)).toEqual([6, true, 6, true]);
  expect(await shorten('globalThis.x = /[\\u200b\\u0041\\u00a0\\ud800\\uff0c]/u;')).toContain(
    '\\u200b\\u0041\\u00a0\\ud800\uff0c',
  );
});

test('private names are shortened, and what the page or the browser calls a thing is not', async () => {
  const short = await shorten(
    'var answer = { _hidden: 1, headline: 2, TEXT_NODE: 3 }; answer._hidden++; answer.headline++;',
  );
  expect(short).not.toContain('_hidden');
  expect(short).toContain('headline');
  expect(short).toContain('TEXT_NODE');
});
