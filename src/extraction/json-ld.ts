// JSON-LD: the page's own structured description, in all the shapes that sites write it. Data from the page, so
// nothing is trusted to have its type; what cannot be parsed is passed over.

export type LdNode = Readonly<Record<string, unknown>>;

const WRITTEN = /(?:Article|Posting|Report|Review|Recipe|Question)$/;
const WORK = /^(?:VideoObject|PodcastEpisode|Dataset|SoftwareSourceCode|Book|CreativeWork)$/;
const PAGE = /WebPage$/;
/** Comments and CDATA marks put around the data for browsers long gone. */
const WRAPPING =
  /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:\/\/\s*)?(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*$/g;
const LARGEST_SCRIPT = 500_000;
const MOST_NODES = 500;
/** Of one property: more authors, images or addresses than this nobody reads. */
const MOST_VALUES = 100;
const LONGEST_VALUE = 4_000;

/** Every described thing at the top of the page's scripts, `@graph` and `mainEntity` opened. */
export function readLinkedData(doc: Document): LdNode[] {
  const nodes: LdNode[] = [];
  for (const script of doc.querySelectorAll('script[type="application/ld+json" i]')) {
    const text = script.textContent ?? '';
    if (text.length <= LARGEST_SCRIPT) collect(parse(text), nodes, 0);
  }
  return nodes;
}

function parse(text: string): unknown {
  const bare = text.replace(WRAPPING, '');
  const flat = bare.replace(/[\u0000-\u001f]+/g, ' ');
  // Sites leave raw line breaks inside strings, commas after the last item, apostrophes escaped.
  for (const attempt of [bare, flat, flat.replace(/,\s{0,99}(?=[\]}])|;\s*$/g, '').replaceAll("\\'", "'")]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next attempt forgives more.
    }
  }
  return null;
}

function collect(value: unknown, nodes: LdNode[], depth: number): void {
  if (depth > 6 || nodes.length >= MOST_NODES) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, nodes, depth + 1);
    return;
  }
  if (!isNode(value)) return;
  nodes.push(value);
  collect(value['@graph'], nodes, depth + 1);
  // The questions of a list of them are none of them the page.
  if (!typesOf(value).includes('FAQPage')) collect(value.mainEntity, nodes, depth + 1);
  if (isNode(value.mainEntityOfPage)) collect(value.mainEntityOfPage, nodes, depth + 1);
}

export const isNode = (value: unknown): value is LdNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const typesOf = (node: LdNode): string[] => listOf(node['@type']).filter((type) => typeof type === 'string');

const hasType = (node: LdNode, types: RegExp): boolean => typesOf(node).some((type) => types.test(type));

/** Is this a node about a piece of writing, and not about a film or a data set beside it, or the page as such? */
export const isWritten = (node: LdNode): boolean => hasType(node, WRITTEN);

/** The nodes that describe what is on the page, the fullest kinds first. */
export function articlesIn(nodes: readonly LdNode[]): LdNode[] {
  const rank = (node: LdNode): number => [WRITTEN, WORK, PAGE].findIndex((types) => hasType(node, types));
  return [0, 1, 2].flatMap((kind) => nodes.filter((node) => rank(node) === kind));
}

export const listOf = (value: unknown): unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value.flat(3).slice(0, MOST_VALUES) : [value];

/** The strings a property holds: itself, or the `name`, `@value` or `url` of the things it holds. */
export function stringsOf(value: unknown, key: 'name' | 'url' | '@id' | '@value' = 'name'): string[] {
  return listOf(value).flatMap((item) => {
    if (typeof item === 'string') return [lineIn(item)];
    if (!isNode(item)) return [];
    const inner = item[key] ?? item['@value'];
    return listOf(inner)
      .filter((name): name is string => typeof name === 'string')
      .map(lineIn);
  });
}

const lineIn = (text: string): string => text.slice(0, LONGEST_VALUE).trim();

/** The node a bare `{"@id": …}` points to. */
export function resolve(value: unknown, nodes: readonly LdNode[]): unknown[] {
  return listOf(value).map((item) => {
    if (!isNode(item) || typeof item['@id'] !== 'string' || item.name !== undefined) return item;
    return nodes.find((node) => node['@id'] === item['@id'] && node !== item && node.name !== undefined) ?? item;
  });
}
