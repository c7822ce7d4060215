// A popup that dies with its writes under way. Chromium drops those that its database thread has not come to, which
// the deaf store here does from the start; tests/browser/faults.test.ts has the browser itself do it.

import { afterEach, expect, it } from 'vitest';
import { DraftSession } from '../../src/app/draft-session';
import type { Journal } from '../../src/platform/journal';
import { openStore, type Store } from '../../src/store';
import { memory } from './words';

const TAB = { url: 'https://journal.example/tricks', title: 'Tricks' };
const KEY = 'journal.example/tricks';
const open: Store[] = [];
let count = 0;

const neverAnswers = (): Promise<never> => new Promise(() => {});

async function storeOf(name: string): Promise<Store> {
  const store = await openStore('relaxed', name);
  open.push(store);
  return store;
}

interface Sitting {
  name: string;
  journal: Journal;
  drafts?: () => Promise<Store>;
}

async function sitting({ name, journal, drafts = () => storeOf(name) }: Sitting): Promise<DraftSession> {
  const session = new DraftSession(TAB, {
    openStore: () => storeOf(name),
    openDrafts: drafts,
    names: { digest: 'Digest', focus: 'Focus', latest: 'Latest' },
    newId: () => `id-${++count}`,
    now: () => 1_790_000_000_000 + ++count,
    zone: 'UTC',
    journal,
    wake: () => {},
  });
  if (drafts !== neverAnswers) await session.opened;
  return session;
}

/** A store whose drafts never arrive: what a popup writes in its last moment while the database is busy. */
async function deaf(name: string): Promise<Store> {
  const store = await storeOf(name);
  return { ...store, drafts: { ...store.drafts, jot: neverAnswers } };
}

const named = () => ({ name: `journal-${Math.random()}`, journal: memory() });

afterEach(() => {
  for (const store of open.splice(0)) store.close();
});

it('words typed before the database opened are there, when the popup died that early', async () => {
  const where = named();
  const dead = await sitting({ ...where, drafts: neverAnswers });
  dead.edit('remark', 'half');
  dead.setTagText('ta');
  const session = await sitting(where);
  expect(session.state.draft).toMatchObject({ tagText: 'ta', fields: { remark: 'half' } });
  const look = await storeOf(where.name);
  await expect.poll(async () => (await look.drafts.get(KEY))?.fields.remark).toBe('half');
  expect(where.journal.read()).toBe('');
});

it('words whose write the browser dropped with its popup are there, once, in the place of the older ones', async () => {
  const where = named();
  (await sitting(where)).edit('remark', 'W');
  const look = await storeOf(where.name);
  await expect.poll(async () => (await look.drafts.get(KEY))?.fields.remark).toBe('W');
  const dead = await sitting({ ...where, drafts: () => deaf(where.name) });
  for (const text of ['Wh', 'Why', 'Why not']) dead.edit('remark', text);
  const session = await sitting(where);
  expect(session.state.draft.fields.remark).toBe('Why not');
  await expect.poll(() => where.journal.read()).toBe('');
  expect((await look.drafts.get(KEY))?.fields.remark).toBe('Why not');
});

it('a word taken out again stays out, though its popup died', async () => {
  const where = named();
  (await sitting(where)).edit('remark', 'Never say never');
  await expect.poll(() => where.journal.read()).toBe('');
  const dead = await sitting({ ...where, drafts: () => deaf(where.name) });
  dead.edit('remark', '');
  expect((await sitting(where)).state.draft.fields.remark).toBe('');
});

it('nothing stands in the journal for longer than the database needs', async () => {
  const where = named();
  const session = await sitting(where);
  session.edit('remark', 'Why');
  expect(where.journal.read()).toContain('Why');
  await expect.poll(() => where.journal.read()).toBe('');
  await session.keep();
  expect(where.journal.read()).toBe('');
});

it('an older journal, brought back by a killed browser, neither undoes newer words nor brings back what was kept', async () => {
  const where = named();
  const session = await sitting(where);
  session.edit('remark', 'Wh');
  const older = where.journal.read();
  session.edit('remark', 'Why');
  await expect.poll(() => where.journal.read()).toBe('');
  const again = await sitting({ ...where, journal: memory(older) });
  expect(again.state.draft.fields.remark).toBe('Why');
  await again.keep();
  const look = await storeOf(where.name);
  const last = await sitting({ ...where, journal: memory(older) });
  expect(last.state.kept?.clip.remark).toBe('Why');
  expect(last.state.draft.fields.remark).toBe('Why');
  expect(await look.drafts.count()).toBe(1);
});

it('a damaged journal is no harm', async () => {
  for (const text of ['[{"draft":{"key', '[null, {}, 7]', '{}']) {
    const session = await sitting({ ...named(), journal: memory(text) });
    expect(session.state.fault).toBeNull();
  }
});
