// What the page's meta elements say, by name. One pass; the dialects are told apart by whoever asks.

export type Metadata = ReadonlyMap<string, readonly string[]>;

/** A meta element's content is a line, not a document. */
const LONGEST = 4_000;

export function readMetadata(doc: Document): Metadata {
  const found = new Map<string, string[]>();
  for (const meta of doc.querySelectorAll('meta[content]')) {
    const content = (meta.getAttribute('content') ?? '').trim().slice(0, LONGEST);
    if (content === '') continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const names = meta.getAttribute(attribute)?.toLowerCase().trim().split(/\s+/) ?? [];
      for (const name of names.filter(Boolean)) {
        const values = found.get(name);
        if (values) values.push(content);
        else found.set(name, [content]);
      }
    }
  }
  return found;
}

/** Every content stated under any of `names`, in the order of the names. */
export const stated = (metadata: Metadata, ...names: string[]): string[] =>
  names.flatMap((name) => metadata.get(name) ?? []);
