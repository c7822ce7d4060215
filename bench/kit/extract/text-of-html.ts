// The text of an article that a reader gave as HTML: lines where its blocks are.

const BLOCK =
  /^(P|DIV|SECTION|ARTICLE|UL|OL|LI|H[1-6]|TABLE|TR|TD|TH|BLOCKQUOTE|PRE|FIGURE|FIGCAPTION|BR|HR|DL|DT|DD|HEADER|FOOTER|MAIN|ASIDE|NAV|FORM|DETAILS|SUMMARY)$/;
const SILENT = /^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/;

export function textOfHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    SILENT.test(node.nodeName) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  let text = '';
  let open: Node[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const next = node;
    // The blocks that ended before this node.
    const still = open.filter((block) => block.contains(next));
    if (still.length < open.length) text += '\n';
    open = still;
    if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue;
    else if (BLOCK.test(node.nodeName)) {
      text += '\n';
      open.push(node);
    }
  }
  return text
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ *\n\s*/g, '\n')
    .trim();
}
