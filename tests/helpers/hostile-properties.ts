// What must hold for every hostile input, as sentences: each function answers with what is wrong, or nothing.

import { linkAddress } from '../../src/domain/address';
import * as exporter from './hostile-exporter';
import { norm } from './norm';
import { READERS, read } from './read-markdown';

const SENTINEL: exporter.HostileClip = {
  id: 'c2',
  title: 'Sentinel',
  url: 'https://sentinel.example/',
  summary: 'Last words',
};

/** The clip stays one item with one link; the clip after it is untouched; no HTML, no foreign scheme. */
export function markdownFaults(clip: exporter.HostileClip): string[] {
  const text = exporter.file(clip, SENTINEL);
  return Object.keys(READERS).flatMap((reader) => {
    const { faults, links, items, headings } = read(text, reader);
    const wrong = [...faults];
    if (items.length !== 2) wrong.push(`${items.length} items`);
    if (headings.length !== 2) wrong.push(`${headings.length} headings`);
    if (links.length !== exporter.mdLinks(clip) + 1) wrong.push(`links: ${links.map(({ href }) => href).join(' ')}`);
    if (items.at(-1)?.blocks[0] !== 'Sentinel' || items.at(-1)?.blocks.at(-1) !== 'Last words')
      wrong.push('sentinel lost');
    return wrong.map((fault) => `${reader}: ${fault}`);
  });
}

/** The title is read back to the letter, linked or not. */
export function titleFaults(clip: exporter.HostileClip): string[] {
  const url = clip.url ?? exporter.base.url;
  const wanted = norm(clip.title ?? exporter.base.title) || norm(url);
  return Object.keys(READERS).flatMap((reader) => {
    const first = read(exporter.file(clip), reader).items[0];
    const got = norm((linkAddress(url) ? first?.links[0]?.text : first?.blocks[0]) ?? '');
    return got === wanted
      ? []
      : [`${reader}: ${JSON.stringify(got.slice(0, 80))} for ${JSON.stringify(wanted.slice(0, 80))}`];
  });
}

/** Takes every system's rules for names at once. */
export function fileNameFaults(name: string): string[] {
  const wrong: string[] = [];
  if (name === '' || name.length > 120 || Buffer.byteLength(name) > 200) wrong.push(`length ${name.length}`);
  if (/[\x00-\x1f\x7f<>:"/\\|?*\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/.test(name)) wrong.push('character');
  if (!name.isWellFormed()) wrong.push('half a character');
  if (/^[. -]|[. ]$/.test(name)) wrong.push('ends');
  if (/^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])\s*(\.|$)/i.test(name)) wrong.push('reserved');
  return wrong.map((fault) => `${fault}: ${name.slice(0, 60)}`);
}

export function linkFaults(url: string): string[] {
  const link = exporter.link(url);
  if (link === null) return [];
  const { protocol, username, password, href } = new URL(link);
  const wrong: string[] = [];
  if (protocol !== 'http:' && protocol !== 'https:') wrong.push('scheme');
  if (username || password) wrong.push('user name');
  if (href !== link || /[\s\u0000-\u001f]/.test(link) || link.length > 2048) wrong.push('not stable');
  if (/utm_|fbclid|gclid|:~:text/.test(link)) wrong.push('tracking');
  return wrong.map((fault) => `${fault}: ${link.slice(0, 80)}`);
}
