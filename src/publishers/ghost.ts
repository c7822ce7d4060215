// Ghost 5 and 6, through the Admin API and the key of a custom integration. An item is a post: our marker is its slug, and
// stands in a comment at its foot with the hash of what it was made of.

import type { Receipt } from '../domain/delivery';
import { explainUpload } from './ghost-faults';
import { type Site, siteAt, unreadable } from './ghost-site';
import { fingerprintOf, footWith, type Mark, markBegin, markIn, type Words, wordsOf } from './ghost-text';
import { fault } from './http';
import { extensionOf, fetchedImage, shortHash } from './image';
import { type Connection, type Found, type Line, type Parcel, type Publisher, PublishFault } from './publisher';

export const ghost: Publisher = {
  id: 'ghost',
  nameKey: 'publishers_ghost',
  fields: [
    { name: 'url', kind: 'address', labelKey: 'publishers_site_address', required: true },
    {
      name: 'key',
      kind: 'secret',
      labelKey: 'publishers_ghost_key',
      hintKey: 'publishers_ghost_key_hint',
      required: true,
    },
  ],
  issueFormat: 'post',
  clipFormat: 'html',
  connect,
};

interface Post extends Words {
  id: string;
  slug: string;
  status: string;
  url: string;
  /** ISO, to the second. */
  updated_at: string;
  codeinjection_foot: string | null;
}

const FIELDS = 'formats=html&fields=id,uuid,slug,status,url,updated_at,title,html,custom_excerpt,codeinjection_foot';

/** An internal tag: readers do not see it, and the owner can list by it what came from here. */
const OURS = '#clipsheet';

interface Means {
  site: Site;
  line: Line;
}

function connect(line: Line): Connection {
  const site = siteAt(line);
  const read: Connection['read'] = async (remoteId) => {
    const post = await rawPost(site, remoteId);
    return post && foundIn(site, post);
  };
  return {
    check: site.check,
    read,
    find: (marker) => find(site, marker),
    create: (parcel) => create({ site, line }, parcel),
    update: (from, parcel) => update({ site, line }, from, parcel),
    remove: async ({ remoteId }) =>
      void (await site.ask(`posts/${encodeURIComponent(remoteId)}/`, { method: 'DELETE' }, { takes: [404] })),
  };
}

async function rawPost(site: Site, remoteId: string): Promise<Post | null> {
  const path = `posts/${encodeURIComponent(remoteId)}/?${FIELDS}`;
  const { json } = await site.ask(path).catch((error: unknown) => {
    if (error instanceof PublishFault && error.trouble.kind === 'gone') return { json: null };
    throw error;
  });
  return json === null ? null : postIn(json);
}

/** A second request of the same slug becomes a post called `slug-2`; an editor may have given it a better address. */
async function find(site: Site, marker: string): Promise<Found[]> {
  const slugs = [marker, ...[2, 3, 4, 5, 6, 7, 8, 9].map((number) => `${marker}-${number}`)];
  const ours = `slug:[${slugs}],codeinjection_foot:~'${markBegin(marker)}'`;
  const filter = encodeURIComponent(`(${ours})+status:[draft,published,scheduled,sent]`);
  const { json } = await site.ask(`posts/?filter=${filter}&order=id%20asc&limit=50&${FIELDS}`);
  const posts: unknown = Object(json).posts;
  if (!Array.isArray(posts)) throw unreadable();
  const marked = posts
    .map((post) => postIn({ posts: [post] }))
    .filter((post) => (markIn(post.codeinjection_foot)?.marker ?? marker) === marker);
  return Promise.all(marked.map((post) => foundIn(site, post)));
}

async function create({ site, line }: Means, parcel: Parcel): Promise<Receipt> {
  const contents = await contentsOf({ site, line }, parcel, null);
  const posts = [{ ...contents, slug: parcel.marker, status: 'draft' }];
  return written(site, parcel, { method: 'POST', path: 'posts/', json: { posts } });
}

async function update({ site, line }: Means, from: Found, parcel: Parcel): Promise<Receipt> {
  const known = await rawPost(site, from.remoteId);
  if (!known) throw fault('gone', '');
  const standing = await foundIn(site, known);
  // Ghost tells two editors apart by the second; the words tell the rest.
  if (standing.revision !== from.revision) throw conflict(standing);
  const contents = await contentsOf({ site, line }, parcel, known.codeinjection_foot);
  // An editor's decision to publish is never taken back.
  const status = parcel.publish && !standing.published ? { status: 'published' } : {};
  const posts = [{ ...contents, ...status, updated_at: known.updated_at }];
  const path = `posts/${encodeURIComponent(from.remoteId)}/`;
  try {
    return await written(site, parcel, { method: 'PUT', path, json: { posts } });
  } catch (error) {
    if (!(error instanceof PublishFault) || error.trouble.kind !== 'conflict') throw error;
    const theirs = await rawPost(site, from.remoteId);
    throw theirs ? conflict(await foundIn(site, theirs)) : fault('gone', '');
  }
}

async function contentsOf(means: Means, parcel: Parcel, foot: string | null): Promise<Record<string, unknown>> {
  const words = wordsOf(parcel);
  const { hash, marker, sourceUrl } = parcel;
  const image = await imageOf(means, parcel, markIn(foot));
  const mark: Mark = { marker, hash, fingerprint: await fingerprintOf(words), image: image.mark };
  const tags = parcel.tags.map((name) => name.trim().replace(/^[#,\s]+/, '')).filter((name) => name !== '');
  return {
    ...words,
    ...image.fields,
    canonical_url: sourceUrl,
    tags: [...new Set([...tags, OURS])].map((name) => ({ name })),
    codeinjection_foot: footWith(foot, mark),
  };
}

/** Ghost cannot be asked which images it has: the mark remembers that this one is there already. */
async function imageOf({ site, line }: Means, { marker, image }: Parcel, known: Mark | null) {
  const kept = { mark: known?.image ?? '-', fields: {} };
  if (!image) return kept;
  const mark = await shortHash(image.url);
  if (known?.image === mark) return kept;
  const blob = await fetchedImage(line, image.url);
  if (!blob) return kept;
  const body = new FormData();
  body.append('file', blob, `${marker}.${extensionOf(blob.type)}`);
  body.append('ref', marker);
  const { json } = await site.ask('images/upload/', { method: 'POST', body }, { explain: explainUpload });
  const url: unknown = Object(Object(json).images?.[0]).url;
  if (typeof url !== 'string') throw unreadable();
  return { mark, fields: { feature_image: url, feature_image_alt: image.alt.slice(0, 191).toWellFormed() || null } };
}

interface Writing {
  method: 'POST' | 'PUT';
  path: string;
  json: unknown;
}

/** What has just been written is the parcel, even where Ghost changed its words on the way in. */
async function written(site: Site, { hash }: Parcel, { method, path, json }: Writing): Promise<Receipt> {
  const answer = await site.ask(`${path}?source=html&${FIELDS}`, { method, json });
  const { remoteId, url, revision, at } = await foundIn(site, postIn(answer.json));
  return { remoteId, url, revision, hash, at };
}

function postIn(json: unknown): Post {
  const post = Object(Object(json).posts?.[0]) as Partial<Post>;
  if (typeof post.id !== 'string' || typeof post.updated_at !== 'string') throw unreadable();
  return { ...(post as Post), html: post.html ?? '' };
}

async function foundIn(site: Site, post: Post): Promise<Found> {
  const fingerprint = await fingerprintOf(post);
  const mark = markIn(post.codeinjection_foot);
  const published = post.status === 'published' || post.status === 'sent';
  return {
    remoteId: post.id,
    url: published ? post.url : site.editorOf(post.id),
    // Its clock knows seconds only: two changes within one are told apart by the words.
    revision: `${post.updated_at} ${fingerprint}`,
    hash: mark?.fingerprint === fingerprint ? mark.hash : '',
    at: Date.parse(post.updated_at),
    trashed: false,
    published,
    title: post.title,
    text: post.html,
  };
}

function conflict({ title, text, url, revision }: Found): PublishFault {
  return new PublishFault({ kind: 'conflict', detail: '', theirs: { title, text, url, revision } });
}
