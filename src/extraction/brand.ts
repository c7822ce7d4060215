// How a page signs itself where it states nothing: the link to its home page, the line at its foot.

import { oneLine } from '../domain/text';
import { type Candidate, candidate } from './candidates';
import { cleanName, hostLabel, isHostName, spelling } from './site-names';
import type { Source } from './source';
import { bare, lineOf } from './words';

const LONGEST = 40;
const LAST_TEXTS = 400;
/** What a link home says beside the name. */
const HOMEWARD =
  /^(?:(?:back|go|return) to (?:the )?|(?:logo|home ?page|home) (?:of )?|返回)|[\s\-–|:,]*(?:\b(?:home ?page|home|start(?:seite)?|logo)\b|首页|主页|\([^()]{0,60}\))\s*$/gi;
const NO_NAME =
  /[_-]$|\.(?:png|jpe?g|svg|gif)$|备案|许可|ICP|公网|举报|电话|声明|^(?:\d|(?:logo|home|menu|search|版权|首页|主页|返回|网站|登录|the|and|by)$)|\b(?:icon|arrow|image|rights|reserved|trademark|policy|terms)\b|https?:/i;
const YEARS = '(?:(?:19|20)\\d\\d(?:\\s*[-–—－~至]\\s*(?:(?:19|20)\\d\\d)?)?年?[,.]?\\s*)';
/** A name runs until punctuation or the usual sequel. */
const NAME = '([\\p{L}\\p{N}][^\\n|,;.©•·()（）\uff0c。\uff1b]{0,50}(?:\\.[a-z]{2,4}\\b)?)';
const SIGNED = new RegExp(
  `(?:©|\\(c\\)|\\bcopyright\\b|版权所有)[\\s©:\uff1a]*(?:\\(c\\)\\s*)?${YEARS}?(?:[-–—·]\\s*|by\\s+)?\\s*${NAME}`,
  'giu',
);
const SEQUEL = /\s*(?:\b(?:all rights|copyright|www|(?:19|20)\d\d)\b|版权|保留|©|京|沪|粤).*$/isu;

/** Names the page signs with, weighed: little unless the host, the title or one another bear them out. */
export function brandNames(source: Source): Candidate[] {
  const label = hostLabel(source.url);
  return [...homeLinks(source), ...signatures(source)].flatMap((one) => {
    const value = cleanName(one.value.replace(HOMEWARD, '').replace(HOMEWARD, ''), label);
    if (value.length > LONGEST || bare(value).length < 2 || NO_NAME.test(value)) return [];
    return [{ ...one, value, weight: (one.weight + (isHostName(value, label) ? 1 : 0)) * spelling(value) }];
  });
}

function homeLinks({ doc, url }: Source): Candidate[] {
  if (!URL.canParse(url)) return [];
  const { hostname } = new URL(url);
  const homes = ['', `https://${hostname}`, `http://${hostname}`, `//${hostname}`];
  // A logo's link often carries a note of where it was clicked.
  const home = homes.flatMap((at) => [`[href="${at}/"]`, `[href^="${at}/?"]`, ...(at ? [`[href="${at}"]`] : [])]);
  const links = [...doc.querySelectorAll(home.map((href) => `a${href}`).join(','))].slice(0, 6);
  return links.flatMap((link) => {
    const image = link.querySelector('img[alt]')?.getAttribute('alt') ?? '';
    const said = [link.getAttribute('aria-label'), link.getAttribute('title'), image, lineOf(link)];
    const name = said.find((text) => text && bare(text.replace(HOMEWARD, '')) !== '') ?? '';
    return name.length <= LONGEST * 2 ? [candidate(oneLine(name), 0.7, 'brand', 'home link')] : [];
  });
}

/** The copyright line among the last texts of the page. A firm that owns the site is not its name. */
function signatures({ doc }: Source): Candidate[] {
  const foot = lastTexts(doc);
  return [...foot.matchAll(SIGNED)].slice(-4).map(([, raw = '']) => {
    const name = raw.replace(SEQUEL, '').replace(/[\s\p{P}]+$/u, '');
    return candidate(name, /\p{Script=Han}/u.test(name) && !/公司|集团/.test(name) ? 1 : 0.5, 'brand', 'footer');
  });
}

function lastTexts({ body }: Document): string {
  if (!body) return '';
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  let last: Node = body;
  while (last.lastChild) last = last.lastChild;
  walker.currentNode = last;
  const texts: string[] = [];
  let node: Node | null = last.nodeType === Node.TEXT_NODE ? last : walker.previousNode();
  for (let looked = 0; node && looked < LAST_TEXTS; looked++, node = walker.previousNode()) {
    const text = (node.nodeValue ?? '').trim();
    if (text === '' || /^(?:script|style|noscript|template)$/.test(node.parentElement?.localName ?? '')) continue;
    texts.push(oneLine(text.slice(0, 300)));
  }
  return texts.reverse().join('\n');
}
