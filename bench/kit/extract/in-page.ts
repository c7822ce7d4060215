// Runs inside each page, bundled into one classic script: every reader gets the untouched document, says what it read,
// and is timed in turns with the others. What is compared is told by names; the rest is for bench/extract.ts.
import { Readability } from '@mozilla/readability';
import { textOfHtml } from './text-of-html.ts';

/** What a reader says of a page, in one shape for all; what it does not tell is missing. */
export interface Said {
  title?: unknown;
  author?: unknown;
  published?: unknown;
  siteName?: unknown;
  language?: unknown;
  canonicalUrl?: unknown;
  image?: unknown;
  summary?: unknown;
  text?: unknown;
}

export interface Answer {
  said: Said;
  error: string;
  /** It left the page changed: whoever comes next needs a fresh one. */
  changed: boolean;
}

interface Mercury {
  parse: (url: string, options: object) => Promise<Record<string, unknown> | null>;
}

type Defuddle = new (document: Document, options: object) => { parse: () => Record<string, unknown> };

/** Put there by the scripts injected before this one; the last two only when there are peers. */
declare global {
  var clipsheetExtract: ((document: Document, url: string) => Said) | undefined;
  var benchDefuddle: Defuddle | undefined;
  var Mercury: Mercury | undefined;
}

type Reader = () => Said | Promise<Said> | undefined;

const READERS: Record<string, Reader> = {
  ours: () => globalThis.clipsheetExtract?.(document, location.href),
  readability() {
    const { title, byline, publishedTime, siteName, lang, excerpt, content } =
      new Readability(document.cloneNode(true) as Document).parse() ?? {};
    return {
      title,
      author: byline,
      published: publishedTime,
      siteName,
      language: lang,
      summary: excerpt,
      text: html(content),
    };
  },
  defuddle() {
    if (!globalThis.benchDefuddle) return;
    const read = new globalThis.benchDefuddle(document, { url: location.href }).parse();
    const { title, author, published, site, language, image, description, content } = read;
    return { title, author, published, siteName: site, language, image, summary: description, text: html(content) };
  },
  async postlight() {
    const options = { html: document.documentElement.outerHTML, fetchAllPages: false, contentType: 'html' };
    const read = (await globalThis.Mercury?.parse(location.href, options)) ?? {};
    const { title, author, date_published: published, url: canonicalUrl, lead_image_url: image } = read;
    return {
      title,
      author,
      published,
      canonicalUrl,
      image,
      summary: read.dek || read.excerpt,
      text: html(read.content),
    };
  },
};

/** HTML stays HTML while the clock runs; `run` makes text of it. */
const html = (content: unknown): { html: string } => ({ html: typeof content === 'string' ? content : '' });

const bulk = (): number => document.documentElement.outerHTML.length;

async function run(name: string): Promise<Answer> {
  const before = bulk();
  try {
    const said = { ...(await READERS[name]?.()) };
    if (typeof said.text === 'object') said.text = textOfHtml((said.text as { html: string }).html);
    return { said, error: '', changed: bulk() !== before };
  } catch (error) {
    return { said: {}, error: String(error), changed: true };
  }
}

/** Milliseconds of each reader, one a round; every round begins with another reader. */
async function time(names: readonly string[], rounds: number): Promise<Record<string, number[]>> {
  const times: Record<string, number[]> = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const i of names.keys()) {
      const name = names[(i + round) % names.length] ?? '';
      const begun = performance.now();
      try {
        await READERS[name]?.();
      } catch {
        // How long it takes to stumble counts as well.
      }
      times[name]?.push(performance.now() - begun);
    }
  }
  return times;
}

export default { run, time };
