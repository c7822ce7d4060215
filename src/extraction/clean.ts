// Within the text's own part of the page: what stands among the paragraphs and is none of them. Judged by the names
// that makers give such things, and by how much of them is links.

import { plainNameOf } from './parts';

const JUNK =
  /(?:^|[-_\s])(?:by-?line|dateline|datetime|timestamp|date|author-?(?:bio|box|info|name|card|image)?|authors|bio|source|credits?|info|meta|share|sharing|shares|social|related\w*|recommend\w*|more-?(?:stories|news|on|from|like)?|read-?(?:more|next|also|time)|see-?also|newsletter|subscribe|subscription|sign-?up|log-?in|promo\w*|advert\w*|ads?|adsense|sponsor\w*|breadcrumbs?|tags?|taglist|category|categories|comments?|toolbar|tools?|pag(?:er|ination)|player|video-js|controls?|rating|widget|toc|copy-?right|disclaimer|statement|footer|header|menu|nav|navigation|buttons?|btn|modal|popup|overlay|placeholder|gallery|slides?|slideshow|counts?|report|hot|donate|banner|tooltip|hidden|sr-only|visually-hidden|print|likes?|votes?|reactions?|follow|download|app|qrcode|editor|thumb\w*|icon|avatar|label)(?=$|[-_\s\d])/;
/** Elements that are paragraphs themselves, whatever they are called. */
const PROSE = /^(p|blockquote|pre|code|em|strong|b|i|table|tbody|tr|td|h[2-6])$/;
const NEVER_TEXT = /^(time|header|footer|form|label|h1|address)$/;
const LISTS = /^(ul|ol|dl|div|section|table|center)$/;
const MOST_LOOKED = 8_000;

export function clean(root: Element): void {
  const whole = root.textContent?.length ?? 0;
  let looked = 0;
  for (const element of root.querySelectorAll('*')) {
    if (++looked > MOST_LOOKED) return;
    if (root.contains(element) && isJunk(element, whole)) element.remove();
  }
}

function isJunk(element: Element, whole: number): boolean {
  const tag = element.localName;
  const length = element.textContent?.length ?? 0;
  if (NEVER_TEXT.test(tag)) return length < whole * 0.2;
  if (!PROSE.test(tag) && length < whole * 0.2 && JUNK.test(plainNameOf(element)) && !holdsProse(element, length))
    return true;
  return LISTS.test(tag) && length < whole * 0.3 && linkedIn(element) > length * 0.6;
}

function linkedIn(element: Element): number {
  let linked = 0;
  for (const link of element.getElementsByTagName('a')) linked += link.textContent?.length ?? 0;
  return linked;
}

/** Long paragraphs and little else: the name was about something else. */
function holdsProse(element: Element, length: number): boolean {
  if (length < 500) return false;
  let prose = 0;
  for (const paragraph of element.getElementsByTagName('p')) {
    const size = paragraph.textContent?.length ?? 0;
    if (size > 120) prose += size;
  }
  return prose > length * 0.6;
}
