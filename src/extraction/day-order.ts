// Is 9/10/2026 on this page the tenth of September or the ninth of October? Americans put the month first; everyone else
// who writes slashes puts the day first. Dates that can be read in one way only, and dates for machines, decide later.

import { stated } from './metadata';
import type { Source } from './source';

/** Domains of English-speaking countries that put the day first. */
const DAY_FIRST_HOST = /\.(uk|ie|au|nz|in|za|sg|my|hk|pk|ng|ke|mt|eu)$/i;

export function readsMonthFirst({ doc, meta, url }: Source): boolean {
  const tags = [doc.documentElement.getAttribute('lang') ?? '', ...stated(meta, 'og:locale', 'content-language')];
  const tag = tags.find((one) => /^[a-z]{2}\b/i.test(one)) ?? '';
  const regional = tags.find((one) => /^[a-z]{2}[-_][a-z]{2}\b/i.test(one)) ?? '';
  if (/[-_](us|ph)\b/i.test(regional) && !/\/en-(?!us)[a-z]{2}\//i.test(url)) return true;
  if (tag !== '' && !/^en/i.test(tag)) return false;
  if (regional !== '' || /\/en-(?!us)[a-z]{2}\//i.test(url)) return false;
  return !(URL.canParse(url) && DAY_FIRST_HOST.test(new URL(url).hostname));
}
