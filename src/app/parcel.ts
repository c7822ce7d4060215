// A clip or an issue made ready for one destination: in the form chosen there, with whatever may not leave held back.

import type { Clip } from '../domain/clip';
import type { Delivery, Trouble } from '../domain/delivery';
import type { Destination } from '../domain/destination';
import type { Digest } from '../domain/digest';
import { editionOf } from '../domain/edition';
import { type AssembledIssue, shelfId } from '../domain/issue';
import { templateIdOf } from '../domain/template';
import { isWithheld, publicLink, withheldItems } from '../domain/withheld';
import { formatOf } from '../formats';
import { titleText } from '../formats/issue-parts';
import { json } from '../formats/json';
import { excerptOf, issueOfOne, postOf, postOfClip } from '../formats/post';
import type { Parcel, Publisher } from '../publishers/publisher';
import type { RecordingStore } from '../store';
import { exportIssue } from './export-issue';
import { readIssue } from './open-issue';

export type Packed =
  | { parcel: Parcel }
  /** Why it may not leave, or cannot be written. */
  | { trouble: Trouble }
  /** It is there no longer: what the destination has of it goes too. */
  | { gone: true }
  /** It is none of this destination's business. */
  | { foreign: true };

type Bare = Omit<Parcel, 'hash'>;

export async function pack(
  store: RecordingStore,
  { kind, itemId }: Pick<Delivery, 'kind' | 'itemId'>,
  destination: Destination,
  publisher: Publisher,
): Promise<Packed> {
  const packed =
    kind === 'clip'
      ? await packClip(store, itemId, destination, publisher)
      : await packIssue(store, itemId, destination, publisher);
  if (!('bare' in packed)) return packed;
  return { parcel: { ...packed.bare, hash: await hashOf(packed.bare) } };
}

/** Our own mark of an item at any app. The same wherever and whenever it is asked for. */
export const clipMarker = (clipId: string): string => `clip-${clipId.toLowerCase()}`;

/** Two curators' first digests bear the same id, but were not made in the same millisecond. */
export const issueMarker = (digest: Digest, day: string): string => `issue-${digest.createdAt.toString(36)}-${day}`;

async function packClip(
  store: RecordingStore,
  id: string,
  destination: Destination,
  publisher: Publisher,
): Promise<{ bare: Bare } | Packed> {
  const clip = await store.clips.get(id);
  if (!clip) return { gone: true };
  const digest = await digestOf(store, clip, destination);
  if (!digest) return { foreign: true };
  if (isWithheld(clip)) return { trouble: { kind: 'withheld', detail: titleText(clip) } };
  const one = issueOfOne(clip, digest);
  return {
    bare: {
      kind: 'clip',
      id,
      marker: clipMarker(id),
      title: titleText(clip),
      excerpt: clip.summary,
      tags: clip.tags,
      language: clip.language,
      sourceUrl: publicLink(clip),
      ...bodyOfClip(clip, digest, one, publisher.clipFormat),
      image: destination.image && clip.image ? { url: clip.image, alt: '' } : null,
      day: clip.clipped.localDay,
      publish: destination.publish,
      json: { ...clip, keys: undefined },
    },
  };
}

function bodyOfClip(
  clip: Clip,
  digest: Digest,
  one: AssembledIssue,
  as: Publisher['clipFormat'],
): Pick<Parcel, 'body' | 'fileName' | 'mediaType'> {
  const name = clipMarker(clip.id);
  if (as === 'html') return { body: postOfClip(clip, digest), fileName: `${name}.html`, mediaType: 'text/html' };
  if (as === 'markdown')
    return { body: formatOf('markdown').render(one), fileName: `${name}.md`, mediaType: 'text/markdown' };
  const body = `${JSON.stringify({ ...clip, keys: undefined }, null, 2)}\n`;
  return { body, fileName: `${name}.json`, mediaType: 'application/json' };
}

/** The digest in which the clip runs, as far as the destination cares; null: it runs in none of these. */
async function digestOf(store: RecordingStore, clip: Clip, { digestId }: Destination): Promise<Digest | null> {
  const entries = await store.entries.ofClip(clip.id);
  const digests = (await store.digests.all()).filter(({ id }) => digestId === null || id === digestId);
  const runs = (id: string): boolean =>
    entries.some((entry) => entry.issueId === shelfId(id) || entry.issueId.startsWith(`${id}:`));
  return digests.find(({ id }) => runs(id)) ?? (digestId === null ? (digests[0] ?? null) : null);
}

async function packIssue(
  store: RecordingStore,
  id: string,
  destination: Destination,
  publisher: Publisher,
): Promise<{ bare: Bare } | Packed> {
  const row = await store.issues.get(id);
  const digest = row && (await store.digests.get(row.digestId));
  if (!row || !digest) return { gone: true };
  if (destination.digestId !== null && destination.digestId !== digest.id) return { foreign: true };
  const whole = await readIssue(store, digest, row.day);
  const issue = editionOf(whole, destination.edition);
  const held = withheldItems(issue);
  if (held.length > 0)
    return { trouble: { kind: 'withheld', detail: held.map(({ clip }) => titleText(clip)).join(' · ') } };
  const written = await bodyOfIssue(store, whole, destination, publisher);
  if ('trouble' in written) return written;
  const clips = issue.sections.flatMap(({ items }) => items).map(({ clip }) => clip);
  const cover = row.cover?.url ? { url: row.cover.url, alt: row.cover.alt } : null;
  return {
    bare: {
      kind: 'issue',
      id,
      marker: issueMarker(digest, row.day),
      title: issue.title,
      excerpt: excerptOf(issue),
      tags: [...new Set(clips.flatMap(({ tags }) => tags))],
      language: '',
      sourceUrl: null,
      ...written,
      image: destination.image ? cover : null,
      day: row.day,
      publish: destination.publish,
      json: JSON.parse(json.render(issue)),
    },
  };
}

async function bodyOfIssue(
  store: RecordingStore,
  issue: AssembledIssue,
  { format, edition }: Destination,
  { issueFormat }: Publisher,
): Promise<Pick<Parcel, 'body' | 'fileName' | 'mediaType'> | { trouble: Trouble }> {
  const chosen = format || issueFormat;
  const own = templateIdOf(chosen);
  if (own !== null) {
    const template = await store.templates.get(own);
    if (!template) return { trouble: { kind: 'unknown-format', detail: '' } };
    // The engine of templates weighs more than everything else here.
    const { templateFormat } = await import('../formats/templates/as-format');
    try {
      const { text: body, fileName, mediaType } = exportIssue(issue, templateFormat(template, edition), edition);
      return { body, fileName, mediaType };
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'TemplateFault') throw error;
      return { trouble: { kind: 'unknown-format', detail: template.name } };
    }
  }
  const { text, fileName, mediaType } = exportIssue(issue, formatOf(chosen), edition);
  if (chosen !== 'post') return { body: text, fileName, mediaType };
  return { body: postOf(editionOf(issue, edition)), fileName: fileName.replace(/md$/, 'html'), mediaType: 'text/html' };
}

async function hashOf(bare: Bare): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(bare));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
