// The top of the desk: several digests, numbers, closing an issue and opening it again.

import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { addDigest } from '../../src/app/digests';
import { violations } from '../helpers/axe';
import { DAY, digestRow } from '../helpers/rows';
import { all, one, order, press, root, said, show, store } from './show';

const numbered = { digest: digestRow({ zone: 'Asia/Shanghai', firstNumber: 212 }) };

it('counts the number on from the issues before, and takes another one', async () => {
  await show({ focus: ['a'], ...numbered });
  expect(one<HTMLInputElement>('[name=number]').value).toBe('212');
  await userEvent.fill(one('[name=number]'), '300');
  await press('{Enter}');
  await expect.poll(async () => (await store.issues.get(`d1:${DAY}`))?.number).toBe(300);
  await userEvent.fill(one('[name=number]'), 'many');
  await press('{Enter}');
  expect(root.textContent).toContain('A number is up to six digits.');
  expect((await store.issues.get(`d1:${DAY}`))?.number).toBe(300);
  await userEvent.fill(one('[name=number]'), '');
  await press('{Enter}');
  await expect.poll(() => one<HTMLInputElement>('[name=number]').value).toBe('212');
});

it('closes by one press; the closed issue says so and is put right with a note, by keyboard alone', async () => {
  await show({ focus: ['a', 'b'], ...numbered });
  one('[name=close-issue]').focus();
  await press('{Enter}');
  await expect.poll(() => root.textContent).toContain('This issue was closed on 30 Sept 2026');
  await press('jx');
  await expect.poll(said).toBe('This issue is closed. Open it again to change it.');
  expect(order()).toEqual(['a b', '']);
  one('[name=reopen]').focus();
  await press('{Enter}');
  await expect.poll(() => (document.activeElement as HTMLInputElement).name).toBe('correction');
  await press('{Enter}');
  expect((await store.issues.get(`d1:${DAY}`))?.closedAt).not.toBeNull();
  await press('The second link was wrong{Enter}');
  await expect.poll(() => root.textContent).not.toContain('This issue was closed');
  expect((await store.issues.get(`d1:${DAY}`))?.corrections?.map(({ note }) => note)).toEqual([
    'The second link was wrong',
  ]);
});

it('closing is taken back by Z', async () => {
  await show({ focus: ['a'] });
  await userEvent.click(one('[name=close-issue]'));
  await expect.poll(() => root.textContent).toContain('This issue was closed');
  (document.activeElement as HTMLElement).blur();
  await press('z');
  await expect.poll(() => root.textContent).not.toContain('This issue was closed');
});

it('several digests stand in a list; choosing one shows its own issue of today', async () => {
  const session = await show({ focus: ['a'] });
  expect(root.querySelector('[name=digest]')).toBeNull();
  await addDigest(store, { id: 'd2', name: 'NLP Daily', like: session.state.digest, now: 1 });
  await expect.poll(() => all('[name=digest] option').map((option) => option.textContent)).toContain('NLP Daily');
  await userEvent.selectOptions(one('[name=digest]'), 'd1');
  await expect.poll(order).toEqual(['a', '']);
  await userEvent.selectOptions(one('[name=digest]'), 'd2');
  await expect.poll(() => root.textContent).toContain('Nothing kept for today yet.');
  expect(document.title).toContain('NLP Daily');
});

it('has no barrier that axe knows while it is closed and asked to open', async () => {
  await page.viewport(1280, 800);
  await show({ focus: ['a'], ...numbered }, { language: 'zh_CN' });
  await userEvent.click(one('[name=close-issue]'));
  await expect.poll(() => root.querySelector('[name=reopen]')).toBeTruthy();
  await userEvent.click(one('[name=reopen]'));
  expect(await violations(root)).toEqual([]);
});
