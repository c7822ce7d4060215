// A document becomes a Page. Synchronous; the live document is only looked at, never changed: it is measured, copied
// into an inert document, and the copy is read by the stages below, one field each.

import { type EvidencePlace, emptyPage, type Page, type PageField, type Reading } from '../domain/page';
import { clampUnits, oneLine, wellFormed } from '../domain/text';
import { readAuthor } from './author';
import { excess } from './budget';
import { type Finding, found } from './candidates';
import { readCanonical } from './canonical';
import { inertCopy } from './copy';
import { readImage } from './image';
import { unreadableKind } from './kind';
import { readLanguage } from './language';
import { rootOf, titleOf } from './live';
import { readPublishedDate } from './published';
import { readSite } from './site';
import { readKnownSite } from './sites/read-known-site';
import type { SiteReader } from './sites/site-reader';
import { type Source, sourceOf } from './source';
import { dropStale } from './stale';
import { readSummary } from './summary';
import { readText } from './text';
import { readTitle } from './title';

interface Stage {
  name: string;
  /** Notes what it found on the source: fields by `note`, anything later stages need by its own name. */
  read: (source: Source) => void;
}

const field = (name: PageField, read: (source: Source) => Finding): Stage => ({
  name,
  read: (source) => {
    const given = source.given[name];
    note(source, name, given !== undefined ? found(given, 'site-reader', source.siteReader) : read(source));
  },
});

/** In order: each stage may use what those before it found. The text stage takes the copy apart. */
const stages = (siteReaders: readonly SiteReader[]): readonly Stage[] => [
  { name: 'stale', read: dropStale },
  { name: 'site reader', read: (source) => readKnownSite(source, siteReaders) },
  field('siteName', readSite),
  field('title', readTitle),
  field('author', readAuthor),
  field('published', readPublishedDate),
  field('canonicalUrl', readCanonical),
  {
    name: 'text',
    read: (source) => {
      const { text, paragraphs, pictures, by } = readText(source);
      Object.assign(source, { paragraphs, pictures });
      note(source, 'text', found(text, 'text', by));
    },
  },
  field('language', readLanguage),
  field('image', readImage),
  field('summary', readSummary),
];

function note({ page }: Source, name: PageField, { value, places }: Finding): void {
  page[name] = value;
  if (value !== '') page.evidence[name] = places.slice(0, MOST_PLACES).map(tidyPlace);
}

/** What evidence may hold: names of places are the page's words too. */
const MOST_PLACES = 6;
const tidyPlace = ({ kind, name }: EvidencePlace): EvidencePlace => ({ kind, name: plain(clampUnits(name, 60)) });

/** Controls are no text: some files and formats may not hold them, and nobody sees them. */
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]+/g;
/** A title or a text may speak of HTML; a name never does. */
const NAMES = new Set<PageField>(['author', 'siteName']);
const TAGS = /<[^<>]{0,200}>/g;
const plain = (text: string): string => wellFormed(text).replace(CONTROLS, ' ');

/** The most UTF-16 units a field may hold. */
const LIMITS: Readonly<Record<PageField, number>> = {
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

/** Of the title element, before it is tidied: more is no title, and would be searched again and again. */
const LONGEST_TITLE = 4_000;

/**
 * Reads `document`, shown at `url`, with the help of the readers made for single sites that it is given. Never throws,
 * never changes the document, never makes a request.
 */
export function readPage(document: Document, url: string, siteReaders: readonly SiteReader[] = []): Reading {
  try {
    const kind = unreadableKind(document);
    if (kind) return { unreadable: kind };
    const root = rootOf(document);
    if (!root) return { unreadable: 'no-document' };
    const over = excess(root);
    if (over) return { unreadable: over };
    const title = oneLine(titleOf(document).slice(0, LONGEST_TITLE));
    const source = sourceOf(inertCopy(root), { url, title, page: { ...emptyPage, evidence: {} } });
    for (const stage of stages(siteReaders)) run(stage, source);
    return { page: tidy(source.page) };
  } catch {
    return { unreadable: 'failed' };
  }
}

/** A stage that stumbles leaves its field empty; the others still read. */
function run(stage: Stage, source: Source): void {
  try {
    stage.read(source);
  } catch {
    // Nothing to tell anyone: an empty field is the answer, and the curator fills it.
  }
}

function tidy(page: Page): Page {
  const entries = (Object.keys(LIMITS) as PageField[]).map((name) => {
    const text = plain(clampUnits(NAMES.has(name) ? page[name].replace(TAGS, ' ') : page[name], LIMITS[name]));
    return [name, name === 'text' || name === 'quote' ? text.trim() : oneLine(text)] as const;
  });
  const fields = Object.fromEntries(entries) as Record<PageField, string>;
  // What was nothing but white space or controls is nothing now, and says nothing of where it comes from.
  const evidence = Object.entries(page.evidence).filter(([name]) => fields[name as PageField] !== '');
  return { ...fields, evidence: Object.fromEntries(evidence) };
}
