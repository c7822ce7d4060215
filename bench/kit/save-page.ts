// The part of the `save` benchmark that runs inside an extension page, on a database of its own, removed at the end.
import { ensureDigest } from '../../src/app/ensure-digest.ts';
import { keepClip } from '../../src/app/keep-clip.ts';
import { type Clip, type Draft, editField, newDraft } from '../../src/domain/clip.ts';
import { openStore } from '../../src/store/index.ts';
import { putClip, rawDatabase, wholeKeep } from './raw-database.ts';

const NAME = 'bench-save';
const WARM_UP = 20;
/** An issue holds what a busy day brings. */
const CLIPS_A_DAY = 50;
const DAY = 86_400_000;
const PLAIN = { names: { digest: 'Bench', focus: 'Focus', latest: 'Latest' }, zone: 'Asia/Shanghai' };

/** Milliseconds of each of `rounds` keeps, whole raw keeps and single puts, taken in turns. */
export default async function measure(rounds: number): Promise<Record<'strict' | 'whole' | 'raw', number[]>> {
  const store = await openStore('strict', NAME);
  const bare = await rawDatabase(`${NAME}-raw`);
  const digest = await ensureDigest(store, { ...PLAIN, now: Date.now() });
  const times = { strict: [] as number[], whole: [] as number[], raw: [] as number[] };
  for (let i = -WARM_UP; i < rounds; i += 1) {
    const now = Date.now() + Math.floor(i / CLIPS_A_DAY) * DAY;
    const draft = draftNo(i);
    await store.drafts.put(draft);
    let clip: Clip | undefined;
    const strict = await timed(async () => {
      const outcome = await keepClip(store, draft, { digest, newId, now, zone: PLAIN.zone });
      if ('kept' in outcome) clip = outcome.kept;
    });
    if (!clip) throw new Error('A clip of the benchmark was not kept.');
    const row = { ...clip, id: newId(), keys: [newId()] };
    const whole = await timed(() =>
      wholeKeep(bare, row, { issueId: `${Math.floor(i / CLIPS_A_DAY)}`, entryId: newId() }),
    );
    const raw = await timed(() => putClip(bare, { ...row, id: newId(), keys: [newId()] }));
    if (i < 0) continue;
    times.strict.push(strict);
    times.whole.push(whole);
    times.raw.push(raw);
  }
  store.close();
  bare.close();
  for (const name of [NAME, `${NAME}-raw`]) indexedDB.deleteDatabase(name);
  return times;
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const newId = (): string => crypto.randomUUID();

function draftNo(i: number): Draft {
  const tab = { url: `https://journal.example/articles/${i + WARM_UP}`, title: `Article ${i}` };
  const draft = newDraft(tab, { id: newId(), now: Date.now() });
  const remarked = editField(
    draft,
    'remark',
    'Worth the evening it takes, and the appendix is better still.',
    Date.now(),
  );
  const summed = editField(remarked, 'summary', 'One whole sentence about the page. '.repeat(6).trim(), Date.now());
  return editField(summed, 'tags', ['深度学习', 'tricks'], Date.now());
}
