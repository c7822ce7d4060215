// Old issues coming in over the real database: what is made, what is left alone, and the way back.

import { expect, test } from 'vitest';
import { closeIssue, reopenIssue } from '../../src/app/close-issue';
import { editClip } from '../../src/app/edit-clip';
import { importIssues, type ReadFile } from '../../src/app/import-issues';
import { keepClip } from '../../src/app/keep-clip';
import { readIssue } from '../../src/app/open-issue';
import { ranBefore } from '../../src/app/ran-before';
import { undoImport } from '../../src/app/undo-import';
import { assemble } from '../../src/domain/assemble';
import { addDays } from '../../src/domain/day';
import { StoreFault } from '../../src/domain/fault';
import type { AssembledIssue } from '../../src/domain/issue';
import { formats } from '../../src/formats';
import { readers, readIssueFile } from '../../src/formats/reading';
import type { RecordingStore } from '../../src/store';
import { clipRow, issueRow, itemRow } from '../helpers/rows';
import { everything, temporaryName, temporaryStore } from '../store/temporary';
import { digestOf, draftOf, ids, NOON, SHANGHAI } from './words';

const DAY = '2026-09-20';
const BEFORE = NOON - 10 * 86_400_000;

/** An issue of ten days ago: two in focus, three in order below, one of them with another voice. */
const oldIssue = (change: { day?: string; number?: number; urls?: string[] } = {}): AssembledIssue => {
  const { day = DAY, number = 41, urls = ['a', 'b', 'c', 'd', 'e', 'f'] } = change;
  const items = urls.map((name, i) => {
    const clip = clipRow(name, {
      title: `About ${name}`,
      author: `Author ${name}`,
      tags: i % 2 === 0 ? ['papers', `t${i}`] : ['papers'],
      remark: `Said of *${name}*.`,
      quote: i === 2 ? 'Their own words.' : '',
      clipped: { ...clipRow(name).clipped, instant: BEFORE - (i > 2 ? 0 : i * 60_000) },
    });
    const story = name === 'f' ? { story: 'e-e' } : {};
    return itemRow(clip, { sectionId: i < 2 ? 'focus' : 'latest', rank: `a${i}`, addedAt: i, ...story });
  });
  const issue = issueRow({
    id: `first:${day}`,
    digestId: 'first',
    day,
    number,
    intro: 'Hello.',
    outro: 'Bye.',
    headline: 'Old news',
  });
  return assemble(digestOf(), issue, items.reverse());
};

const fileOf = (formatId: string, issue: AssembledIssue, name = ''): ReadFile => {
  const format = formats.find(({ id }) => id === formatId) ?? formats[0];
  return { name: name || formatId, reading: readIssueFile({ name, text: format?.render(issue) ?? '' }) };
};

async function begin(
  name = temporaryName(),
): Promise<{ store: RecordingStore; name: string; context: () => Parameters<typeof importIssues>[2] }> {
  const store = await temporaryStore('relaxed', name);
  await store.digests.put(digestOf());
  const newId = ids('new');
  return { store, name, context: () => ({ digest: digestOf(), newId, now: NOON }) };
}

const written = readers.map(({ id }) => id).filter((id) => formats.some((format) => format.id === id));

test.each(written)(
  'an issue that left as %s comes back closed, with its clips in order, and twice is once',
  async (id) => {
    const { store, name, context } = await begin();
    const issue = oldIssue();
    const { outcomes } = await importIssues(store, [fileOf(id, issue)], context());
    expect(outcomes).toMatchObject([{ outcome: { done: 'made', day: DAY, clips: 6, known: 0 } }]);
    const back = await readIssue(store, digestOf(), DAY);
    const urls = (from: AssembledIssue) =>
      from.sections.map(({ items }) =>
        items.flatMap((item) => [item, ...(item.voices ?? [])]).map(({ clip }) => clip.url),
      );
    expect(urls(back)).toEqual(urls(issue));
    expect(back.issue.closedAt).toBe(NOON);
    const stored = await everything(name);
    const again = await importIssues(
      store,
      [fileOf(id, issue), fileOf('json', issue), fileOf('opml', issue)],
      context(),
    );
    expect(again.outcomes.map(({ outcome }) => 'done' in outcome && outcome.done)).toEqual(['there', 'there', 'there']);
    expect(await everything(name)).toEqual(stored);
  },
);

test.each([
  'markdown',
  'markdown-overview',
  'markdown-digest',
  'markdown-bold',
  'markdown-numbered',
  'markdown-bullets',
])('what came in as %s leaves as the same text', async (id) => {
  const { store, context } = await begin();
  const file = fileOf(id, oldIssue());
  await importIssues(store, [file], context());
  const format = formats.find((one) => one.id === id);
  const text = format?.render(oldIssue());
  const dated = (markdown: string | undefined) => markdown?.replace(/^tags: .*\n/m, '');
  expect(dated(format?.render(await readIssue(store, digestOf(), DAY)))).toBe(dated(text));
});

test('JSON brings ids, and every field', async () => {
  const { store, context } = await begin();
  const issue = oldIssue();
  await importIssues(store, [fileOf('json', issue)], context());
  expect(await store.clips.get('c')).toEqual(issue.sections[1]?.items.find(({ clip }) => clip.id === 'c')?.clip);
  expect((await store.entries.ofClip('f'))[0]).toMatchObject({ id: 'e-f', story: 'e-e', issueId: `first:${DAY}` });
});

test('clips that are kept stay as they are; the issue says of them what it said', async () => {
  const { store, context } = await begin();
  const draft = draftOf('https://www.example.org/a?utm_source=x', {
    title: 'Mine',
    remark: 'My words.',
    tags: ['own'],
  });
  await keepClip(store, draft, { digest: digestOf(), newId: ids('k'), now: NOON, zone: SHANGHAI });
  const { outcomes } = await importIssues(store, [fileOf('markdown', oldIssue())], context());
  expect(outcomes).toMatchObject([{ outcome: { clips: 5, known: 1 } }]);
  const clip = await store.clips.byKey('example.org/a');
  expect(clip).toMatchObject({ id: draft.id, title: 'Mine', remark: 'My words.', tags: ['own'] });
  expect((await store.entries.ofClip(draft.id)).map(({ issueId, remark }) => [issueId, remark]).sort()).toEqual([
    [`first:${DAY}`, 'Said of *a*.'],
    ['first:2026-09-30', undefined],
  ]);
  const back = await readIssue(store, digestOf(), DAY);
  expect(back.sections[0]?.items[0]?.clip.title).toBe('About a');
  expect([...(await ranBefore(store, { digestId: 'first', day: '2026-09-30' }, [{ id: draft.id }]))]).toEqual([
    [draft.id, { day: DAY, number: 41 }],
  ]);
  expect((await ranBefore(store, { digestId: 'first', day: DAY }, [{ id: draft.id }])).size).toBe(0);
  expect((await ranBefore(store, { digestId: 'other', day: '2026-09-30' }, [{ id: draft.id }])).size).toBe(0);
});

test('the vocabulary learns the tags, with the day of their use', async () => {
  const { store, context } = await begin();
  await importIssues(store, [fileOf('opml', oldIssue())], context());
  const tags = new Map((await store.tags.all()).map((tag) => [tag.name, tag]));
  expect(tags.get('papers')?.count).toBe(6);
  expect(tags.get('t0')?.count).toBe(1);
  expect(tags.get('papers')?.usedAt).toBeLessThan(NOON - 9 * 86_400_000);
});

test('many files: each for itself, and the broken one is named with its reason', async () => {
  const { store, context } = await begin();
  const days = [0, 1, 2, 3].map((n) => addDays('2026-08-01', n));
  const good = days.map((day, i) =>
    fileOf('markdown', oldIssue({ day, number: i + 1, urls: [`x${i}`, 'shared'] }), `${day}.md`),
  );
  const bad: ReadFile[] = [
    { name: 'bad.json', reading: readIssueFile({ name: 'bad.json', text: '{"schema": "clipsheet-issue/1",' }) },
    {
      name: 'undated.md',
      reading: readIssueFile({ name: 'undated.md', text: '# Links\n\n- [a](https://u.example/)\n' }),
    },
    { name: 'empty.md', reading: readIssueFile({ name: 'empty.md', text: '# Nothing\n' }) },
  ];
  const told: number[] = [];
  const { outcomes } = await importIssues(store, [...good, ...bad], context(), { onProgress: (n) => told.push(n) });
  expect(outcomes.map(({ name, outcome }) => [name, 'failed' in outcome ? outcome.failed : outcome.done])).toEqual([
    ...days.map((day) => [`${day}.md`, 'made']),
    ['bad.json', 'unread'],
    ['undated.md', 'no_day'],
    ['empty.md', 'no_items'],
  ]);
  expect(told).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(await store.clips.count()).toBe(5);
  const shared = await store.clips.byKey('example.org/shared');
  expect(await ranBefore(store, { digestId: 'first', day: '2026-09-30' }, shared ? [shared] : [])).toEqual(
    new Map([[shared?.id, { day: '2026-08-04', number: 4 }]]),
  );
});

test('a file without a day comes in under the one that the curator says, and then again under the same', async () => {
  const { store, context } = await begin();
  const reading = readIssueFile({ name: 'issue-7.md', text: '# Links\n\n- [a](https://u.example/)\n' });
  expect(
    (await importIssues(store, [{ name: 'issue-7.md', reading, day: '2026-07-07' }], context())).outcomes,
  ).toMatchObject([{ outcome: { done: 'made', day: '2026-07-07', number: 7 } }]);
  expect((await importIssues(store, [{ name: 'issue-7.md', reading }], context())).outcomes).toMatchObject([
    { outcome: { done: 'there', day: '2026-07-07', number: 7 } },
  ]);
});

test('it stops where it is told to, and what came before stays', async () => {
  const { store, context } = await begin();
  const stop = new AbortController();
  const files = ['2026-08-01', '2026-08-02', '2026-08-03'].map((day, i) =>
    fileOf('json', oldIssue({ day, urls: [`y${i}`] })),
  );
  const { outcomes } = await importIssues(store, files, context(), {
    signal: stop.signal,
    onProgress: (n) => n === 2 && stop.abort(),
  });
  expect(outcomes).toHaveLength(2);
  expect(await store.issues.days('first')).toEqual(['2026-08-01', '2026-08-02']);
});

test('a file that fails half-way leaves everything as it was', async () => {
  const { store, name, context } = await begin();
  const before = await everything(name);
  const put = store.entries.putMany;
  store.entries.putMany = async () => {
    throw new StoreFault('quota', 'full');
  };
  const { outcomes, undo } = await importIssues(store, [fileOf('markdown', oldIssue())], context());
  expect(outcomes).toMatchObject([{ outcome: { failed: 'quota' } }]);
  expect(undo).toEqual([]);
  expect(await everything(name)).toEqual(before);
  store.entries.putMany = put;
});

test('undo takes all of it back: rows, counts and all', async () => {
  const { store, name, context } = await begin();
  await keepClip(store, draftOf('https://example.org/a', { tags: ['papers'] }), {
    digest: digestOf(),
    newId: ids('k'),
    now: NOON,
    zone: SHANGHAI,
  });
  const before = await everything(name);
  const files = [fileOf('markdown', oldIssue()), fileOf('json', oldIssue({ day: '2026-08-01', urls: ['z', 'b'] }))];
  const { undo } = await importIssues(store, files, context());
  expect(await undoImport(store, undo, NOON)).toEqual({ clips: 6, issues: 2, kept: 0 });
  expect(await everything(name)).toEqual(before);
});

test('undo leaves alone what was worked on since', async () => {
  const { store, context } = await begin();
  const { undo } = await importIssues(store, [fileOf('json', oldIssue())], context());
  await editClip(store, 'a', { remark: 'Better words.' }, { now: NOON + 1 });
  expect(await undoImport(store, undo, NOON + 2)).toEqual({ clips: 5, issues: 1, kept: 1 });
  expect((await store.clips.get('a'))?.remark).toBe('Better words.');
});

test('a closed issue is not touched, one that came from a file is filled from another', async () => {
  const { store, name, context } = await begin();
  const [part, whole] = [oldIssue({ urls: ['a', 'b', 'c'] }), oldIssue()];
  await importIssues(store, [fileOf('opml', part)], context());
  expect((await importIssues(store, [fileOf('markdown', whole)], context())).outcomes).toMatchObject([
    { outcome: { done: 'joined', clips: 3 } },
  ]);
  expect((await readIssue(store, digestOf(), DAY)).count).toBe(5);
  const name_ = { digestId: 'first', day: DAY };
  await reopenIssue(store, name_, 'A name.', NOON);
  await closeIssue(store, name_, NOON + 1);
  const before = await everything(name);
  const more = oldIssue({ urls: ['a', 'q'] });
  expect((await importIssues(store, [fileOf('markdown', more)], context())).outcomes).toMatchObject([
    { outcome: { failed: 'frozen' } },
  ]);
  expect(await everything(name)).toEqual(before);
});

test('today’s issue stays open and keeps its words; what it lacks comes in behind', async () => {
  const { store, context } = await begin();
  await keepClip(store, draftOf('https://example.org/mine'), {
    digest: digestOf(),
    newId: ids('k'),
    now: NOON,
    zone: SHANGHAI,
  });
  await importIssues(store, [fileOf('markdown', oldIssue({ day: '2026-09-30' }))], context());
  const today = await readIssue(store, digestOf(), '2026-09-30');
  expect(today.issue).toMatchObject({ intro: '', headline: null });
  expect(today.issue.closedAt ?? null).toBe(null);
  expect(today.count).toBe(6);
});
