// Ghost for the contract suite: a custom integration brings, the owner of the site looks and meddles.
import { type Ghost, startGhost } from '../../../scripts/servers/ghost.ts';
import { isGhostInstalled } from '../../../scripts/servers/ghost-install.ts';
import { ghost as publisher } from '../../../src/publishers/ghost';
import { destinationRow } from '../../helpers/parcels';
import type { Place, Recipe, Standing } from './recipe';

export const ghost: Recipe = {
  publisher,
  needs: [],
  apart: { isThere: isGhostInstalled, command: 'npm run test:ghost' },
  readsBack: true,
  start: async () => placeAt(await startGhost()),
};

export interface Post {
  id: string;
  status: string;
  title: string;
  html: string | null;
  updated_at: string;
  codeinjection_foot: string | null;
}

function placeAt({ url, key, asOwner, revoke, stop }: Ghost): Place {
  const posts = async (marker: string): Promise<Post[]> => {
    const all = await asOwner<{ posts: Post[] }>('posts/?formats=html&limit=100&order=id%20asc');
    return all.posts.filter(({ codeinjection_foot: foot }) => foot?.includes(marker));
  };
  const only = async (marker: string): Promise<Post> => {
    const [post] = await posts(marker);
    if (!post) throw new Error(`Nothing there carries ${marker}.`);
    return post;
  };
  return {
    destination: destinationRow({ kind: publisher.id, url }),
    secrets: { key },
    wrongSecrets: { key: `${'0'.repeat(24)}:${'0'.repeat(64)}` },
    write: (text) => ({ body: `<p>${text}</p>`, mediaType: 'text/html', fileName: 'clip.html' }),
    creates: (method, address) => method === 'POST' && /\/posts\/(\?|$)/.test(address),
    changes: (method) => method === 'PUT',
    look: async (marker) => (await posts(marker)).map(standingOf),
    edit: async (marker, text) => {
      const { id, updated_at } = await only(marker);
      const theirs = { posts: [{ html: `<p>${text}</p>`, updated_at }] };
      await asOwner(`posts/${id}/?source=html`, 'PUT', theirs);
    },
    throwAway: async (marker) => void (await asOwner(`posts/${(await only(marker)).id}/`, 'DELETE')),
    revoke,
    stop,
  };
}

const standingOf = ({ id, status, title, html }: Post): Standing => ({
  id,
  title,
  text: html ?? '',
  published: status === 'published',
});
