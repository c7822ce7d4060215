// The way to a Ghost site's Admin API: where it lies, how it is asked, and whether it lets us in.

import { explain, refusalIn } from './ghost-faults';
import { adminKeyIn, serverClock, tokenOf } from './ghost-token';
import { type Answer, type Asking, ask, fault, type HttpHabits } from './http';
import { type Checked, type Line, PublishFault } from './publisher';

/** Keys of sentences, as details of troubles. */
const NO_GHOST = 'publishers_ghost_none';
const NO_KEY = 'publishers_ghost_key_shape';

/** Ghost 6 takes what was written for Ghost 5. */
const VERSION = 'v5.0';

export interface Site {
  /** Throws a PublishFault. `path` is below `ghost/api/admin/`. */
  ask(path: string, asking?: Omit<Asking, 'url'>, habits?: HttpHabits): Promise<Answer>;
  /** Where the app's editor opens a post. */
  editorOf(id: string): string;
  check(): Promise<Checked>;
}

/** The site's own address, from wherever in it the curator copied one; with a slash at its end. */
export function siteAddress(url: string): string {
  const { origin, pathname } = new URL(url);
  const path = pathname.replace(/\/ghost(?:\/.*)?$/, '/');
  return origin + (path.endsWith('/') ? path : `${path}/`);
}

export function siteAt(line: Line): Site {
  const base = siteAddress(line.destination.url);
  const clock = serverClock(line);
  const key = adminKeyIn(line.secrets.key?.openFor(base) ?? '');
  const authorised: Site['ask'] = async (path, asking = {}, habits = {}) => {
    if (!key) throw new PublishFault({ kind: 'unauthorised', detail: NO_KEY, field: 'key' });
    let code = '';
    const explained: HttpHabits['explain'] = (status, json) => {
      code = refusalIn(json)?.code ?? '';
      return (habits.explain ?? explain)(status, json);
    };
    const once = async (): Promise<Answer> => {
      const authorization = `Ghost ${await tokenOf(key, clock.now())}`;
      const headers = { ...asking.headers, authorization, 'accept-version': VERSION };
      const url = `${base}ghost/api/admin/${path}`;
      return ask(clock.line, { ...asking, url, headers }, { ...habits, explain: explained });
    };
    return once().catch((error: unknown) => {
      // Refused before anything was done: one of the two clocks is wrong.
      if (code !== 'INVALID_JWT' || !clock.correct()) throw error;
      return once();
    });
  };
  const editorOf = (id: string): string => `${base}ghost/#/editor/post/${id}`;
  return { ask: authorised, editorOf, check: () => check(line, base, authorised) };
}

async function check(line: Line, base: string, authorised: Site['ask']): Promise<Checked> {
  const site = await titleAt(line, base);
  await authorised('posts/?limit=1&fields=id');
  // An integration is nobody; a staff access token is a person with a role.
  const { status, json } = await authorised('users/me/?include=roles', {}, { takes: [404] });
  const [user] = status === 404 ? [] : ((Object(json).users ?? []) as { name?: string; roles?: { name: string }[] }[]);
  const isContributor = user?.roles?.some(({ name }) => name === 'Contributor') ?? false;
  const { publish, image } = line.destination;
  const lacks: Checked['lacks'] = [];
  if (isContributor && publish) lacks.push('publish');
  if (isContributor && image) lacks.push('image');
  return { account: user?.name ?? '', site, lacks };
}

async function titleAt(line: Line, base: string): Promise<string> {
  const none = new PublishFault({ kind: 'invalid', detail: NO_GHOST, field: 'url' });
  try {
    const { json } = await ask(line, { url: `${base}ghost/api/admin/site/` }, { explain });
    const title: unknown = Object(Object(json).site).title;
    if (typeof title === 'string') return title;
  } catch (error) {
    // Whoever asks now has typed the address a moment ago: most likely there is no Ghost at it.
    const isNone = error instanceof PublishFault && ['unreadable', 'gone', 'invalid'].includes(error.trouble.kind);
    throw isNone ? none : error;
  }
  throw none;
}

export const unreadable = (): PublishFault => fault('unreadable', '');
