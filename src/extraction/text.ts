// The article's text. Where it is: where the reader for this site says, in the posts of a thread, in the part that the
// page's makers named for it, or where Readability finds it. What of it is text: what Readability keeps, unless that is
// too little of what stands there.

import { clampUnits } from '../domain/text';
import { articleOf } from './article';
import { blocksOf } from './blocks';
import { clean } from './clean';
import { headlineOf } from './headline';
import { type Prose, proseIn } from './prose';
import { prune } from './prune';
import { leadOf, namedRoot, type Root } from './roots';
import type { Source } from './source';
import { isThread, postsOf } from './threads';

/** More elements than this and Readability alone would outlast the reader's three seconds. */
const MOST_ELEMENTS = 40_000;
const LONGEST_TEXT = 500_000;
const SHORTEST_PARAGRAPH = 40;
const MOST_PARAGRAPHS = 2_000;
const MOST_PICTURES = 20;
/** Readability's choice is poor when it keeps less than this share of a named part's prose, and is short. */
const LEAST_SHARE = 0.5;
const LONG = 1_500;

export interface ArticleText {
  text: string;
  paragraphs: string[];
  pictures: Element[];
  /** Which way of choosing the article's place it was. */
  by: string;
}

export function readText(source: Source): ArticleText {
  const { doc, givenText, siteReader } = source;
  if (givenText.length > 0) return textOf(givenText, siteReader);
  const body = doc.body;
  if (!body) return textOf([], '');
  prune(body);
  const posts = postsOf(source);
  if (posts.length > 0) return textOf(posts, 'posts', [source.page.title]);
  const prose = proseIn(body);
  const root = namedRoot(body, prose);
  return (root && inNamed(source, root, prose)) ?? anywhere(source);
}

function textOf(parts: readonly Element[], by: string, before: readonly string[] = []): ArticleText {
  const paragraphs = [...before.filter(Boolean), ...parts.flatMap(blocksOf)];
  const pictures = parts.flatMap((part) => [...part.querySelectorAll('img')]).slice(0, MOST_PICTURES);
  return { text: clampUnits(paragraphs.join('\n\n'), LONGEST_TEXT), paragraphs, pictures, by };
}

/** The text of a part that the page names for it: alone on the page, Readability has only to clean it. */
function inNamed(source: Source, { element, name, exact }: Root, prose: Prose): ArticleText | null {
  if (!exact && !isThread(source)) clean(element);
  const lead = leadOf(element, headlineOf(source), prose).flatMap(blocksOf);
  const whole = element.cloneNode(true) as Element;
  source.doc.body.replaceChildren(element);
  const article = chosen(source);
  const kept = article ? (proseIn(article).get(article) ?? 0) : 0;
  if (article && kept >= Math.min((prose.get(element) ?? 0) * LEAST_SHARE, LONG)) return textOf([article], name, lead);
  clean(whole);
  return textOf([whole], name, lead);
}

function anywhere(source: Source): ArticleText {
  const article = chosen(source);
  if (article) return textOf([article], 'Readability');
  const paragraphs = plainParagraphs(source.doc);
  return { text: clampUnits(paragraphs.join('\n\n'), LONGEST_TEXT), paragraphs, pictures: [], by: 'p' };
}

/** Readability's choice. It takes the document apart. */
const chosen = ({ doc, page }: Source): Element | null =>
  doc.getElementsByTagName('*').length > MOST_ELEMENTS ? null : articleOf(doc, page.title);

/** Where Readability would take too long: the paragraphs that are long enough to be prose. */
function plainParagraphs(doc: Document): string[] {
  const found: string[] = [];
  for (const paragraph of doc.getElementsByTagName('p')) {
    const text = paragraph.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    if (text.length >= SHORTEST_PARAGRAPH) found.push(text);
    if (found.length >= MOST_PARAGRAPHS) break;
  }
  return found;
}
