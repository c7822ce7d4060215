// Is 9/10/2026 on this page the tenth of September or the ninth of October? Americans put the month first; everyone else
// who writes slashes puts the day first. Dates that can be read in one way only, and dates for machines, decide later.

import { stated } from './metadata';
import type { Source } from './source';

/** Domains of countries, but for the American and those that anybody takes. */
const COUNTRY_HOST = /\.(?!(?:us|ph|i[os]|co|tv|me|ai|fm|cc|to)$)[a-z]{2}$/;

export function readsMonthFirst({ doc, meta, url }: Source): boolean {
  const tags = [doc.documentElement.lang, ...stated(meta, 'og:locale', 'content-language')].join(' ').toLowerCase();
  const region = /\/en-(?!us)([a-z]{2})\//.exec(url)?.[1] ?? /\b[a-z]{2}[-_]([a-z]{2})\b/.exec(tags)?.[1];
  if (region) return /us|ph/.test(region);
  return !/^ *(?!en)[a-z]/.test(tags) && !(URL.canParse(url) && COUNTRY_HOST.test(new URL(url).hostname));
}
