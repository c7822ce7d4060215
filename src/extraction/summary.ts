// One to three whole sentences: the page's own description when it is a real one, else sentences of the text.

import { type Finding, found } from './candidates';
import { described } from './described';
import { MOST_SENTENCES, SUMMARY_BUDGET, summaryOf } from './extracted';
import type { Source } from './source';
import { isCjk } from './words';

export { SUMMARY_BUDGET };

export function readSummary(source: Source): Finding {
  const { page, paragraphs } = source;
  const cjk = isCjk(`${page.title} ${paragraphs.slice(0, 5).join(' ')}`);
  const budget = cjk ? SUMMARY_BUDGET.cjk : SUMMARY_BUDGET.other;
  const said = described(source, { budget, most: MOST_SENTENCES, cjk });
  return said.value === '' ? found(summaryOf(paragraphs, { title: page.title, budget }), 'text') : said;
}
