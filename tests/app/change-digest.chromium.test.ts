import { expect, test } from 'vitest';
import { changeDigest, type DigestChange } from '../../src/app/change-digest';
import { changeInterface, interfaceChoice } from '../../src/app/change-interface';
import { temporaryStore } from '../store/temporary';
import { digestOf } from './words';

async function withDigest() {
  const store = await temporaryStore();
  await store.digests.put(digestOf());
  return store;
}

test('a valid change is stored on one line, and answered with the way back', async () => {
  const store = await withDigest();
  const outcome = await changeDigest(store, 'first', { name: ' AI \n Daily ', cutoffHour: 4 });
  expect(outcome).toEqual({
    changed: digestOf({ name: 'AI Daily', cutoffHour: 4 }),
    undo: { name: 'ML Daily', cutoffHour: 0 },
  });
  expect(await store.digests.get('first')).toEqual(digestOf({ name: 'AI Daily', cutoffHour: 4 }));
  if ('undo' in outcome) await changeDigest(store, 'first', outcome.undo);
  expect(await store.digests.get('first')).toEqual(digestOf());
});

const [focus, latest] = digestOf().sections;
test.each([
  [{ name: ' ' }, 'name-empty'],
  [{ titlePattern: '' }, 'pattern-empty'],
  [{ zone: 'Mars/Olympus' }, 'zone-unknown'],
  [{ cutoffHour: 24 }, 'cutoff-range'],
  [{ sections: [] }, 'no-section'],
  [{ sections: [{ ...focus, name: '' }] }, 'section-name-empty'],
  [{ sections: [{ ...focus, cap: 0 }] }, 'cap-range'],
  [{ sections: [{ ...focus, cap: Number.NaN }] }, 'cap-range'],
] as [DigestChange, string][])('%o is refused as %s, with all else in the change', async (change, fault) => {
  const store = await withDigest();
  expect(await changeDigest(store, 'first', { brand: 'new', ...change })).toEqual({ faults: [fault] });
  expect(await store.digests.get('first')).toEqual(digestOf());
});

test('only manual sections keep a cap', async () => {
  const store = await withDigest();
  const sections = [{ ...focus, kind: 'automatic' }, latest] as NonNullable<DigestChange['sections']>;
  await changeDigest(store, 'first', { sections });
  expect((await store.digests.get('first'))?.sections.map((s) => s.cap)).toEqual([null, null]);
});

test('a digest that is gone is told, not made again', async () => {
  const store = await temporaryStore();
  expect(await changeDigest(store, 'first', { name: 'A' })).toEqual({ gone: true });
  expect(await store.digests.all()).toEqual([]);
});

test('the interface: what is not chosen follows the system, and damage falls back to it', async () => {
  const store = await temporaryStore();
  expect(await interfaceChoice(store)).toEqual({ language: 'system', theme: 'system' });
  expect(await changeInterface(store, { theme: 'dark' })).toEqual({
    changed: { language: 'system', theme: 'dark' },
    undo: { theme: 'system' },
  });
  await changeInterface(store, { language: 'zh-CN' });
  expect(await interfaceChoice(store)).toEqual({ language: 'zh-CN', theme: 'dark' });
  await store.settings.put('interface', { language: 'tlh', theme: 7 });
  expect(await interfaceChoice(store)).toEqual({ language: 'system', theme: 'system' });
});
