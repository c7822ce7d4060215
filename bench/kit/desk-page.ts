// The part of the `desk` benchmark that runs inside the desk's own page: fills the database with one issue of so many
// clips, and times what a curator does there, from the key to the frame that shows what it did.

import { addressKey } from '../../src/domain/address.ts';
import { emptyFields } from '../../src/domain/clip.ts';
import { issueDay, momentAt } from '../../src/domain/day.ts';
import { newDigest } from '../../src/domain/digest.ts';
import { issueId, newIssue } from '../../src/domain/issue.ts';
import { openStore } from '../../src/store/index.ts';

const ZONE = 'Asia/Shanghai';

export interface DeskTimes {
  select: number[];
  move: number[];
  /** A move at the moment when the desk looks at what the one before it made of the issue. */
  again: number[];
  edit: number[];
  preview: number[];
}

/** Puts one issue of `count` clips into the empty database; the desk finds it when it is loaded again. */
async function fill(count: number): Promise<void> {
  const store = await openStore('relaxed');
  const now = Date.now();
  const [first] = await store.digests.all();
  const names = { digest: 'Bench', focus: 'Focus', latest: 'Latest' };
  const base = first ?? newDigest(names, { id: 'bench', zone: ZONE, now });
  const digest = {
    ...base,
    sections: base.sections.map((section) => ({ ...section, kind: 'manual' as const, cap: null })),
  };
  await store.digests.put(digest);
  const id = issueId(digest.id, issueDay(now, digest));
  await store.inOne(async () => {
    await store.issues.put(newIssue(digest.id, issueDay(now, digest), now));
    for (let i = 0; i < count; i += 1) {
      const url = `https://journal.example/articles/${i}`;
      const words = {
        title: `Article ${i} on careful reading`,
        author: 'Ann Writer',
        remark: 'Why it matters. '.repeat(8),
      };
      const tags = [`tag${i % 9}`, 'reading'];
      const clip = { ...emptyFields, ...words, tags, url, id: `c${i}`, keys: [addressKey(url)], updatedAt: now };
      await store.clips.put({ ...clip, clipped: momentAt(now - i * 1000, ZONE), addressConfirmed: false });
      const sectionId = digest.sections[0]?.id ?? '';
      const rank = `a${String(i).padStart(4, '0')}V`;
      await store.entries.put({ id: `e${i}`, issueId: id, clipId: `c${i}`, sectionId, rank, addedAt: now });
    }
  });
  store.close();
}

const frame = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => done()));

/** Milliseconds from `act` until a frame after `shown` holds. */
async function timed(act: () => void, shown: () => boolean): Promise<number> {
  const start = performance.now();
  act();
  while (!shown()) {
    if (performance.now() - start > 10_000) throw new Error('The desk did not answer within ten seconds.');
    await frame();
  }
  await frame();
  return performance.now() - start;
}

const press = (key: string, shiftKey = false): void => {
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true }));
};
const selected = (): string | undefined => document.querySelector<HTMLElement>('.row[aria-current]')?.dataset.clipId;
const placeOf = (id: string | undefined): number =>
  [...document.querySelectorAll<HTMLElement>('[data-item]')].findIndex((row) => row.dataset.clipId === id);
const calm = (): Promise<void> => new Promise((done) => setTimeout(done, 700));

/** Preflight and the database are looked at about so long after an act. */
const soon = (): Promise<void> => new Promise((done) => setTimeout(done, 250 + 100 * Math.random()));

function timedMove(step: 1 | -1): Promise<number> {
  const id = selected();
  const place = placeOf(id);
  return timed(
    () => press(step === 1 ? 'ArrowDown' : 'ArrowUp', true),
    () => placeOf(id) === place + step,
  );
}

async function measure(rounds: number): Promise<DeskTimes> {
  const times: DeskTimes = { select: [], move: [], again: [], edit: [], preview: [] };
  for (let i = -3; i < rounds; i += 1) {
    const before = selected();
    const select = await timed(
      () => press('j'),
      () => selected() !== before,
    );
    await calm();
    const move = await timedMove(1);
    await soon();
    const again = await timedMove(-1);
    await calm();
    await timedMove(1);
    await calm();
    press('r');
    await calm();
    const word = `word${i + 3}x`;
    const field = document.querySelector<HTMLTextAreaElement>('.editor [name=remark]');
    if (!field) throw new Error('The editor did not open.');
    const type = (): void => {
      field.value = `${word} ${field.value}`;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    let drawn = 0;
    const start = performance.now();
    const preview = await timed(
      () => {
        type();
        void frame().then(() => {
          drawn = performance.now() - start;
        });
      },
      () => document.querySelector('[data-preview]')?.textContent?.includes(word) === true,
    );
    press('Escape');
    await calm();
    if (i < 0) continue;
    times.select.push(select);
    times.move.push(move);
    times.again.push(again);
    times.edit.push(drawn);
    times.preview.push(preview);
  }
  return times;
}

export default { fill, measure };
