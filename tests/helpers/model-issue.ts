// The model issue as rows. It lies beside the project, not in it: callers skip when `SEED` is not there.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { addressKey } from '../../src/domain/address';
import { assemble } from '../../src/domain/assemble';
import type { Clip } from '../../src/domain/clip';
import { momentAt } from '../../src/domain/day';
import type { Digest } from '../../src/domain/digest';
import { type AssembledIssue, type Entry, type Issue, issueId, newIssue } from '../../src/domain/issue';
import { clipRow, digestRow, entryRow } from './rows';

export const SEED = fileURLToPath(new URL('../../../shared/seed/issue-2017-09-30.json', import.meta.url));
const ZONE = 'Asia/Shanghai';
const SITES: Record<string, string> = { weibo: '微博', wechat: '微信' };

export interface SeedItem {
  position: number;
  section: string;
  author: string | null;
  platform: string;
  publishedAt: string;
  tags: string[];
  title: string | null;
  text: string;
  /** `url` is null where the copy has cut the address short. */
  links: { url: string | null }[];
}
export interface Seed {
  name: string;
  brand: string;
  date: string;
  title: string;
  headline: string;
  byline: string;
  items: SeedItem[];
}

export interface ModelIssue {
  seed: Seed;
  digest: Digest;
  issue: Issue;
  clips: Clip[];
  entries: Entry[];
  assembled: AssembledIssue;
}

/** The rows as a curator's database would hold them, and the issue put together from them. */
export function loadModelIssue(): ModelIssue {
  const seed = JSON.parse(readFileSync(SEED, 'utf8')) as Seed;
  const digest = digestRow({
    name: seed.name,
    brand: seed.brand,
    byline: seed.byline,
    zone: ZONE,
    sections: [
      { id: 'focus', name: '今日焦点', kind: 'manual', cap: 5 },
      { id: 'latest', name: '最新动态', kind: 'automatic', cap: null },
    ],
  });
  const issue = { ...newIssue(digest.id, seed.date, 0), headline: seed.headline };
  const clips = seed.items.map(clipOf);
  const entries = seed.items.map((item, index) => entryOf(item, clips[index] ?? clipRow('none'), issue));
  const items = entries.map((entry, index) => ({ entry, clip: clips[index] ?? clipRow('none') }));
  return { seed, digest, issue, clips, entries, assembled: assemble(digest, issue, items.reverse()) };
}

function clipOf(item: SeedItem, index: number): Clip {
  const instant = Date.parse(item.publishedAt);
  return clipRow(`seed-${String(index).padStart(2, '0')}`, {
    title: item.title ?? firstClause(item.text),
    url: addressOf(item) ?? '',
    keys: [addressKey(addressOf(item) ?? `no address ${index}`)],
    author: item.author ?? '',
    site: SITES[item.platform] ?? '',
    remark: item.text,
    tags: item.tags,
    clipped: momentAt(instant, ZONE),
    updatedAt: instant,
  });
}

/** The first address that is whole. */
export const addressOf = (item: SeedItem): string | undefined =>
  item.links.find(({ url }) => url !== null)?.url ?? undefined;

const firstClause = (text: string): string => text.split(/[,,。((]|\s+http/u)[0] ?? text;

const entryOf = (item: SeedItem, clip: Clip, issue: Issue): Entry =>
  entryRow(clip, {
    issueId: issueId(issue.digestId, issue.day),
    sectionId: item.section === '今日焦点' ? 'focus' : 'latest',
    rank: `a${item.position}`,
  });
