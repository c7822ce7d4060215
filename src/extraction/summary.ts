// One to three whole sentences: the page's own description when it is a real one, else sentences of the text.

import { type Finding, found } from './candidates';
import { described } from './described';
import { limitsOf, summaryOf } from './extracted';
import type { Source } from './source';

export { SUMMARY_BUDGET } from './extracted';

export function readSummary(source: Source): Finding {
  const { page, paragraphs } = source;
  const said = described(source, limitsOf(paragraphs, page.title));
  return said.value === '' ? found(summaryOf(paragraphs, page), 'text') : said;
}
