// Undo and redo at the desk, over rows in the real IndexedDB: whatever was done comes back, and goes again.

import { describe, expect, test, vi } from 'vitest';
import { DeskHands } from '../../src/app/desk-hands';
import { DeskSession } from '../../src/app/desk-session';
import { IssueHands } from '../../src/app/issue-hands';
import { openIssue } from '../../src/app/open-issue';
import { type Item, shelfId } from '../../src/domain/issue';
import { type Seed, seedIssue } from '../desk/seed';
import { DAY, digestRow, NOON } from '../helpers/rows';
import { everything, temporaryName, temporaryStore } from '../store/temporary';

const SEED: Seed = {
  focus: ['a', 'b'],
  latest: ['x', 'y'],
  words: { a: { tags: ['论文'], remark: 'Why' } },
};

async function desk(seed: Seed = SEED) {
  const name = temporaryName();
  const store = await temporaryStore('strict', name);
  const digest = await seedIssue(store, seed);
  let clock = NOON;
  let id = 0;
  const journal = { read: () => '', write: () => {} };
  const context = { store, newId: () => `new-${++id}`, now: () => ++clock, zone: 'Asia/Shanghai', journal };
  const session = new DeskSession(context, digest);
  await session.refresh();
  const hands = new DeskHands(session);
  const said = () => session.state.said?.name;
  /** Resolves when everything asked of the hands so far is done. */
  const done = async (): Promise<void> => {
    const before = session.state.said?.serial;
    session.hush();
    await new Promise((wait) => setTimeout(wait, 5));
    for (let i = 0; i < 200 && session.state.said === null; i++) await new Promise((wait) => setTimeout(wait, 5));
    expect(session.state.said?.serial).not.toBe(before);
  };
  const item = (clipId: string): Item => {
    const found = session.rows().find(({ clip }) => clip.id === clipId);
    if (!found) throw new Error(`${clipId} is not in the issue`);
    return found;
  };
  const rows = async () => JSON.stringify(await everything(name)).replace(/"(updatedAt|usedAt)":\d+/g, '"$1":0');
  return { store, digest, session, hands, issue: new IssueHands(session, hands.acts), done, said, item, rows };
}
type Opened = Awaited<ReturnType<typeof desk>>;

const ACTS: Record<string, (opened: Opened) => void> = {
  moving: ({ hands, item }) => hands.place(item('x'), 'focus', 0),
  dropping: ({ hands }) => hands.drop('a'),
  'carrying over': ({ hands }) => hands.carryOver('a'),
  'joining a story': ({ hands, item }) => hands.story.join(item('b'), item('a')),
  'an edition by hand': ({ hands, item }) => hands.setEdition(item('x'), 'email', false),
  confirming: ({ hands }) => hands.confirm(['a']),
  'a free block': ({ issue }) => issue.addBlock('block', 'focus', null),
  'a number': ({ issue }) => issue.setNumber(7),
  'the length of the e-mail edition': ({ issue }) => issue.setEmailFirst(3),
  closing: ({ issue }) => issue.close(),
  'running in another digest': ({ hands, item }) =>
    hands.runIn(item('a'), digestRow({ id: 'd2', name: 'Other', zone: 'Asia/Shanghai' })),
};

describe('every act is taken back and done again, row for row', () => {
  test.each(Object.keys(ACTS))('%s', async (name) => {
    const opened = await desk();
    const before = await opened.rows();
    const done = async (): Promise<void> => {
      await opened.done();
      const { store, digest, session } = opened;
      expect(session.state.view).toEqual(await openIssue(store, digest, DAY)); // the screen says what the rows say
    };
    ACTS[name]?.(opened);
    await done();
    const after = await opened.rows();
    expect(after).not.toBe(before);
    opened.hands.undo();
    await done();
    expect(await opened.rows()).toBe(before);
    opened.hands.redo();
    await done();
    expect(await opened.rows()).toBe(after);
    opened.hands.undo();
    await done();
    expect(await opened.rows()).toBe(before);
  });
});

describe('what the desk did itself is shown without reading the issue again', () => {
  const ownActs = ['moving', 'dropping', 'an edition by hand', 'confirming', 'a free block'];
  test.each(ownActs)('%s', async (name) => {
    const opened = await desk();
    const read = vi.spyOn(opened.store.issues, 'days');
    ACTS[name]?.(opened);
    await opened.done();
    expect(read).not.toHaveBeenCalled();
  });

  test('each letter typed, before the write that follows it is begun', async () => {
    const { session, store, digest } = await desk();
    const read = vi.spyOn(store.issues, 'days');
    for (const remark of ['O', 'On', 'One']) {
      session.edits.save({ clipId: 'a', field: 'remark' }, remark);
      await session.edits.settled();
      expect(session.rows()[0]?.clip.remark).toBe(remark);
    }
    expect(read).not.toHaveBeenCalled();
    expect(session.state.view).toEqual(await openIssue(store, digest, DAY));
  });

  test('a reading that was under way when a letter was typed does not take the letter back', async () => {
    const { session, store } = await desk();
    const { days } = store.issues;
    const typed = async (): Promise<void> => {
      session.edits.save({ clipId: 'a', field: 'remark' }, 'typed meanwhile');
      await session.edits.settled();
    };
    vi.spyOn(store.issues, 'days').mockImplementationOnce(async (digestId) => {
      const answer = await days(digestId);
      await typed();
      return answer;
    });
    const shown: (string | undefined)[] = [];
    session.onChange(() => shown.push(session.rows()[0]?.clip.remark));
    await session.refresh();
    expect(new Set(shown)).toEqual(new Set(['typed meanwhile']));
  });
});

test('typing in one field is one step; leaving the field begins another', async () => {
  const { session, hands, done, store } = await desk();
  const title = async () => (await store.clips.get('a'))?.title;
  const type = async (text: string): Promise<void> => {
    session.edits.save({ clipId: 'a', field: 'title' }, text);
    await session.edits.settled();
  };
  for (const text of ['O', 'On', 'One']) await type(text);
  session.leaveEditor();
  await type('One two');
  hands.undo();
  await done();
  expect(await title()).toBe('One');
  hands.undo();
  await done();
  expect(await title()).toBe('Title of a');
  hands.redo();
  await done();
  hands.redo();
  await done();
  expect(await title()).toBe('One two');
});

test('what is typed after an undo cannot be undone twice, and nothing is left to do again', async () => {
  const { session, hands, done, said, store } = await desk();
  session.edits.save({ clipId: 'a', field: 'remark' }, 'first');
  await session.edits.settled();
  hands.undo();
  await done();
  session.edits.save({ clipId: 'a', field: 'remark' }, 'second');
  await session.edits.settled();
  hands.redo();
  await done();
  expect(said()).toBe('nothing_to_redo');
  expect((await store.clips.get('a'))?.remark).toBe('second');
});

test('taking back a move keeps the words typed elsewhere since', async () => {
  const { hands, item, done, store, session } = await desk();
  hands.place(item('x'), 'focus', 0);
  await done();
  const clip = await store.clips.get('x');
  if (clip) await store.clips.put({ ...clip, remark: 'from the popup', updatedAt: NOON + 99 });
  hands.undo();
  await done();
  expect((await store.clips.get('x'))?.remark).toBe('from the popup');
  expect(session.rows().map((row) => row.clip.id)).toEqual(['a', 'b', 'x', 'y']);
});

test('taking back typing keeps what another hand wrote into the same field since', async () => {
  const { hands, done, store, session } = await desk();
  session.edits.save({ clipId: 'a', field: 'remark' }, 'mine');
  await session.edits.settled();
  const clip = await store.clips.get('a');
  if (clip) await store.clips.put({ ...clip, remark: 'theirs', updatedAt: NOON + 99 });
  hands.undo();
  await done();
  expect((await store.clips.get('a'))?.remark).toBe('theirs');
});

describe('the shelf', () => {
  test('a clip carried over waits there with its words, and comes into another day from there', async () => {
    const { hands, session, done, digest, store } = await desk();
    hands.carryOver('a');
    await done();
    expect(session.state.view?.shelf.map(({ clip }) => clip.remark)).toEqual(['Why']);
    expect(session.rows().map(({ clip }) => clip.id)).toEqual(['b', 'x', 'y']);
    session.state.day = '2026-10-01';
    await session.refresh();
    const [waiting] = session.state.view?.shelf ?? [];
    if (!waiting) throw new Error('nothing waits');
    hands.shelf.bringIn(waiting);
    await done();
    expect((await openIssue(store, digest, '2026-10-01')).sections.flatMap(({ items }) => items)).toHaveLength(1);
    expect(await store.entries.ofIssue(shelfId(digest.id))).toEqual([]);
  });
});

describe('a closed issue', () => {
  test('is frozen: neither a hand nor a word nor another surface changes what it holds', async () => {
    const { issue, hands, done, said, session, store, digest } = await desk();
    issue.close();
    await done();
    const closed = await openIssue(store, digest, DAY);
    hands.drop('a');
    await done();
    expect(said()).toBe('closed');
    session.edits.save({ digestId: digest.id, day: DAY, field: 'intro' }, 'late');
    await session.edits.settled();
    expect(session.edits.troubleOf({ digestId: digest.id, day: DAY, field: 'intro' })).toEqual({ frozen: true });
    const clip = await store.clips.get('a');
    if (clip) await store.clips.put({ ...clip, title: 'Changed later' });
    await store.digests.put({ ...digest, name: 'Renamed' });
    const later = await openIssue(store, digest, DAY);
    expect([later.title, later.sections, later.issue]).toEqual([closed.title, closed.sections, closed.issue]);
  });

  test('opened again it shows its clips as they are now and notes the correction with its day', async () => {
    const { issue, done, store, digest } = await desk();
    issue.close();
    await done();
    const clip = await store.clips.get('a');
    if (clip) await store.clips.put({ ...clip, title: 'Put right' });
    issue.reopen('The title was wrong');
    await done();
    const { issue: open, sections } = await openIssue(store, digest, DAY);
    expect(open.corrections).toEqual([{ at: expect.any(Number), note: 'The title was wrong' }]);
    expect(sections[0]?.items[0]?.clip.title).toBe('Put right');
  });
});
