// One clip through the formats, in the shape in which hostile inputs are checked: the whole file, front matter,
// a file name, a link. `base` holds the harmless values that stand beside the hostile one.

import { linkAddress } from '../../src/domain/address';
import type { Clip } from '../../src/domain/clip';
import { addressConcern } from '../../src/domain/withheld';
import { fileName } from '../../src/formats/file-name';
import { markdown } from '../../src/formats/markdown';
import { frontMatter } from '../../src/formats/yaml';
import { clipRow, issueOf } from './rows';

export const base = {
  id: 'c1',
  title: 'Title',
  url: 'https://example.org/a',
  author: 'Ann',
  summary: 'Sum',
  comment: '',
  quote: '',
  site: '',
  tag: 'tag',
};
export type HostileClip = Partial<typeof base>;

export function clipOf(hostile: HostileClip): Clip {
  const { id, title, url, author, summary, comment, quote, site, tag } = { ...base, ...hostile };
  return clipRow(id, { title, url, author, summary, remark: comment, quote, site, tags: [tag] });
}

/** The whole file. */
export const file = (...clips: HostileClip[]): string => markdown.render(issueOf(clips.map(clipOf)));

export const blocked = (url: string): boolean => addressConcern(url) !== null;
export const link = linkAddress;
export const mdLinks = ({ url = base.url }: HostileClip): number => (link(url) !== null && !blocked(url) ? 1 : 0);

export const yamlNorm = (text: string): string => text.toWellFormed();
export const yaml = (hostile: HostileClip): string => {
  const { title, url, author, summary, comment, tag } = { ...base, ...hostile };
  return `${frontMatter({ title, source: url, author, summary, comment: comment || 'none', tags: [tag] })}\n`;
};

/** Named after its title, as if the digest were called that. */
export const filename = ({ title = base.title }: HostileClip): string =>
  fileName(title, { suffix: '2026-09-30', extension: 'md' });
