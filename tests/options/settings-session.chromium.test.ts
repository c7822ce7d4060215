// The steps behind the options page, where several things happen at once.

import { expect, test } from 'vitest';
import { SettingsSession } from '../../src/options/settings-session';
import type { Store } from '../../src/store';
import { digestOf } from '../app/words';
import { temporaryStore } from '../store/temporary';

async function begin(): Promise<{ store: Store; session: SettingsSession }> {
  const store = await temporaryStore('strict');
  await store.digests.put(digestOf());
  return {
    store,
    session: new SettingsSession(store, { digest: digestOf(), choice: { language: 'en', theme: 'dark' } }),
  };
}

test('letters typed faster than the disk are stored in their order, as one step', async () => {
  const { store, session } = await begin();
  await Promise.all([...'Weekly'].map((_, i) => session.change('name', () => ({ name: 'Weekly'.slice(0, i + 1) }))));
  expect((await store.digests.get('first'))?.name).toBe('Weekly');
  expect(session.state.steps).toHaveLength(1);
  await session.undo();
  expect((await store.digests.get('first'))?.name).toBe('ML Daily');
});

test('coming back to a field begins another step', async () => {
  const { session } = await begin();
  await session.change('name', () => ({ name: 'A' }));
  await session.settle();
  await session.change('name', () => ({ name: 'B' }));
  expect(session.state.steps).toHaveLength(2);
  await session.undo();
  expect(session.state.digest.name).toBe('A');
});

test('a change that changes nothing is no step', async () => {
  const { session } = await begin();
  await session.change('name', () => ({ name: ' ML  Daily ' }));
  await session.changeInterface('theme', { theme: 'system' });
  expect(session.state.steps).toEqual([]);
});

test('two changes of the sections at once both stand: each is made on what the other left', async () => {
  const { store, session } = await begin();
  const rename = (id: string, name: string) =>
    session.change(`section:${id}:name`, (d) => ({
      sections: d.sections.map((s) => (s.id === id ? { ...s, name } : s)),
    }));
  await Promise.all([rename('focus', '焦点'), rename('latest', '动态')]);
  expect((await store.digests.get('first'))?.sections.map((s) => s.name)).toEqual(['焦点', '动态']);
});
