// WordPress 5.6 and later, through its REST interface and an application password. An item is a post: our marker is its
// slug, and stands in a comment at the end of its text with the hash of what it was made of.

import type { Receipt } from '../domain/delivery';
import { fault } from './http';
import { type Connection, type Found, type Line, type Parcel, type Publisher, PublishFault } from './publisher';
import { imageId, tagIds } from './wordpress-parts';
import { type Site, siteAddress, siteAt } from './wordpress-site';
import { fingerprintOf, markIn, plain, withoutMark, wordsOf } from './wordpress-text';

export const wordpress: Publisher = {
  id: 'wordpress',
  nameKey: 'publishers_wordpress',
  fields: [
    { name: 'url', kind: 'address', labelKey: 'publishers_site_address', required: true },
    { name: 'account', kind: 'text', labelKey: 'publishers_user_name', required: true },
    { name: 'password', kind: 'secret', labelKey: 'publishers_application_password', required: true },
  ],
  issueFormat: 'post',
  clipFormat: 'html',
  consentUrl: (siteUrl, { app, back }) => {
    const names = new URLSearchParams({ app_name: app, success_url: back });
    return `${siteAddress(siteUrl)}wp-admin/authorize-application.php?${names}`;
  },
  connect,
};

interface Post {
  id: number;
  slug: string;
  status: string;
  link: string;
  /** UTC, to the second, without a `Z`. */
  modified_gmt: string;
  title: { raw: string };
  content: { raw: string };
  excerpt: { raw: string };
}

const FIELDS = 'context=edit&_fields=id,slug,status,link,modified_gmt,title,content,excerpt';

function connect(line: Line): Connection {
  const site = siteAt(line);
  const read: Connection['read'] = async (remoteId) => {
    const { status, json } = await site.ask(`${postPath(remoteId)}?${FIELDS}`, {}, { takes: [404] });
    // A refusal of anything but the post itself says nothing about the post.
    if (status === 404 && Object(json).code !== 'rest_post_invalid_id') throw fault('unreadable', '', status);
    return status === 404 ? null : foundIn(site, postIn(json));
  };
  return {
    check: site.check,
    read,
    find: (marker) => find(site, marker),
    create: (parcel) => create(site, line, parcel),
    update: (from, parcel) => update({ site, line, read }, from, parcel),
    remove: ({ remoteId }) => remove(site, remoteId),
  };
}

const postPath = (remoteId: string): string => `wp/v2/posts/${encodeURIComponent(remoteId)}`;

/** A second request of the same slug becomes a post called `slug-2`, and in the bin a post is `slug__trashed`. */
function slugsOf(marker: string): string[] {
  const copies = [marker, ...[2, 3, 4, 5, 6, 7, 8, 9].map((number) => `${marker}-${number}`)];
  return copies.flatMap((slug) => [slug, `${slug}__trashed`]);
}

async function find(site: Site, marker: string): Promise<Found[]> {
  const asked = async (query: string): Promise<Post[]> => {
    const all = `${FIELDS}&status[]=any&status[]=trash&orderby=id&order=asc&per_page=100`;
    const { json } = await site.ask(`wp/v2/posts?${query}&${all}`);
    if (!Array.isArray(json)) throw fault('unreadable', '');
    return json.map(postIn).filter((post) => isOurs(post, marker));
  };
  const bySlug = await asked(
    slugsOf(marker)
      .map((slug) => `slug[]=${slug}`)
      .join('&'),
  );
  // An editor may have given it a better address; our mark stays in the text.
  const posts = bySlug.length > 0 ? bySlug : await asked(`search=${encodeURIComponent(marker)}`);
  posts.sort((a, b) => a.id - b.id);
  return Promise.all(posts.map((post) => foundIn(site, post)));
}

function isOurs({ slug, content }: Post, marker: string): boolean {
  const mark = markIn(content.raw);
  return mark ? mark.marker === marker : slugsOf(marker).includes(slug);
}

async function create(site: Site, line: Line, parcel: Parcel): Promise<Receipt> {
  const json = { ...(await contentsOf(site, line, parcel)), slug: parcel.marker, status: 'draft' };
  const answer = await site.ask(`wp/v2/posts?${FIELDS}`, { method: 'POST', json });
  return receiptOf(await foundIn(site, postIn(answer.json)), parcel);
}

interface Means {
  site: Site;
  line: Line;
  read: Connection['read'];
}

async function update({ site, line, read }: Means, from: Found, parcel: Parcel): Promise<Receipt> {
  const contents = await contentsOf(site, line, parcel);
  // WordPress has no way to write only over what was read: this comes as late as can be.
  const known = await read(from.remoteId);
  if (!known || known.trashed) throw fault('gone', '');
  if (known.revision !== from.revision) {
    const { title, text, url, revision } = known;
    throw new PublishFault({ kind: 'conflict', detail: '', theirs: { title, text, url, revision } });
  }
  if (known.hash === parcel.hash && (known.published || !parcel.publish)) return receiptOf(known, parcel);
  // An editor's decision to publish is never taken back.
  const json = { ...contents, ...(parcel.publish && !known.published ? { status: 'publish' } : {}) };
  const answer = await site.ask(`${postPath(from.remoteId)}?${FIELDS}`, { method: 'POST', json });
  return receiptOf(await foundIn(site, postIn(answer.json)), parcel);
}

async function contentsOf(site: Site, line: Line, parcel: Parcel): Promise<Record<string, unknown>> {
  const image = await imageId(site, line, parcel);
  const tags = await tagIds(site, parcel.tags);
  return { ...(await wordsOf(parcel)), tags, ...(image === null ? {} : { featured_media: image }) };
}

async function remove(site: Site, remoteId: string): Promise<void> {
  const gone = { takes: [404, 410, 501] };
  const { status, json } = await site.ask(postPath(remoteId), { method: 'DELETE' }, gone);
  const { code } = Object(json) as { code?: string };
  if (status === 404 && code !== 'rest_post_invalid_id') throw fault('unreadable', '', status);
  // A site without a bin takes it away for good.
  if (code === 'rest_trash_not_supported')
    await site.ask(`${postPath(remoteId)}?force=true`, { method: 'DELETE' }, gone);
}

function postIn(json: unknown): Post {
  const post = Object(json) as Partial<Post>;
  if (typeof post.id !== 'number' || typeof post.content?.raw !== 'string') throw fault('unreadable', '');
  return post as Post;
}

async function foundIn(site: Site, post: Post): Promise<Found> {
  const { id, status, link, modified_gmt: modified, title, content, excerpt } = post;
  const fingerprint = await fingerprintOf({ title: title.raw, content: content.raw, excerpt: excerpt.raw });
  const mark = markIn(content.raw);
  const published = status === 'publish';
  return {
    remoteId: String(id),
    url: published && /^https?:/.test(link) ? link : await site.editorOf(id),
    // Its clock knows seconds only: two changes within one are told apart by the words.
    revision: `${modified} ${fingerprint}`,
    hash: mark?.fingerprint === fingerprint ? mark.hash : '',
    at: Date.parse(`${modified}Z`),
    trashed: status === 'trash',
    published,
    title: plain(title.raw),
    text: withoutMark(content.raw),
  };
}

/** What has just been written is the parcel, even where WordPress cleaned its words on the way in. */
const receiptOf = ({ remoteId, url, revision, at }: Found, { hash }: Parcel): Receipt => ({
  remoteId,
  url,
  revision,
  hash,
  at,
});
