// Several digests and the rules of their issues, in the options page over the real database.

import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { digestOf } from '../app/words';
import { violations } from '../helpers/axe';
import { issueRow } from '../helpers/rows';
import { button, field, root, show } from './show';

test('a digest is added like the one in hand, named, and in hand; choosing the other brings its settings', async () => {
  const { store } = await show({ digest: digestOf({ cutoffHour: 4 }) });
  await button('Add a digest').click();
  await expect.element(field('Name')).toHaveValue('New digest');
  await field('Name').fill('NLP Daily');
  await expect.element(field('The day begins at')).toHaveValue('4');
  await expect.poll(async () => (await store.digests.all()).map(({ name }) => name)).toContain('NLP Daily');
  expect((await store.digests.get('first'))?.name).toBe('ML Daily');
  await field('Digest').selectOptions('ML Daily');
  await expect.element(field('Name')).toHaveValue('ML Daily');
  expect(await store.settings.get('current-digest')).toBe('first');
});

test('a digest that has an issue stays, and that is said; one that never ran goes', async () => {
  const { store } = await show();
  await store.issues.put(issueRow({ id: 'first:2026-09-30', digestId: 'first' }));
  await button('Add a digest').click();
  await button('Remove this digest').click();
  await expect.element(field('Name')).toHaveValue('ML Daily');
  expect(await store.digests.all()).toHaveLength(1);
  await button('Add a digest').click();
  await field('Digest').selectOptions('ML Daily');
  await button('Remove this digest').click();
  await expect.element(page.getByText('This digest has issues or waiting clips', { exact: false })).toBeVisible();
  expect(await store.digests.all()).toHaveLength(2);
});

test.each([
  ['Number of the first issue', 'firstNumber', '212', 212],
  ['Name of the files', 'fileNamePattern', 'no-{number}', 'no-{number}'],
  ['Items in the e-mail edition', 'emailFirst', '12', 12],
  ['Clips with these tags run here too', 'tags', 'NLP, \u8bed\u97f3\uff0cASR', ['NLP', '\u8bed\u97f3', 'ASR']],
  ['Tags every clip begins with', 'defaultTags', 'ML', ['ML']],
] as const)('%s is stored as it is typed', async (label, name, text, value) => {
  const { stored } = await show();
  await field(label).fill(text);
  await expect.poll(async () => (await stored())?.[name]).toEqual(value);
});

test('a number that is none is not stored, and a sentence says what to do', async () => {
  const { stored } = await show();
  await field('Number of the first issue').fill('twelve');
  await expect.element(page.getByRole('alert')).toHaveTextContent('Type a whole number up to 999999');
  expect((await stored())?.firstNumber ?? null).toBeNull();
});

test('a section has its sentence for when it is empty, and its tags', async () => {
  const { stored } = await show({ panel: 'sections' });
  const name = (await stored())?.sections[0]?.name ?? '';
  await field(`When ${name} is empty`).fill('Nothing today.');
  await field(`Tags that come to ${name}`).fill('\u8bba\u6587, paper');
  await userEvent.tab();
  await expect
    .poll(async () => (await stored())?.sections[0])
    .toMatchObject({ whenEmpty: 'Nothing today.', tags: ['\u8bba\u6587', 'paper'] });
});

test.each(['en', 'zh_CN'] as const)('has no barrier that axe knows (%s)', async (language) => {
  await show({ language });
  expect(await violations(root)).toEqual([]);
});
