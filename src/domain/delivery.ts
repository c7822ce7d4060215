// Delivery: the promise to bring one clip or issue to one destination. It is written in the transaction that changes the
// item, long before anything is sent, and it is kept: what arrived is written on it too (its receipt).

export type ItemKind = 'clip' | 'issue';

export interface Delivery {
  /** `deliveryId(…)`: one per item and destination, so that edits coalesce and their order cannot be lost. */
  id: string;
  destinationId: string;
  kind: ItemKind;
  itemId: string;
  /** Counts the changes of the item. */
  wanted: number;
  /** What `wanted` was when that which has arrived was read; 0: nothing has arrived yet. */
  arrived: number;
  /** `sending` is stored before the first request leaves: found without anybody at work on it, its outcome is unknown. */
  state: 'waiting' | 'sending' | 'delivered' | 'needs-you' | 'skipped';
  /** How often in a row it has failed. */
  attempt: number;
  /** UTC milliseconds: not to be tried before. */
  notBefore: number;
  /** Why it waits or needs the curator; null: no trouble. */
  trouble: Trouble | null;
  /** What the destination has of it; null: nothing that we know of. */
  receipt: Receipt | null;
  /** Hashes of what was sent while the outcome is unknown, blanks between them; null: every outcome is known. */
  unsure: string | null;
  /** The curator's answer to a conflict or to an item that is gone there; used up by the next attempt. */
  choice: Choice | null;
  /** UTC milliseconds: a request that was given up may have come late and made another; then it is looked for. */
  lookAgainAt?: number;
  /** Hashes of what was given up then, blanks between them. */
  gaveUp?: string;
  /** UTC milliseconds of the last change of the item: the queue goes by it. */
  changedAt: number;
}

/** `ours` overwrites what was written there; `theirs` leaves it and lets ours rest; `merged` sends `text` instead. */
export type Choice = { kind: 'ours' } | { kind: 'theirs' } | { kind: 'merged'; text: string };

/** What the destination answered, read back. */
export interface Receipt {
  remoteId: string;
  /** Where readers find it, or the app's editor; empty: the app does not say. */
  url: string;
  /** Changes whenever it is changed there: `modified_gmt`, `updated_at`, a commit. */
  revision: string;
  /** Of the parcel that is there. */
  hash: string;
  /** UTC milliseconds. */
  at: number;
}

/**
 * What went wrong. The first line comes back by itself (anything may have happened: the outcome is unknown); the second
 * stops the destination; the third needs the curator for this item alone.
 */
export type TroubleKind =
  | 'unreachable'
  | 'server'
  | 'busy'
  | 'unreadable'
  | 'late'
  | 'unauthorised'
  | 'forbidden'
  | 'no-access'
  | 'locked'
  | 'conflict'
  | 'gone'
  | 'too-large'
  | 'invalid'
  | 'withheld'
  | 'no-place'
  | 'unknown-format';

export interface Trouble {
  kind: TroubleKind;
  /** What the app said, one line, never a secret; empty: nothing. */
  detail: string;
  /** The field it complains of; absent: it does not say. */
  field?: string;
  /** HTTP status; absent: there was none. */
  status?: number;
  /** UTC milliseconds before which the app does not want to be asked again. */
  notBefore?: number;
  /** With `conflict`: what stands there now. */
  theirs?: { title: string; text: string; url: string; revision: string };
}

const RETRIED: readonly TroubleKind[] = ['unreachable', 'server', 'busy', 'unreadable', 'late'];
const STOPPING = ['unauthorised', 'forbidden', 'no-access', 'locked'] as const;

export type StoppingKind = (typeof STOPPING)[number];

export const comesBack = ({ kind }: Trouble): boolean => RETRIED.includes(kind);
export const stops = (kind: TroubleKind): kind is StoppingKind => (STOPPING as readonly string[]).includes(kind);

/** What an attempt came to. */
export type Outcome = { brought: Receipt } | { removed: true } | { kept: true } | { trouble: Trouble };

export const deliveryId = (destinationId: string, kind: ItemKind, itemId: string): string =>
  `${destinationId}/${kind}/${itemId}`;

const FIRST_WAIT = 15_000;
const LONGEST_WAIT = 6 * 3_600_000;

/** Twice as long each time, with up to a quarter more by chance (`dice` in [0, 1)), so that queues do not march in step. */
export function waitAfter(attempt: number, dice: number): number {
  return Math.round(Math.min(FIRST_WAIT * 2 ** Math.max(0, attempt - 1), LONGEST_WAIT) * (1 + dice / 4));
}

/** By then whatever was under way has arrived or never will. */
const LATEST_ARRIVAL = 3 * 60_000;

/** Is it to be tried at `now`? */
export const isDue = ({ state, notBefore }: Delivery, now: number): boolean =>
  state === 'sending' || (state === 'waiting' && notBefore <= now);

/** As it stands once somebody sets to work on it: stored before the first request. */
export function asSending(delivery: Delivery, hash: string): Delivery {
  const hashes = [...(delivery.unsure?.split(' ') ?? []).filter((one) => one !== hash), hash];
  // Found as `sending`, its last attempt died, and what it sent may still come: that was a failure like any other.
  const attempt = delivery.attempt + (delivery.state === 'sending' ? 1 : 0);
  return { ...delivery, state: 'sending', attempt, unsure: hashes.slice(-MOST_UNSURE).join(' ') };
}

/** Edits that were each sent without learning what became of them. */
const MOST_UNSURE = 12;

/**
 * As it stands after an attempt that was made for `wanted`. `latest` is the row as it is now: the item may have been changed
 * meanwhile, and then it waits again.
 */
export function afterAttempt(
  latest: Delivery,
  outcome: Outcome,
  { wanted, now, dice }: { wanted: number; now: number; dice: number },
): Delivery {
  if ('trouble' in outcome) return afterTrouble(latest, outcome.trouble, { now, dice });
  const more = latest.wanted > wanted;
  const receipt = 'brought' in outcome ? outcome.brought : 'removed' in outcome ? null : latest.receipt;
  const gaveUp = 'brought' in outcome && latest.attempt > 0;
  return {
    ...latest,
    ...(gaveUp && { lookAgainAt: now + LATEST_ARRIVAL, gaveUp: latest.unsure ?? '' }),
    arrived: wanted,
    state: latest.state === 'skipped' ? 'skipped' : more ? 'waiting' : 'delivered',
    attempt: 0,
    notBefore: 0,
    trouble: null,
    receipt,
    unsure: null,
    choice: null,
  };
}

function afterTrouble(latest: Delivery, trouble: Trouble, { now, dice }: { now: number; dice: number }): Delivery {
  const attempt = latest.attempt + 1;
  if (latest.state === 'skipped') return latest;
  if (stops(trouble.kind)) return { ...latest, state: 'waiting', unsure: latest.unsure, trouble };
  if (!comesBack(trouble)) {
    return { ...latest, state: 'needs-you', attempt, trouble, unsure: null, choice: null };
  }
  const notBefore = Math.max(now + waitAfter(attempt, dice), trouble.notBefore ?? 0);
  return { ...latest, state: 'waiting', attempt, trouble, notBefore };
}
