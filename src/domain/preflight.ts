// Preflight: what to look at before an issue leaves. Each finding names its item, says what it found, and how it is
// mended with one key. Finding only: mending is app's.

import { cleanAddress, webUrl } from './address';
import type { Clip, FieldName } from './clip';
import type { Day } from './day';
import { type AssembledIssue, type Item, remarkOf } from './issue';
import { tagKey } from './tag';
import { addressConcern } from './withheld';

export const FINDING_KINDS = [
  'private', // an address that works only at home
  'secret', // an address that carries the access with it
  'marked_private', // the curator said so
  'glued', // two addresses run into one
  'elided', // an address cut by dots
  'duplicate', // twice in this issue
  'ran_before',
  'title_cut',
  'title_shouts',
  'no_title',
  'no_remark',
  'no_author',
  'no_tag',
  'no_date',
  'unknown_tag',
  'tracking',
  'empty_section',
  'email_large',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** What one key does about it. `edit` opens that field; the others do what they say. */
export type Mend =
  | { do: 'edit'; field: FieldName }
  | { do: 'set'; field: 'title' | 'url'; value: string }
  | { do: 'confirm_address' }
  | { do: 'learn_tag'; tag: string }
  | { do: 'join_story'; with: string }
  | { do: 'drop' }
  | { do: 'write_sentence'; sectionId: string }
  | { do: 'shorten_email'; to: number };

export interface Finding {
  kind: FindingKind;
  /** The entry it is about; null when it is about the issue. */
  entryId: string | null;
  /** What was found, in the order the sentence needs it. */
  values: readonly string[];
  /** Nothing leaves with it before it is mended or confirmed. */
  blocks: boolean;
  mend: Mend;
}

export interface PreflightFacts {
  /** Keys of the curator's own tags; see `tagKey`. */
  vocabulary: ReadonlySet<string>;
  /** Issues of this digest that ran the clip before, by clip id. */
  ranBefore: ReadonlyMap<string, { day: Day; number: number | null }>;
  /** Bytes of the e-mail edition, and of how many items it may hold to fit; null where it was not made. */
  email: { bytes: number; budget: number; fits: number } | null;
}

/** With these nothing leaves. */
const BLOCKING: readonly FindingKind[] = ['private', 'secret', 'marked_private'];

type Say = (kind: FindingKind, mend: Mend, ...values: string[]) => void;

/** Everything there is to say, the blocking first, then in the order of the issue. */
export function preflight(issue: AssembledIssue, facts: PreflightFacts): Finding[] {
  const findings: Finding[] = [];
  const saying =
    (entryId: string | null): Say =>
    (kind, mend, ...values) =>
      void findings.push({ kind, entryId, values, blocks: BLOCKING.includes(kind), mend });
  const items = issue.sections.flatMap(({ items }) => items.flatMap((item) => [item, ...(item.voices ?? [])]));
  const firstAt = new Map<string, Item>();
  for (const item of items) {
    const say = saying(item.entry.id);
    lookAtAddress(item.clip, say);
    lookAtRuns(item, { firstAt, facts, say });
    lookAtTitle(item.clip, say);
    lookAtGaps(item, { facts, say });
  }
  for (const { section, items: held } of issue.sections) {
    if (held.length === 0 && !section.whenEmpty)
      saying(null)('empty_section', { do: 'write_sentence', sectionId: section.id }, section.name);
  }
  const { email } = facts;
  if (email && email.bytes > email.budget)
    saying(null)(
      'email_large',
      { do: 'shorten_email', to: email.fits },
      kilobytes(email.bytes),
      kilobytes(email.budget),
    );
  return [...findings.filter(({ blocks }) => blocks), ...findings.filter(({ blocks }) => !blocks)];
}

const kilobytes = (bytes: number): string => String(Math.ceil(bytes / 1024));

function lookAtAddress(clip: Clip, say: Say): void {
  const concern = clip.private ? 'marked_private' : addressConcern(clip.url);
  if (concern && !clip.addressConfirmed) say(concern, { do: 'confirm_address' }, clip.url);
  const glued = /^(https?:\/\/[^?#]+?)https?:\/\//i.exec(clip.url);
  if (glued?.[1] && !isArchive(clip.url)) say('glued', { do: 'set', field: 'url', value: glued[1] }, clip.url);
  else if (/…|\.\.\./.test(clip.url)) say('elided', { do: 'edit', field: 'url' }, clip.url);
  const clean = cleanAddress(clip.url);
  if (clean !== clip.url && webUrl(clip.url)?.href !== clean)
    say('tracking', { do: 'set', field: 'url', value: clean }, clip.url);
}

/** Archives and proxies carry another address in their path by right: behind a slash of their own. */
const isArchive = (url: string): boolean => /^https?:\/\/[^?#]*\/https?:\/\//i.test(url);

function lookAtRuns(
  { clip, entry }: Item,
  { firstAt, facts, say }: { firstAt: Map<string, Item>; facts: PreflightFacts; say: Say },
): void {
  const keys = [...clip.keys, titleKey(clip.title)].filter(Boolean);
  const first = keys.map((key) => firstAt.get(key)).find((item) => item && item.clip.id !== clip.id);
  if (first && entry.story !== first.entry.id)
    say('duplicate', { do: 'join_story', with: first.entry.id }, first.clip.title || first.clip.url);
  for (const key of keys) if (!firstAt.has(key)) firstAt.set(key, { clip, entry });
  const before = facts.ranBefore.get(clip.id);
  if (before) say('ran_before', { do: 'drop' }, before.number === null ? '' : String(before.number), before.day);
}

/** Long titles that are the same tell of one story, at whatever addresses. */
const titleKey = (title: string): string => {
  const bare = title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return bare.length >= 12 ? `title:${bare}` : '';
};

function lookAtTitle({ title }: Clip, say: Say): void {
  if (title.trim() === '') say('no_title', { do: 'edit', field: 'title' });
  else if (/(…|\.\.\.)$/.test(title.trim())) say('title_cut', { do: 'edit', field: 'title' }, title);
  else if (shouts(title)) say('title_shouts', { do: 'set', field: 'title', value: spoken(title) }, title);
}

/** Capitals nearly throughout, or marks piled up. A few names in capitals are no shouting. */
const shouts = (title: string): boolean => isAllCapitals(title) || /[!\uff01]{2,}|[?\uff1f!\uff01]{3,}/u.test(title);

function isAllCapitals(title: string): boolean {
  const cased = title.match(/[\p{Lu}\p{Ll}]/gu) ?? [];
  const capitals = title.match(/\p{Lu}/gu) ?? [];
  return capitals.length >= 12 && capitals.length > cased.length * 0.7 && title.trim().includes(' ');
}

/** The same title in a speaking voice: a first letter, and one mark where several were. */
function spoken(title: string): string {
  const calm = title.replace(/([!\uff01?\uff1f])[!\uff01?\uff1f]+/gu, '$1');
  if (!isAllCapitals(calm)) return calm;
  return calm.toLocaleLowerCase('und').replace(/\p{L}/u, (letter) => letter.toLocaleUpperCase('und'));
}

function lookAtGaps(item: Item, { facts, say }: { facts: PreflightFacts; say: Say }): void {
  const { clip } = item;
  if (remarkOf(item).trim() === '') say('no_remark', { do: 'edit', field: 'remark' });
  if (clip.author === '') say('no_author', { do: 'edit', field: 'author' });
  if (clip.tags.length === 0) say('no_tag', { do: 'edit', field: 'tags' });
  if (clip.published === '') say('no_date', { do: 'edit', field: 'published' });
  for (const tag of clip.tags)
    if (!facts.vocabulary.has(tagKey(tag))) say('unknown_tag', { do: 'learn_tag', tag }, tag);
}
