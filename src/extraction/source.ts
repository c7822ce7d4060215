// What the stages read from: the inert copy with its metadata, and the fields found so far.

import type { Page, PageField } from '../domain/page';
import { articlesIn, type LdNode, readLinkedData } from './json-ld';
import { type Metadata, readMetadata } from './metadata';

export interface Source {
  /** The inert copy. The text stage takes it apart, so the stages that look at elements come before. */
  doc: Document;
  /** The address in the tab. */
  url: string;
  /** What relative addresses on the page are relative to. */
  base: string;
  meta: Metadata;
  linked: readonly LdNode[];
  /** The JSON-LD nodes that describe the article itself. */
  articles: readonly LdNode[];
  /** The text of the document's title element. */
  documentTitle: string;
  /** Article paragraphs, known after the text stage. */
  paragraphs: readonly string[];
  /** The article's images in order, known after the text stage. */
  pictures: readonly Element[];
  /** What the reader made for this site found; these fields are not looked for elsewhere. Empty: there is none. */
  given: Partial<Record<PageField, string>>;
  /** Where that reader says the text is: these elements alone, in this order. */
  givenText: readonly Element[];
  /** The name of that reader; empty where there is none for this site. */
  siteReader: string;
  /** Fields already found by earlier stages. */
  page: Page;
}

export function sourceOf(doc: Document, { url, title, page }: { url: string; title: string; page: Page }): Source {
  const linked = readLinkedData(doc);
  const base = absolute(doc.querySelector('base[href]')?.getAttribute('href') ?? '', url) || url;
  return {
    doc,
    url,
    base,
    meta: readMetadata(doc),
    linked,
    articles: articlesIn(linked),
    documentTitle: title,
    paragraphs: [],
    pictures: [],
    given: {},
    givenText: [],
    siteReader: '',
    page,
  };
}

/** An absolute http(s) address, or empty. */
export function absolute(address: string, base: string): string {
  if (address.trim() === '') return '';
  try {
    const url = new URL(address.trim(), base);
    return /^https?:$/.test(url.protocol) ? url.href : '';
  } catch {
    return '';
  }
}
