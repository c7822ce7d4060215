// The article's text. Readability chooses where it is; the paragraphs are read out of what it chose.

import { clampUnits } from '../domain/text';
import { articleOf } from './article';
import { blocksOf } from './blocks';
import type { Source } from './source';

/** More elements than this and Readability alone would outlast the reader's three seconds. */
const MOST_ELEMENTS = 40_000;
const LONGEST_TEXT = 500_000;
const SHORTEST_PARAGRAPH = 40;
const MOST_PARAGRAPHS = 2_000;

export interface ArticleText {
  text: string;
  paragraphs: string[];
  pictures: Element[];
  /** Which way of choosing the article's place it was. */
  by: string;
}

export function readText(source: Source): ArticleText {
  const given = source.givenText.flatMap(blocksOf);
  if (given.length > 0) {
    const pictures = source.givenText.flatMap((element) => [...element.querySelectorAll('img')]).slice(0, 20);
    return { text: clampUnits(given.join('\n\n'), LONGEST_TEXT), paragraphs: given, pictures, by: source.siteReader };
  }
  const article =
    source.doc.getElementsByTagName('*').length <= MOST_ELEMENTS ? articleOf(source.doc, source.page.title) : null;
  const paragraphs = article ? blocksOf(article) : plainParagraphs(source.doc);
  const pictures = article ? [...article.querySelectorAll('img')].slice(0, 20) : [];
  return {
    text: clampUnits(paragraphs.join('\n\n'), LONGEST_TEXT),
    paragraphs,
    pictures,
    by: article ? 'Readability' : 'p',
  };
}

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
