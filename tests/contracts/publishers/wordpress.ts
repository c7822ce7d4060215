// WordPress for the contract suite: an author brings, an editor of the site looks and meddles.
import { type Role, startWordPress, type WordPress } from '../../../scripts/servers/wordpress.ts';
import { wordpress as publisher } from '../../../src/publishers/wordpress';
import { destinationRow } from '../../helpers/parcels';
import type { Place, Recipe, Standing } from './recipe';

export const wordpress: Recipe = {
  publisher,
  needs: ['wordpress'],
  readsBack: true,
  start: async () => placeAt(await startWordPress()),
};

interface Post {
  id: number;
  status: string;
  title: { raw: string };
  content: { raw: string };
}

export function asked(server: WordPress, role: Role) {
  return async <T>(path: string, method = 'GET', json?: unknown): Promise<T> => {
    const headers = {
      authorization: `Basic ${btoa(`${role}:${server.credentials[role]}`)}`,
      'content-type': 'application/json',
    };
    const response = await fetch(`${server.url}wp-json/wp/v2/${path}`, {
      method,
      headers,
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  };
}

function placeAt(server: WordPress): Place {
  const editor = asked(server, 'editor');
  const posts = async (marker: string): Promise<Post[]> => {
    const all = await editor<Post[]>('posts?context=edit&status=any&per_page=100&orderby=id&order=asc');
    return all.filter(({ content }) => content.raw.includes(marker));
  };
  const only = async (marker: string): Promise<number> => (await posts(marker))[0]?.id ?? 0;
  return {
    destination: destinationRow({ kind: publisher.id, url: server.url, account: 'author' }),
    secrets: { password: server.credentials.author },
    wrongSecrets: { password: 'aaaa bbbb cccc dddd eeee ffff' },
    write: (text) => ({ body: `<p>${text}</p>`, mediaType: 'text/html', fileName: 'clip.html' }),
    creates: (method, url) => method === 'POST' && /\/posts(\?|$)/.test(url),
    changes: (method, url) => method === 'POST' && /\/posts\/\d+/.test(url),
    look: async (marker) => (await posts(marker)).map(standingOf),
    edit: async (marker, text) => {
      const id = await only(marker);
      const { content } = await editor<Post>(`posts/${id}?context=edit`);
      // The mark stays: an editor's window shows no comments.
      const theirs = content.raw.replace(/<p>[^<]*/, `<p>${text}`);
      await editor(`posts/${id}`, 'POST', { content: theirs });
    },
    throwAway: async (marker) => void (await editor(`posts/${await only(marker)}`, 'DELETE')),
    revoke: async () => {
      await server.php(
        `WP_Application_Passwords::delete_all_application_passwords(get_user_by('login', 'author')->ID);`,
      );
    },
    stop: server.stop,
  };
}

const standingOf = ({ id, status, title, content }: Post): Standing => ({
  id: String(id),
  title: title.raw,
  text: content.raw,
  published: status === 'publish',
});
