// Within the text's own part of the page: what stands among the paragraphs and is none of them. Judged by the names
// that makers give such things, and by how much of them is links.

import { plainNameOf } from './parts';

const JUNK =
  /(?:^|[-_\s])(?:by-?line|date\w*|timestamp|author\w*|bio|source|credits?|info|meta|shar\w+|social|related\w*|recommend\w*|more|read-?(?:more|next|also|time)|see-?also|newsletter|subscri\w+|sign-?up|log-?in|promo\w*|ad(?:s|vert\w*)?|sponsor\w*|breadcrumbs?|tags?|categor\w+|comments?|tool\w*|pag\w+|player|control\w*|rating|widget|toc|copy-?right|footer|header|menu|nav\w*|buttons?|btn|modal|hidden|print|likes?|votes?|follow|download|thumb\w*|icon|avatar|label)(?=$|[-_\s\d])/;
/** Elements that are paragraphs themselves, whatever they are called. */
const PROSE = /^(p|blockquote|pre|code|em|strong|b|i|tbody|tr|td|h[2-6])$/;
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
  if (PROSE.test(tag)) return false;
  const length = element.textContent?.length ?? 0;
  if (NEVER_TEXT.test(tag)) return length < whole * 0.2;
  // Long paragraphs and little else: the name was about something else.
  const named = length < whole * 0.2 && JUNK.test(plainNameOf(element));
  if (named && (length < 500 || lengthOf(element, 'p', 120) < length * 0.6)) return true;
  return LISTS.test(tag) && length < whole * 0.3 && lengthOf(element, 'a') > length * 0.6;
}

/** The text in all elements of one kind that have as much. */
function lengthOf(element: Element, kind: string, least = 0): number {
  let sum = 0;
  for (const { textContent } of element.getElementsByTagName(kind))
    if (textContent && textContent.length > least) sum += textContent.length;
  return sum;
}
