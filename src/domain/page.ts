// Page: what extraction read from one document. Plain JSON, so it crosses from the content script unharmed.

export interface Page {
  title: string;
  /** People or the named desk, joined by ", "; empty where there is none. */
  author: string;
  /** `YYYY-MM-DD`, or an ISO 8601 date and time with the offset the page states; empty where none is stated. */
  published: string;
  siteName: string;
  /** BCP 47, such as `en` or `zh-CN`; empty when unknown. */
  language: string;
  /** The address the page calls its own, else the tab’s without tracking; absolute http(s), or empty. */
  canonicalUrl: string;
  /** Absolute http(s) address of the lead image, or empty. */
  image: string;
  /** One to three whole sentences. */
  summary: string;
  /** The article's text, paragraphs separated by blank lines. Not kept with the clip. */
  text: string;
  /** What the reader had selected when the page was read; empty when nothing. */
  quote: string;
  /** Why each field says what it says; nothing is said of empty fields. */
  evidence: Partial<Record<PageField, readonly EvidencePlace[]>>;
}

/** The fields that are read out of a page and can be asked where they come from. */
export type PageField = Exclude<keyof Page, 'evidence'>;

/** The kinds of places a field is found in. Each has its own words in the popup. */
export const EVIDENCE_KINDS = [
  'site-reader', // the small reader made for this site
  'linked-data', // JSON-LD
  'metadata', // a meta or link element
  'microdata', // microdata or RDFa in the text
  'heading',
  'document-title', // the title element
  'byline', // an element made for names
  'time', // an element made for dates
  'near-headline', // plain text beside the headline
  'script', // a plain assignment in a script of the page
  'address', // the page's address
  'brand', // logo or footer
  'known-site', // the short list of names by domain
  'text', // the article itself
  'detected', // judged from the text
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** One place that says what a field says. */
export interface EvidencePlace {
  kind: EvidenceKind;
  /** What the page calls that place (`og:title`, `h1`, `datePublished`), in the page's own terms; may be empty. */
  name: string;
}

export const emptyPage: Page = {
  title: '',
  author: '',
  published: '',
  siteName: '',
  language: '',
  canonicalUrl: '',
  image: '',
  summary: '',
  text: '',
  quote: '',
  evidence: {},
};

/** Why a page could not be read. Each reason has its own sentence in the popup. */
export const UNREADABLE_REASONS = [
  'browser-page', // chrome:, about:, another extension
  'store', // the browsers' own extension stores refuse scripts
  'error-page', // the browser shows that the page did not load
  'view-source',
  'pdf',
  'not-html', // XML, SVG, an image, plain data
  'refused', // the browser or a policy did not let us in
  'too-many-nodes',
  'too-deep',
  'too-large',
  'too-slow', // no answer within three seconds
  'no-document', // the page removed its own content
  'gone', // the tab was closed or left while it was read
  'failed', // the reader itself stumbled
] as const;
export type UnreadableReason = (typeof UNREADABLE_REASONS)[number];

/** What reading a page answers: the page, or the reason there is none. A quote can arrive even where the page cannot. */
export type Reading = { page: Page } | { unreadable: UnreadableReason; quote?: string };

/** Budgets checked before any library touches the document (counts; bytes are UTF-16 units × 2). */
export const PAGE_BUDGET = { nodes: 120_000, depth: 1_500, bytes: 20_000_000 } as const;

/** How long a reading may take before the popup stops waiting, in milliseconds. */
export const READING_TIMEOUT = 3_000;
