// One sitting at one page, on the real database: nothing typed is lost, nothing read overwrites what was typed.

import { afterEach, describe, expect, it } from 'vitest';
import { DraftSession } from '../../src/app/draft-session';
import { emptyPage, type Page } from '../../src/domain/page';
import { openStore, type Store } from '../../src/store';
import { memory } from './words';

const TAB = { url: 'https://journal.example/tricks?utm_source=x', title: 'Tricks – Journal' };
const KEY = 'journal.example/tricks';
const NAMES = { digest: 'Digest', focus: 'Focus', latest: 'Latest' };
const page = (over: Partial<Page>): { page: Page } => ({ page: { ...emptyPage, ...over } });

let count = 0;
const open: Store[] = [];

async function sitting({ name = `session-${Math.random()}`, delay = 0, journal = memory() } = {}) {
  const connect = async (durability: 'strict' | 'relaxed'): Promise<Store> => {
    if (delay > 0) await new Promise((done) => setTimeout(done, delay));
    const store = await openStore(durability, name);
    open.push(store);
    return store;
  };
  const session = new DraftSession(TAB, {
    openStore: () => connect('strict'),
    openDrafts: () => connect('relaxed'),
    names: NAMES,
    newId: () => `id-${++count}`,
    now: () => 1_790_000_000_000 + ++count,
    zone: 'Asia/Shanghai',
    journal,
    wake: () => {},
  });
  const look = await openStore('relaxed', name);
  open.push(look);
  return { session, look, name };
}

afterEach(() => {
  for (const store of open.splice(0)) store.close();
});

describe('a sitting at one page', () => {
  it('has its draft in the database before anything is typed', async () => {
    const { session, look } = await sitting();
    await session.opened;
    await expect.poll(async () => (await look.drafts.get(KEY))?.fields.title).toBe('Tricks – Journal');
    expect((await look.drafts.get(KEY))?.fields.url).toBe('https://journal.example/tricks');
  });

  it('stores each keystroke, and what is typed before the database answers too', async () => {
    const { session, look, name } = await sitting({ delay: 80 });
    for (const text of ['W', 'Wh', 'Why']) session.edit('remark', text);
    session.setTagText('hal');
    await session.opened;
    session.edit('remark', 'Why not');
    await expect.poll(async () => (await look.drafts.get(KEY))?.fields.remark).toBe('Why not');
    const again = await sitting({ name });
    await again.session.opened;
    expect(again.session.state.draft.fields.remark).toBe('Why not');
    expect(again.session.state.draft.tagText).toBe('hal');
  });

  it('what is typed before the database answers is added to the remark that stands there, never put in its place', async () => {
    const first = await sitting();
    await first.session.opened;
    first.session.edit('tags', ['one']);
    first.session.edit('remark', 'A long remark, half an hour of work');
    await expect.poll(async () => (await first.look.drafts.get(KEY))?.fields.remark).toMatch(/^A long/);
    const again = await sitting({ name: first.name, delay: 80 });
    again.session.edit('remark', 'And');
    again.session.edit('tags', ['two']);
    await again.session.opened;
    expect(again.session.state.draft.fields).toMatchObject({
      remark: 'A long remark, half an hour of work\n\nAnd',
      tags: ['one', 'two'],
    });
  });

  it('fills in what was read, never over a field the curator touched', async () => {
    const { session } = await sitting();
    session.edit('title', 'My title');
    session.fill(page({ title: 'Page title', author: 'Ann', summary: 'One. Two.' }));
    await session.opened;
    expect(session.state.draft.fields).toMatchObject({ title: 'My title', author: 'Ann', summary: 'One. Two.' });
    session.edit('author', '');
    session.fill(page({ author: 'Ann again' }));
    expect(session.state.draft.fields.author).toBe('');
  });

  it('keeps once, says so only when it is stored, and takes it back with every word', async () => {
    const { session, look } = await sitting();
    await session.opened;
    session.edit('remark', 'Worth it');
    session.setTagText('half, typed');
    await session.keep();
    expect(session.state.phase).toBe('kept');
    const kept = await look.clips.byKey(KEY);
    expect(kept?.remark).toBe('Worth it');
    expect(kept?.tags).toEqual(['half', 'typed']);
    expect(session.state.counts.today).toBe(1);
    expect(await look.drafts.get(KEY)).toBeUndefined();
    await session.undo();
    expect(await look.clips.byKey(KEY)).toBeUndefined();
    expect((await look.drafts.get(KEY))?.fields.remark).toBe('Worth it');
    expect(session.state.draft.tagText).toBe('half, typed');
    expect(session.state.counts.today).toBe(0);
  });

  it('takes a keep back once, however often it is asked to', async () => {
    const { session } = await sitting();
    await session.opened;
    await session.keep();
    await Promise.all([session.undo(), session.undo()]);
    expect(session.state).toMatchObject({ phase: 'writing', fault: null });
  });

  it('what the page says after its clip was kept goes into the clip, and nothing else does', async () => {
    const { session, look } = await sitting();
    await session.opened;
    session.edit('author', 'My author');
    const keeping = session.keep();
    session.fill(page({ author: 'Ann', summary: 'While it was kept.' }));
    await keeping;
    await expect.poll(async () => (await look.clips.byKey(KEY))?.summary).toBe('While it was kept.');
    session.fill(page({ author: 'Ann', summary: 'While it was kept.', siteName: 'Journal' }));
    await expect.poll(async () => (await look.clips.byKey(KEY))?.site).toBe('Journal');
    expect((await look.clips.byKey(KEY))?.author).toBe('My author');
    await session.undo();
    expect((await look.drafts.get(KEY))?.fields).toMatchObject({ site: 'Journal', author: 'My author' });
  });

  it('a letter that slips in while the clip is being kept is in the clip', async () => {
    const { session, look } = await sitting();
    await session.opened;
    session.edit('remark', 'the en');
    const keeping = session.keep();
    await new Promise((done) => setTimeout(done));
    session.edit('remark', 'the end');
    await keeping;
    expect((await look.clips.byKey(KEY))?.remark).toBe('the end');
    expect(session.state.phase).toBe('kept');
  });

  it('opens the kept clip when the same address is clipped again, and never makes a second', async () => {
    const first = await sitting();
    await first.session.opened;
    first.session.edit('remark', 'First');
    await first.session.keep();
    const again = await sitting({ name: first.name });
    again.session.fill(page({ title: 'Another title from the page' }));
    await again.session.opened;
    expect(again.session.state.kept?.clip.remark).toBe('First');
    expect(again.session.state.draft.fields.title).toBe('Tricks – Journal');
    again.session.edit('remark', 'Second thoughts');
    await again.session.keep();
    const all = await again.look.clips.byKeys([KEY]);
    expect(all.map((clip) => clip.remark)).toEqual(['Second thoughts']);
  });

  it('when another window kept the address meanwhile, says so, changes nothing, and offers to edit that clip', async () => {
    const mine = await sitting();
    const theirs = await sitting({ name: mine.name });
    await Promise.all([mine.session.opened, theirs.session.opened]);
    theirs.session.edit('remark', 'Theirs');
    theirs.session.edit('author', 'Bo');
    theirs.session.setFocus(true);
    // Two windows that each began before either was stored write drafts of their own.
    mine.session.state = { ...mine.session.state, draft: { ...mine.session.state.draft, id: 'mine' } };
    await theirs.session.keep();
    mine.session.edit('remark', 'Mine');
    await mine.session.keep();
    expect(mine.session.state.phase).toBe('writing');
    expect(mine.session.state.outcome).toMatchObject({ duplicate: { remark: 'Theirs' } });
    await mine.session.editKeptClip();
    expect(mine.session.state.kept?.clip.remark).toBe('Theirs');
    expect(mine.session.state.draft.focus).toBe(true);
    expect(mine.session.state.draft.fields).toMatchObject({ remark: 'Theirs\n\nMine', author: 'Bo' });
    await mine.session.keep();
    const all = await mine.look.clips.byKeys([KEY]);
    expect(all.map((clip) => [clip.remark, clip.author])).toEqual([['Theirs\n\nMine', 'Bo']]);
  });

  it('an unreadable date stops the keep with a reason and leaves everything as it was', async () => {
    const { session, look } = await sitting();
    await session.opened;
    session.edit('published', 'last Tuesday');
    await session.keep();
    expect(session.state.outcome).toEqual({ mend: 'published-unreadable' });
    expect(await look.clips.byKey(KEY)).toBeUndefined();
    expect(session.state.draft.fields.published).toBe('last Tuesday');
  });

  it('an address that is no address stops the keep with a reason', async () => {
    const { session, look } = await sitting();
    await session.opened;
    session.edit('url', 'not an address');
    await session.keep();
    expect(session.state.outcome).toEqual({ mend: 'address-unreadable' });
    expect(await look.clips.byKey(KEY)).toBeUndefined();
  });

  it('shows why when the database cannot be opened, and keeps what was typed on screen', async () => {
    const session = new DraftSession(TAB, {
      openStore: () => Promise.reject(new Error('disk')),
      openDrafts: () => Promise.reject(new Error('disk')),
      names: NAMES,
      newId: () => 'id',
      now: () => 1,
      zone: 'UTC',
      journal: memory(),
      wake: () => {},
    });
    session.edit('remark', 'Still here');
    await session.opened;
    expect(session.state.fault?.reason).toBe('failed');
    await session.keep();
    expect(session.state.phase).toBe('writing');
    expect(session.state.draft.fields.remark).toBe('Still here');
    expect(session.state.fault?.reason).toBe('failed');
  });
});
