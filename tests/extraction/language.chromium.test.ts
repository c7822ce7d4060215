// The language of a page, from its tags and its text.

import { expect, test } from 'vitest';
import { article, pageOf } from './read';

const CHINESE = '<p>雾从江面升起，慢慢盖住了整座山城。老人们说，这样的天气最适合喝茶，也最适合讲故事。</p>'.repeat(3);
const GERMAN =
  '<p>Der Kessel war älter als das Haus und hatte zwei Öfen überlebt. Niemand wusste, wer ihn gekauft hatte, und es wollte auch niemand der sein, der ihn in den Müll wirft. Er sang ein wenig zu tief, und die Katze ging dann aus dem Zimmer.</p>'.repeat(
    2,
  );
const language = (open: string, prose?: string, head = ''): string =>
  pageOf(article(head, '', prose).replace('<html>', open)).language;

test('as stated, in the spelling of BCP 47', () => {
  expect(language('<html lang="EN_gb">')).toBe('en-GB');
  expect(language('<html lang="zh-TW">', CHINESE)).toBe('zh-TW');
});

test('heard from the text where none is stated, or no language', () => {
  expect(language('<html>')).toBe('en');
  expect(language('<html>', CHINESE)).toBe('zh');
  expect(language('<html>', GERMAN)).toBe('de');
  expect(language('<html lang="javascript:alert(1)">')).toBe('en');
});

test('corrected where the script contradicts the tag', () => {
  expect(language('<html lang="zh-CN">')).toBe('en');
  expect(language('<html lang="en">', CHINESE)).toBe('zh');
});

test('corrected where the small words contradict it', () => {
  expect(language('<html lang="en-US">', GERMAN)).toBe('de');
  expect(language('<html lang="de">')).toBe('en');
});

test('a second tag that agrees with the text is better than none', () => {
  expect(language('<html lang="en">', GERMAN, '<meta property="og:locale" content="de_AT">')).toBe('de-AT');
});

test('a language this reader does not know is believed', () => {
  const welsh =
    '<p>Roedd y tegell yn hŷn nag oedd tŷ ac wedi goroesi dau stof, meddai pawb wrth ei gilydd bob nos.</p>'.repeat(3);
  expect(language('<html lang="cy">', welsh)).toBe('cy');
});

test('languages that share letters are told apart by those they do not share', () => {
  expect(
    language(
      '<html>',
      '<p>Чайник був старший за дім і пережив дві печі, й ніхто не знав, хто його купив і звідки він з’явився.</p>'.repeat(
        3,
      ),
    ),
  ).toBe('uk');
  expect(
    language(
      '<html lang="bg">',
      '<p>Чайникът беше по-стар от къщата и надживя две печки, и никой не знаеше кой го е купил.</p>'.repeat(3),
    ),
  ).toBe('bg');
});
