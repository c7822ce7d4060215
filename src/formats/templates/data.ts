// An issue as templates see it: plain data under the names of docs/templates.md. What pages said is one line where it
// is one line; nothing is escaped here, for that is the matter of the place where it is written.

import { hostOf } from '../../domain/address';
import type { Clip } from '../../domain/clip';
import { wallClock } from '../../domain/day';
import { editionCounts } from '../../domain/edition';
import { type AssembledIssue, type AssembledSection, type Item, remarkOf } from '../../domain/issue';
import { isWithheld, publicLink, tellsAddress } from '../../domain/withheld';
import { plainLine } from '../plain-text';

/** What an issue does not hold itself. Everything here may be left out. */
export interface TemplateExtras {
  /** Items in each edition by its name, where the issue at hand is a cut and cannot tell. */
  editions?: Readonly<Record<string, number>>;
  /** Which edition this is. */
  edition?: string;
  /** Beside the digest's own fields, and before them: `issue.fields.…`. */
  fields?: Readonly<Record<string, unknown>>;
  /** The same for single items, by clip id: `item.fields.…`. */
  itemFields?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export type TemplateData = ReturnType<typeof templateData>;

export function templateData(assembled: AssembledIssue, extras: TemplateExtras = {}) {
  const { digest } = assembled;
  let before = 0;
  const sections = assembled.sections.map((one, index) => {
    const first = before;
    before += one.items.length;
    const items = one.items.map((item, at) => itemData(item, { n: at + 1, inIssue: first + at + 1, digest, extras }));
    return sectionData(one, index + 1, items);
  });
  const items = sections.flatMap((section) => section.items);
  return { issue: issueData(assembled, extras), sections, items, count: assembled.count };
}

function issueData(assembled: AssembledIssue, extras: TemplateExtras) {
  const { digest, issue } = assembled;
  const [year = '', month = '', date = ''] = issue.day.split('-');
  const editions = { ...editionCounts(assembled), ...extras.editions };
  return {
    number: issue.number ?? null,
    day: issue.day,
    year: Number(year),
    month: Number(month),
    date: Number(date),
    title: plainLine(assembled.title) || plainLine(`${digest.name} ${issue.day}`),
    headline: plainLine(assembled.headline),
    intro: issue.intro,
    outro: issue.outro,
    cover: issue.cover ?? null,
    name: plainLine(digest.name),
    brand: plainLine(digest.brand),
    byline: digest.byline,
    zone: digest.zone,
    count: assembled.count,
    edition: extras.edition ?? 'web',
    editions: Object.fromEntries(Object.entries(editions).map(([name, count]) => [name, { name, count }])),
    corrections: (issue.corrections ?? []).map(({ at, note }) => ({
      day: wallClock(at, digest.zone).day,
      note: plainLine(note),
    })),
    fields: { ...Object.fromEntries((digest.fields ?? []).map(({ name, text }) => [name, text])), ...extras.fields },
  };
}

type ItemData = ReturnType<typeof itemData>;

function sectionData(assembled: AssembledSection, n: number, items: ItemData[]) {
  const { blocks, section } = assembled;
  const textsAt = (key: string): string[] => (blocks?.get(key) ?? []).map(({ text }) => text);
  const entries = assembled.items.map(({ entry }) => entry.id);
  const head = textsAt('').map((text) => ({ type: 'text', text }));
  const rest = items.flatMap((item, index) => [
    { type: 'item', item },
    ...textsAt(entries[index] ?? '').map((text) => ({ type: 'text', text })),
  ]);
  return {
    id: section.id,
    name: plainLine(section.name),
    kind: section.kind,
    cap: section.cap,
    when_empty: plainLine(section.whenEmpty ?? ''),
    n,
    count: items.length,
    items,
    /** Items and free texts in the order in which they stand. */
    blocks: [...head, ...rest],
  };
}

interface Place {
  n: number;
  inIssue: number;
  digest: AssembledIssue['digest'];
  extras: TemplateExtras;
}

function itemData(item: Item, { n, inIssue, digest, extras }: Place) {
  const { clip } = item;
  const withheld = isWithheld(clip);
  const { day, hour, minute } = wallClock(clip.clipped.instant, digest.zone);
  const time = `${two(hour)}:${two(minute)}`;
  return {
    n,
    n_in_issue: inIssue,
    id: clip.id,
    ...source(clip),
    published: clip.published,
    clipped: new Date(clip.clipped.instant).toISOString(),
    clipped_at: `${day} ${time}`,
    clipped_day: day,
    clipped_time: time,
    tags: clip.tags.map(plainLine).filter(Boolean),
    remark: remarkOf(item),
    summary: clip.summary,
    quote: clip.quote,
    image: withheld ? '' : clip.image,
    via: plainLine(clip.via),
    language: clip.language,
    withheld,
    links: [item, ...(item.voices ?? [])].map((voice) => ({ ...source(voice.clip), remark: remarkOf(voice) })),
    fields: extras.itemFields?.[clip.id] ?? {},
  };
}

const two = (number: number): string => String(number).padStart(2, '0');

/** Where it is from. An address that is withheld is not told, by no name. */
function source(clip: Clip) {
  const url = publicLink(clip) ?? '';
  const title = plainLine(clip.title) || plainLine(clip.url);
  return {
    title: isWithheld(clip) && tellsAddress(title, clip) ? '\u2026' : title,
    url,
    host: url === '' ? '' : hostOf(url),
    author: plainLine(clip.author),
    site: plainLine(clip.site),
  };
}
