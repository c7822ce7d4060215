// An element's text as its reader sees it: one string for each paragraph, heading, list item or table row.

const BLOCK = new Set(
  (
    'address article aside blockquote body dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 ' +
    'h6 header hr li main nav ol p pre section summary table tr ul'
  ).split(' '),
);
const SILENT = new Set('script style noscript template svg button select textarea iframe object'.split(' '));

/** Walks without recursion: pages nest deeper than the stack likes. */
export function blocksOf(root: Element): string[] {
  const blocks: string[] = [];
  let line = '';
  const flush = (): void => {
    // Single spaces are most of what there is, so nothing here matches them one by one.
    const text = line.replace(/[^\S\n]{2,}|[^\S\n ]/g, ' ').trim();
    if (text.includes('\n')) blocks.push(...text.replace(/ ?\n ?/g, '\n').split(/\n{2,}/));
    else if (text !== '') blocks.push(text);
    line = '';
  };
  let node: Node | null = root;
  while (node) {
    const name: string = node.nodeType === Node.ELEMENT_NODE ? (node as Element).localName : '';
    if (node.nodeType === Node.TEXT_NODE) line += linesOf(node);
    else if (name === 'br') line += '\n';
    else if (name === 'td' || name === 'th') line += ' ';
    else if (BLOCK.has(name)) flush();
    if (node.firstChild && !SILENT.has(name)) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node && BLOCK.has((node as Element).localName)) flush();
    }
    node = node && node !== root ? node.nextSibling : null;
  }
  flush();
  return blocks;
}

/** A text node's words; a line break in them is one only inside `pre`. */
function linesOf(node: Node): string {
  const text = node.nodeValue ?? '';
  return text.includes('\n') && !isPreformatted(node) ? text.replaceAll('\n', ' ') : text;
}

const isPreformatted = (node: Node): boolean => node.parentElement?.closest('pre') != null;
