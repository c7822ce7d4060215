// A webhook for the contract suite: what its receiver was told last of an item is what stands there.
import { freshSecret, startWebhook, type WebhookReceiver } from '../../../scripts/servers/webhook.ts';
import { webhook as publisher } from '../../../src/publishers/webhook';
import { destinationRow } from '../../helpers/parcels';
import type { Place, Recipe, Standing } from './recipe';

export const webhook: Recipe = {
  publisher,
  needs: [],
  readsBack: false,
  start: async () => placeAt(await startWebhook()),
};

function placeAt(server: WebhookReceiver): Place {
  const cannot = async (): Promise<never> => {
    throw new Error('Nobody else writes at a webhook.');
  };
  return {
    destination: destinationRow({ kind: publisher.id, url: server.url }),
    secrets: server.credentials,
    wrongSecrets: { secret: freshSecret() },
    write: (text) => ({ body: `${text}\n`, mediaType: 'text/markdown', fileName: 'clip.md' }),
    creates: (method) => method === 'POST',
    changes: (method) => method === 'POST',
    look: async (marker) => look(server, marker),
    edit: cannot,
    throwAway: cannot,
    revoke: async () => server.rotate(),
    stop: server.stop,
  };
}

function look({ messages }: WebhookReceiver, marker: string): Standing[] {
  const last = messages.findLast(({ data }) => data.marker === marker);
  if (!last || last.type.endsWith('.removed')) return [];
  const { title, body, publish } = last.data;
  return [{ id: marker, title: String(title), text: String(body), published: publish === true }];
}
