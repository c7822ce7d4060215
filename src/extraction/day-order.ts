// Is 9/10/2026 on this page the tenth of September or the ninth of October? Americans put the month first; everyone else
// who writes slashes puts the day first. Dates that can be read in one way only, and dates for machines, decide later.

import { stated } from './metadata';
import type { Source } from './source';

/** Domains of countries, but for the American and those that anybody takes. */
const COUNTRY_HOST = /\.(?!us$|ph$|io$|co$|tv$|me$|ai$|fm$|ly$|cc$|to$|gg$|sh$|so$|is$)[a-z]{2}$/i;
const ELSEWHERE_PATH = /\/en-(?!us)[a-z]{2}\//i;

export function readsMonthFirst({ doc, meta, url }: Source): boolean {
  const tags = [doc.documentElement.getAttribute('lang') ?? '', ...stated(meta, 'og:locale', 'content-language')];
  const tag = tags.find((one) => /^[a-z]{2}\b/i.test(one.replace('_', '-'))) ?? '';
  const regional = tags.find((one) => /^[a-z]{2}[-_][a-z]{2}\b/i.test(one)) ?? '';
  if (/[-_](us|ph)\b/i.test(regional) && !ELSEWHERE_PATH.test(url)) return true;
  if ((tag !== '' && !/^en/i.test(tag)) || regional !== '' || ELSEWHERE_PATH.test(url)) return false;
  return !(URL.canParse(url) && COUNTRY_HOST.test(new URL(url).hostname));
}
