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
    const text = line
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim();
    if (text !== '') blocks.push(...text.split(/\n{2,}/));
    line = '';
  };
  let node: Node | null = root;
  while (node) {
    const name: string = node.nodeType === Node.ELEMENT_NODE ? (node as Element).localName : '';
    if (node.nodeType === Node.TEXT_NODE)
      line += (node.nodeValue ?? '').replace(/\n/g, isPreformatted(node) ? '\n' : ' ');
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
    if (!node || node === root) break;
    node = node.nextSibling;
  }
  flush();
  return blocks;
}

const isPreformatted = (node: Node): boolean => node.parentElement?.closest('pre') != null;
