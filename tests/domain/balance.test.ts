import { expect, it } from 'vitest';
import { balanceOf } from '../../src/domain/balance';
import { digestsByTags, sectionByTags } from '../../src/domain/routing';
import { clipRow, digestRow } from '../helpers/rows';

const clip = (id: string, site: string, language: string, tags: string[]) => clipRow(id, { site, language, tags });

it('counts this issue against the mean of those before, the strongest first', () => {
  const now = [clip('a', 'Journal', 'en-GB', ['ML']), clip('b', 'Journal', 'zh-CN', ['ml', 'NLP'])];
  const before = [[clip('c', 'Other', 'en', ['NLP'])], [clip('d', 'journal', 'en', [])]];
  expect(balanceOf('site', { now, before })).toEqual([
    { name: 'Journal', now: 2, before: 0.5 },
    { name: 'Other', now: 0, before: 0.5 },
  ]);
  expect(balanceOf('language', { now, before })).toEqual([
    { name: 'en', now: 1, before: 1 },
    { name: 'zh', now: 1, before: 0 },
  ]);
  expect(balanceOf('tag', { now, before }, 1)).toEqual([{ name: 'ML', now: 2, before: 0 }]);
});

it('goes by the address where the site has no name', () => {
  expect(balanceOf('site', { now: [clipRow('a', { url: 'https://www.a.example/x' })], before: [] })[0]?.name).toBe(
    'a.example',
  );
});

it('a clip is routed by its tags: to digests that ask for it, and to the first section that does', () => {
  const digest = digestRow();
  const sections = [
    ...digest.sections,
    { id: 'papers', name: 'Papers', kind: 'automatic' as const, cap: null, tags: ['\u8bba\u6587'] },
  ];
  const routed = { ...digest, sections, tags: ['ML'] };
  expect(sectionByTags(routed, ['x', '\u8bba\u6587']).id).toBe('papers');
  expect(sectionByTags(routed, ['x']).id).toBe('latest');
  expect(digestsByTags([routed, digest], ['ml'])).toEqual([routed]);
  expect(digestsByTags([routed, digest], ['x'])).toEqual([]);
});
