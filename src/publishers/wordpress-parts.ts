// What a post refers to by number: its tags and its image. Both are made once and found again.

import { shortened } from './http';
import { extensionOf, fetchedImage, shortHash } from './image';
import type { Line, Parcel } from './publisher';
import { PublishFault } from './publisher';
import { explainUpload, refusalIn } from './wordpress-faults';
import type { Site } from './wordpress-site';
import { plain } from './wordpress-text';

/** Characters that WordPress has room for in a tag's name. */
const LONGEST = 200;

/** The numbers of these tags, in order; without those that are not there and that we may not make. */
export async function tagIds(site: Site, names: readonly string[]): Promise<number[]> {
  const ids: number[] = [];
  for (const tag of names) {
    const name = [...tag.trim()].slice(0, LONGEST).join('');
    const id = name === '' ? null : await tagId(site, name);
    if (id !== null && !ids.includes(id)) ids.push(id);
  }
  return ids;
}

/** Made straight away, because the refusal of a second one of that name tells the number of the first. */
async function tagId(site: Site, name: string): Promise<number | null> {
  const { status, json } = await site.ask('wp/v2/tags', { method: 'POST', json: { name } }, { takes: [400, 403] });
  if (status < 300) return numberIn(json, 'id');
  if (refusalIn(json)?.code === 'term_exists') return numberIn((json as { data?: unknown }).data, 'term_id');
  if (status === 400) return null;
  const query = `wp/v2/tags?per_page=100&_fields=id,name&search=${encodeURIComponent(name)}`;
  const found = ((await site.ask(query)).json ?? []) as { name?: string }[];
  const same = found.find((tag) => plain(tag.name ?? '').toLowerCase() === name.toLowerCase());
  return numberIn(same, 'id');
}

function numberIn(json: unknown, key: string): number | null {
  const value: unknown = Object(json)[key];
  return typeof value === 'number' ? value : null;
}

/** The number of the lead image in the site's library; null: none is wanted, it cannot be had, or we may not upload. */
export async function imageId(site: Site, line: Line, { marker, image }: Parcel): Promise<number | null> {
  if (!image) return null;
  const slug = `${marker}-image-${await shortHash(image.url)}`;
  const query = `wp/v2/media?slug=${slug}&_fields=id&orderby=id&order=asc`;
  const [earlier] = ((await site.ask(query)).json ?? []) as unknown[];
  const known = numberIn(earlier, 'id');
  if (known !== null) return known;
  const blob = await fetchedImage(line, image.url);
  if (!blob) return null;
  const about = new URLSearchParams({ slug, alt_text: shortened(image.alt), title: shortened(image.alt) || marker });
  const headers = {
    'content-type': blob.type,
    'content-disposition': `attachment; filename="${marker}.${extensionOf(blob.type)}"`,
  };
  const { json } = await site
    .ask(`wp/v2/media?${about}`, { method: 'POST', headers, body: blob }, { explain: explainUpload })
    .catch((error: unknown) => {
      if (error instanceof PublishFault && error.trouble.kind === 'forbidden') return { json: null };
      throw error;
    });
  return numberIn(json, 'id');
}
