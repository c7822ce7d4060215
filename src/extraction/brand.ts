// How a page signs itself where it states nothing: the link to its home page, its logo, the line at its foot.

import { oneLine } from '../domain/text';
import { type Candidate, candidate } from './candidates';
import { cleanName, hostLabel, isHostName, spelling } from './site-names';
import type { Source } from './source';
import { bare, lineOf } from './words';

const LONGEST = 40;
const LAST_TEXTS = 400;
/** What a link home says beside the name. */
const HOMEWARD =
  /^(?:(?:back|go|return) to (?:the )?|visit |(?:logo|home ?page|home|startseite|portada|accueil) (?:(?:of|de|von|der|du) )?|返回)|[\s\-–|:,]*(?:\b(?:(?:zur )?startseite|home ?page|home|logo|inicio|accueil)\b|首页|主页|ホーム|\([^()]{0,60}\))\s*$/gi;
const FIRM = /公司|集团|\b(?:inc|llc|ltd|limited|gmbh|corp(?:oration)?|co|plc|s\.?a|holdings|group)\b\.?/i;
const NO_NAME =
  /_|\.(?:png|jpe?g|svg|gif)$|-$|\b(?:icon|arrow|image)\b|备案|许可|ICP|公网|举报|电话|声明|^(?:logo|icon|image|home|menu|banner|search|版权|首页|主页|返回|网站|登录|rights|reserved|the|and|by)$|https?:|^\d|reserved|trademark|policy|terms/i;
const YEARS = '(?:(?:19|20)\\d\\d(?:\\s*[-–—－~至]\\s*(?:(?:19|20)\\d\\d)?)?年?[,.]?\\s*)';
/** A name runs until punctuation or the usual sequel. */
const NAME = '([\\p{L}\\p{N}][^\\n|,;.©•·()（）\\uff0c。\\uff1b]{0,50}(?:\\.[a-z]{2,4}\\b)?)';
const SIGNED = [
  new RegExp(`(?:©|\\(c\\)|\\bcopyright\\b)[\\s©]*(?:\\(c\\)\\s*)?${YEARS}?(?:[-–—·]\\s*|by\\s+)?\\s*${NAME}`, 'giu'),
  new RegExp(`版权所有\\s*[:\\uff1a©]?\\s*${YEARS}?${NAME}`, 'gu'),
  /(?:^|[\s|©\d由])(\p{Script=Han}[\p{L}\p{N}·]{1,20})\s*版权所有/gmu,
];
const SEQUEL =
  /\s*(?:\ball rights\b|\bcopyright\b|版权所有|版权|保留|\bwww\b|\bis a\b|\band individual\b|\b(?:19|20)\d\d\b|©|京|沪|粤|\bv?\d+\.\d).*$/isu;

/** Names the page signs with, weighed: little unless the host, the title or one another bear them out. */
export function brandNames(source: Source): Candidate[] {
  const label = hostLabel(source.url);
  return [...homeLinks(source), ...logos(source), ...signatures(source)].flatMap((one) => {
    const value = cleanName(one.value.replace(HOMEWARD, '').replace(HOMEWARD, ''), label);
    if (value.length > LONGEST || bare(value).length < 2 || NO_NAME.test(value)) return [];
    return [{ ...one, value, weight: (one.weight + (isHostName(value, label) ? 1 : 0)) * spelling(value) }];
  });
}

function homeLinks({ doc, url }: Source): Candidate[] {
  if (!URL.canParse(url)) return [];
  const { hostname } = new URL(url);
  const hosts = [...new Set([hostname, hostname.replace(/^[^.]+\.(?=[^.]+\.[^.]{3,}$)/, 'www.')])];
  const homes = ['', ...hosts.flatMap((host) => [`https://${host}`, `http://${host}`, `//${host}`])];
  // A logo's link often carries a note of where it was clicked.
  const home = homes.flatMap((at) => [`[href="${at}/"]`, `[href^="${at}/?"]`, ...(at ? [`[href="${at}"]`] : [])]);
  const links = [...doc.querySelectorAll(home.map((href) => `a${href}`).join(','))].slice(0, 6);
  return links.flatMap((link) => {
    const image = link.querySelector('img[alt]')?.getAttribute('alt') ?? '';
    const said = [link.getAttribute('aria-label'), link.getAttribute('title'), image, lineOf(link)];
    const name = said.find((text) => text && bare(text.replace(HOMEWARD, '')) !== '') ?? '';
    // A link of plain words says "start", "news" or the language as often as the name.
    const weight = name === lineOf(link) && !/logo|brand/i.test(link.className) ? 0.6 : 1;
    return name.length <= LONGEST * 2 ? [candidate(oneLine(name), weight, 'brand', 'home link')] : [];
  });
}

function logos({ doc }: Source): Candidate[] {
  const images = doc.querySelectorAll(
    '[class*="logo" i] img[alt],[id*="logo" i] img[alt],img[class*="logo" i][alt],img[src*="logo" i][alt]',
  );
  return [...images].slice(0, 3).map((image) => candidate(image.getAttribute('alt') ?? '', 0.8, 'brand', 'logo'));
}

/** The copyright line among the last texts of the page. A firm that owns the site is not its name. */
function signatures({ doc }: Source): Candidate[] {
  const foot = lastTexts(doc);
  const names = SIGNED.flatMap((pattern) => [...foot.matchAll(pattern)].slice(-4).map((match) => match[1] ?? ''));
  return names.map((raw) => {
    const name = raw.replace(SEQUEL, '').replace(/[\s\p{P}]+$/u, '');
    const isOwner = FIRM.test(name) || !/\p{Script=Han}/u.test(name);
    return candidate(name.replace(/,?\s*(?:inc|llc|ltd|gmbh|corp)\.?$/i, ''), isOwner ? 0.5 : 1, 'brand', 'footer');
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
