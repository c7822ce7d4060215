// A document becomes a Page. Synchronous; the live document is only looked at, never changed: it is measured, copied
// into an inert document, and the copy is read by the stages below, one field each.

import { emptyPage, type Page, type Reading } from '../domain/page';
import { clampUnits, oneLine, wellFormed } from '../domain/text';
import { readAuthor } from './author';
import { excess } from './budget';
import { readCanonical } from './canonical';
import { inertCopy } from './copy';
import { readImage } from './image';
import { unreadableKind } from './kind';
import { readLanguage } from './language';
import { rootOf, titleOf } from './live';
import { readPublishedDate } from './published';
import { readSite } from './site';
import { type Source, sourceOf } from './source';
import { readSummary } from './summary';
import { readText } from './text';
import { readTitle } from './title';

interface Stage {
  name: string;
  read: (source: Source) => Partial<Source> | { page: Partial<Page> };
}

const field = (name: keyof Page, read: (source: Source) => string): Stage => ({
  name,
  read: (source) => ({ page: { [name]: read(source) } }),
});

/** In order: each stage may use what those before it found. The text stage takes the copy apart. */
export const STAGES: readonly Stage[] = [
  field('siteName', readSite),
  field('title', readTitle),
  field('author', readAuthor),
  field('published', readPublishedDate),
  field('canonicalUrl', readCanonical),
  {
    name: 'text',
    read: (source) => {
      const { text, paragraphs, pictures } = readText(source);
      return { paragraphs, pictures, page: { text } };
    },
  },
  field('language', readLanguage),
  field('image', readImage),
  field('summary', readSummary),
];

/** The most UTF-16 units a field may hold. */
const LIMITS: Readonly<Record<keyof Page, number>> = {
  title: 1_000,
  author: 200,
  published: 40,
  siteName: 200,
  language: 40,
  canonicalUrl: 2_048,
  image: 2_048,
  summary: 2_000,
  text: 500_000,
  quote: 20_000,
};

/** Reads `document`, shown at `url`. Never throws, never changes the document, never makes a request. */
export function readPage(document: Document, url: string): Reading {
  try {
    const kind = unreadableKind(document);
    if (kind) return { unreadable: kind };
    const root = rootOf(document);
    if (!root) return { unreadable: 'no-document' };
    const over = excess(root);
    if (over) return { unreadable: over };
    const title = oneLine(titleOf(document));
    const source = sourceOf(inertCopy(root), { url, title, page: { ...emptyPage } });
    for (const stage of STAGES) run(stage, source);
    return { page: tidy(source.page) };
  } catch {
    return { unreadable: 'failed' };
  }
}

/** A stage that stumbles leaves its field empty; the others still read. */
function run(stage: Stage, source: Source): void {
  try {
    const { page, ...found } = stage.read(source);
    Object.assign(source, found);
    Object.assign(source.page, page);
  } catch {
    // Nothing to tell anyone: an empty field is the answer, and the curator fills it.
  }
}

function tidy(page: Page): Page {
  const entries = (Object.keys(LIMITS) as (keyof Page)[]).map((name) => {
    const text = wellFormed(clampUnits(page[name], LIMITS[name]));
    return [name, name === 'text' || name === 'quote' ? text.trim() : oneLine(text)] as const;
  });
  return Object.fromEntries(entries) as unknown as Page;
}
