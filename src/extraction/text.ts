// The article's text. Where it is: where the reader for this site says, in the posts of a thread, in the part that the
// page's makers named for it, or where Readability finds it. What of it is text: what Readability keeps, unless that is
// too little of what stands there.

import { clampUnits } from '../domain/text';
import { articleOf } from './article';
import { blocksOf } from './blocks';
import { clean } from './clean';
import { threadIn } from './columns';
import { headlineOf } from './headline';
import { type Prose, proseIn } from './prose';
import { prune } from './prune';
import { leadOf, namedRoot, type Root } from './roots';
import type { Source } from './source';
import { isThread, mayBeThread } from './threads';

/** More elements than this and Readability alone would outlast the reader's three seconds. */
const MOST_ELEMENTS = 40_000;
const LONGEST_TEXT = 500_000;
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
  const prose = proseIn(body);
  const root = namedRoot(body, prose);
  if (isThread(source) || (!root?.exact && mayBeThread(source)))
    return textOf([threadIn(body)], 'thread', [source.page.title]);
  if (root && !root.exact) clean(root.element);
  if (root) return inNamed(source, root, prose);
  const article = chosen(source);
  return textOf([article ?? threadIn(body)], article ? 'Readability' : 'body');
}

function textOf(parts: readonly Element[], by: string, before: readonly string[] = []): ArticleText {
  const paragraphs = [...before, ...parts.flatMap(blocksOf)].filter(Boolean);
  const pictures = parts.flatMap((part) => [...part.querySelectorAll('img')]).slice(0, MOST_PICTURES);
  return { text: clampUnits(paragraphs.join('\n\n'), LONGEST_TEXT), paragraphs, pictures, by };
}

/** The text of a part that the page names for it: alone on the page, Readability has only to clean it. */
function inNamed(source: Source, { element, name }: Root, prose: Prose): ArticleText {
  const lead = leadOf(element, headlineOf(source), prose).flatMap(blocksOf);
  const whole = element.cloneNode(true) as Element;
  source.doc.body.replaceChildren(element);
  const article = chosen(source);
  const kept = article ? proseIn(article)(article) : 0;
  if (article && kept >= Math.min(prose(element) * LEAST_SHARE, LONG)) return textOf([article], name, lead);
  clean(whole);
  return textOf([whole], name, lead);
}

/** Readability's choice. It takes the document apart. */
const chosen = ({ doc, page }: Source): Element | null =>
  doc.getElementsByTagName('*').length > MOST_ELEMENTS ? null : articleOf(doc, page.title);
