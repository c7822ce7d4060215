import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addTag, distinctTags, suggestTags, type Tag, tagKey } from '../../src/domain/tag';
import { FUZZ } from '../helpers/fuzz';

const tag = (name: string, count = 1, over: Partial<Tag> = {}): Tag => ({
  key: tagKey(name),
  name,
  count,
  usedAt: 0,
  aliases: [],
  parents: [],
  ...over,
});
const offered = (vocabulary: Tag[], typed: string, chosen: string[] = [], limit = 9): string[] =>
  suggestTags(vocabulary, typed, chosen, limit).map(({ name }) => name);

it('two spellings of one tag share a key', () => {
  expect(tagKey(' PyTorch ')).toBe(tagKey('pytorch'));
  expect(tagKey('ＡＩ')).toBe(tagKey('ai'));
  expect(tagKey('深度学习')).not.toBe(tagKey('深度'));
  expect(tagKey('I')).toBe('i'); // not the Turkish one, wherever the curator sits
});

describe('adding', () => {
  it('keeps the curator’s order and the first spelling', () => {
    expect(addTag(['b', 'AI'], 'a')).toEqual(['b', 'AI', 'a']);
    expect(addTag(['b', 'AI'], 'ai')).toEqual(['b', 'AI']);
    expect(distinctTags(['AI', 'b', 'ai', 'B', 'c'])).toEqual(['AI', 'b', 'c']);
  });
  it('tidies what was typed, and adds nothing for nothing', () => {
    expect(addTag([], '  ## machine \n learning ')).toEqual(['machine learning']);
    expect(addTag(['a'], ' # ')).toEqual(['a']);
  });
  it('never leaves a tag twice', () => {
    const name = fc.oneof(
      fc.constantFrom('AI', 'ai', 'Ａi', '深度', '#深度'),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(name), (names) => {
        const tags = names.reduce(addTag, []);
        expect(new Set(tags.map(tagKey)).size).toBe(tags.length);
        expect(distinctTags(tags)).toEqual(tags);
        expect(distinctTags(names).map(tagKey)).toEqual([...new Set(names.map(tagKey))]);
      }),
      FUZZ,
    );
  });
});

describe('suggesting', () => {
  const vocabulary = [
    tag('深度学习', 9),
    tag('算法', 7),
    tag('强化学习', 3),
    tag('PyTorch', 3, { usedAt: 5 }),
    tag('Torch', 1),
    tag('machine learning', 2),
    tag('old', 0),
  ];

  it('offers the most used where nothing is typed, the fresher of equals first, and none without a clip', () => {
    expect(offered(vocabulary, '')).toEqual(['深度学习', '算法', 'PyTorch', '强化学习', 'machine learning', 'Torch']);
    expect(offered(vocabulary, '', [], 2)).toEqual(['深度学习', '算法']);
  });
  it('puts what begins with it before words in it, and these before the rest', () => {
    expect(offered(vocabulary, 'tor')).toEqual(['Torch', 'PyTorch']);
    expect(offered(vocabulary, 'LEARN')).toEqual(['machine learning']);
    expect(offered([tag('deep-rl', 1), tag('surl', 9)], 'rl')).toEqual(['deep-rl', 'surl']);
    expect(offered(vocabulary, '学习')).toEqual(['深度学习', '强化学习']);
    expect(offered(vocabulary, '#算')).toEqual(['算法']);
  });
  it('never offers what is chosen, in any spelling', () =>
    expect(offered(vocabulary, 'tor', ['PYTORCH'])).toEqual(['Torch']));
  it('knows aliases', () => expect(offered([tag('强化学习', 1, { aliases: ['RL'] })], 'rl')).toEqual(['强化学习']));
  it('says nothing where nothing fits', () => expect(offered(vocabulary, 'xyz')).toEqual([]));
  it('is the same whatever order the vocabulary comes in', () => {
    const twins = [tag('a1'), tag('a2'), tag('a3')];
    expect(offered([...twins].reverse(), 'a')).toEqual(offered(twins, 'a'));
  });
});
