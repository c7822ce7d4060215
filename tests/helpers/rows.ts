// Rows of every kind for tests: whole and plausible, each field open to be overridden.

import { addressKey } from '../../src/domain/address';
import { assemble } from '../../src/domain/assemble';
import { type Clip, emptyFields } from '../../src/domain/clip';
import { momentAt } from '../../src/domain/day';
import { type Digest, newDigest } from '../../src/domain/digest';
import { type AssembledIssue, type Entry, type Issue, type Item, issueId, newIssue } from '../../src/domain/issue';

/** 30 September 2026, 15:21 in Shanghai. */
export const NOON = Date.UTC(2026, 8, 30, 7, 21);
export const DAY = '2026-09-30';

export const digestRow = (over: Partial<Digest> = {}): Digest => ({
  ...newDigest(
    { digest: 'Morning Links', focus: 'Focus', latest: 'Latest' },
    { id: 'd1', zone: 'Asia/Shanghai', now: NOON },
  ),
  ...over,
});

export function clipRow(id: string, over: Partial<Clip> = {}): Clip {
  const url = over.url ?? `https://example.org/${id}`;
  return {
    ...emptyFields,
    title: `Title of ${id}`,
    tags: [],
    id,
    keys: [addressKey(url)],
    clipped: momentAt(NOON, 'Asia/Shanghai'),
    updatedAt: NOON,
    addressConfirmed: false,
    ...over,
    url,
  };
}

export const issueRow = (over: Partial<Issue> = {}): Issue => ({ ...newIssue('d1', DAY, NOON), ...over });

export const entryRow = (clip: Clip, over: Partial<Entry> = {}): Entry => ({
  id: `e-${clip.id}`,
  issueId: issueId('d1', DAY),
  clipId: clip.id,
  sectionId: 'latest',
  rank: 'a0',
  addedAt: clip.clipped.instant,
  ...over,
});

export const itemRow = (clip: Clip, over: Partial<Entry> = {}): Item => ({ clip, entry: entryRow(clip, over) });

/** An issue with these clips in Latest, one minute apart so that they stand in the order given. */
export function issueOf(clips: readonly Clip[], over: { digest?: Digest; issue?: Issue } = {}): AssembledIssue {
  const items = clips.map((clip, index) =>
    itemRow({ ...clip, clipped: { ...clip.clipped, instant: NOON - index * 60_000 } }),
  );
  return assemble(over.digest ?? digestRow(), over.issue ?? issueRow(), items);
}
