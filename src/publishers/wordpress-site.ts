// The way to a WordPress site's REST interface: where it lies, how it is asked, and whether it lets us in.

import { type Answer, type Asking, ask, fault, type HttpHabits } from './http';
import { type Checked, type Line, PublishFault } from './publisher';
import { explain, refusalIn } from './wordpress-faults';
import { plain } from './wordpress-text';

/** Keys of sentences, as details of troubles. */
const NO_REST = 'publishers_wordpress_no_rest';
const NO_PASSWORDS = 'publishers_wordpress_no_application_passwords';

interface Root {
  /** Of the REST interface: ends with `/wp-json/` or `?rest_route=/`. */
  address: string;
  name: string;
  /** Of WordPress itself, where wp-admin is; without a slash at its end. */
  home: string;
  /** Whether application passwords are offered; null: it does not say. */
  takesPasswords: boolean | null;
}

export interface Site {
  /** Throws a PublishFault. `path` begins with `wp/v2/`. */
  ask(path: string, asking?: Omit<Asking, 'url'>, habits?: HttpHabits): Promise<Answer>;
  /** Where the app's editor opens a post. */
  editorOf(id: number): Promise<string>;
  check(): Promise<Checked>;
}

export function siteAt(line: Line): Site {
  let known: Promise<Root> | null = null;
  const root = (): Promise<Root> => {
    known ??= rootOf(line);
    return known;
  };
  const authorised: Site['ask'] = async (path, asking = {}, habits = {}) => {
    const { address } = await root();
    const url = address.includes('?') ? address + path.replace('?', '&') : address + path;
    const headers = { ...asking.headers, authorization: authorization(line) };
    return ask(line, { ...asking, url, headers }, { explain, ...habits });
  };
  const editorOf = async (id: number): Promise<string> =>
    `${(await root()).home}/wp-admin/post.php?post=${id}&action=edit`;
  return { ask: authorised, editorOf, check: () => check(line, root, authorised) };
}

function authorization({ destination, secrets }: Line): string {
  const password = secrets.password?.openFor(destination.url) ?? '';
  const bytes = new TextEncoder().encode(`${destination.account}:${password}`);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
}

/** The site's own address, from wherever in it the curator copied one; with a slash at its end. */
export function siteAddress(url: string): string {
  const { origin, pathname } = new URL(url);
  const path = pathname.replace(/\/(?:wp-admin|wp-login\.php|wp-json|index\.php)(?:\/.*)?$/, '/');
  return origin + (path.endsWith('/') ? path : `${path}/`);
}

async function rootOf(line: Line): Promise<Root> {
  const base = siteAddress(line.destination.url);
  for (const address of [`${base}wp-json/`, `${base}?rest_route=/`]) {
    const root = await rootAt(line, address);
    if (root) return root;
  }
  const linked = await linkedFrom(line, base);
  const root = linked && new URL(linked).origin === new URL(base).origin ? await rootAt(line, linked) : null;
  if (root) return root;
  throw fault('unreadable', NO_REST);
}

/** Null: there is none. Throws where nobody can tell: it may be there, and does not answer. */
async function rootAt(line: Line, address: string): Promise<Root | null> {
  const url = `${address}${address.includes('?') ? '&' : '?'}_fields=name,url,namespaces,authentication`;
  try {
    const { json } = await ask(line, { url }, { takes: [401, 403], final: ['unreadable'] });
    // Some sites show their root to nobody who has not logged in.
    if (refusalIn(json)) return { address, name: '', home: homeAt(address), takesPasswords: null };
    const { name, url: home, namespaces, authentication } = (json ?? {}) as Record<string, unknown>;
    if (!Array.isArray(namespaces) || !namespaces.includes('wp/v2')) return null;
    return {
      address,
      name: plain(String(name ?? '')),
      home: /^https?:/.test(String(home)) ? String(home) : homeAt(address),
      takesPasswords: 'application-passwords' in Object(authentication),
    };
  } catch (error) {
    if (isNotThere(error)) return null;
    throw error;
  }
}

const homeAt = (address: string): string => siteAddress(address).replace(/\/$/, '');

const isNotThere = (error: unknown): boolean =>
  error instanceof PublishFault &&
  ['unreadable', 'gone', 'invalid', 'forbidden', 'unauthorised'].includes(error.trouble.kind);

/** What the home page's `Link` header says: the only way to a root that was moved. */
async function linkedFrom({ fetch, signal }: Line, url: string): Promise<string | null> {
  const response = await fetch(url, {
    method: 'HEAD',
    credentials: 'omit',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.any([AbortSignal.timeout(20_000), ...(signal ? [signal] : [])]),
  }).catch(() => null);
  const link = /<([^>]+)>;\s*rel="https:\/\/api\.w\.org\/"/.exec(response?.headers.get('link') ?? '')?.[1];
  return link && URL.canParse(link, url) ? new URL(link, url).href : null;
}

async function check(line: Line, root: () => Promise<Root>, authorised: Site['ask']): Promise<Checked> {
  const { name: site, takesPasswords } = await root().catch((error: unknown) => {
    // Whoever asks now has typed the address a moment ago: most likely there is no WordPress at it.
    const isNone = error instanceof PublishFault && error.trouble.detail === NO_REST;
    throw isNone ? new PublishFault({ kind: 'invalid', detail: NO_REST, field: 'url' }) : error;
  });
  if (takesPasswords === false) {
    throw new PublishFault({ kind: 'unauthorised', detail: NO_PASSWORDS, field: 'password' });
  }
  const { json } = await authorised('wp/v2/users/me?context=edit&_fields=name,capabilities');
  const { name, capabilities = {} } = (json ?? {}) as { name?: string; capabilities?: Record<string, boolean> };
  const { publish, image } = line.destination;
  const lacks: Checked['lacks'] = [];
  if (!capabilities.edit_posts) lacks.push('create');
  if (publish && !capabilities.publish_posts) lacks.push('publish');
  if (image && !capabilities.upload_files) lacks.push('image');
  return { account: name ?? '', site, lacks };
}
