// A webhook: every clip and issue goes as JSON to an address of the curator's own, signed as Standard Webhooks
// (standardwebhooks.com) has it. docs/webhook.md tells whoever receives it what comes.

import { fault, type RawAnswer, send, shortened, troubleOf } from './http';
import { type DirectConnection, type Line, type Parcel, type Publisher, PublishFault } from './publisher';

export const webhook: Publisher = {
  id: 'webhook',
  nameKey: 'publishers_webhook',
  fields: [
    { name: 'url', kind: 'address', labelKey: 'publishers_webhook_address', required: true },
    {
      name: 'secret',
      kind: 'secret',
      labelKey: 'publishers_webhook_secret',
      hintKey: 'publishers_webhook_secret_hint',
      required: true,
    },
  ],
  issueFormat: 'markdown',
  clipFormat: 'markdown',
  connect,
};

/** The words by which a receiver knows what to do. */
const TYPES = {
  clip: { first: 'clip.kept', later: 'clip.updated', last: 'clip.removed' },
  issue: { first: 'issue.published', later: 'issue.updated', last: 'issue.removed' },
} as const;

interface Message {
  /** The same at every attempt. */
  id: string;
  type: (typeof TYPES)[keyof typeof TYPES]['first' | 'later' | 'last'] | 'check';
  data: Record<string, unknown>;
}

function connect(line: Line): DirectConnection {
  return {
    check: async () => {
      await post(line, { id: `check.${line.now()}`, type: 'check', data: {} });
      return { account: '', site: '', lacks: [] };
    },
    bring: async (parcel, receipt, { unsure }) => {
      const sure = unsure === null || unsure === parcel.hash;
      if (receipt && receipt.hash === parcel.hash && sure) return receipt;
      const type = TYPES[parcel.kind][receipt ? 'later' : 'first'];
      const id = await messageId(parcel.marker, [type, parcel.hash, receipt?.revision ?? '']);
      await post(line, { id, type, data: told(parcel) });
      return { remoteId: parcel.marker, url: '', revision: id, hash: parcel.hash, at: line.now() };
    },
    remove: async ({ kind, id, marker }, receipt) => {
      const type = TYPES[kind].last;
      await post(line, {
        id: await messageId(marker, [type, receipt?.revision ?? '']),
        type,
        data: { marker, kind, id },
      });
    },
  };
}

/** With what stood there before in it: an item that is changed back is news again, not a repetition. */
async function messageId(marker: string, parts: string[]): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytesOf(parts.join('\n'))));
  const digits = [...hash.slice(0, 12)].map((byte) => byte.toString(16).padStart(2, '0'));
  return `${marker}.${digits.join('')}`;
}

function told({ json, hash: _, ...parcel }: Parcel): Record<string, unknown> {
  return { ...parcel, item: json };
}

async function post(line: Line, { id, type, data }: Message): Promise<void> {
  const { url } = line.destination;
  const now = line.now();
  const body = JSON.stringify({ type, timestamp: new Date(now).toISOString(), data });
  const timestamp = String(Math.floor(now / 1000));
  const headers = {
    'content-type': 'application/json',
    accept: '*/*',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${await signature(line, `${id}.${timestamp}.${body}`)}`,
  };
  read(await send(line, { method: 'POST', url, headers, body }), line.now());
}

async function signature({ secrets, destination }: Line, text: string): Promise<string> {
  const bytes = secretBytes(secrets.secret?.openFor(destination.url) ?? '');
  if (!bytes?.length) throw new PublishFault({ kind: 'invalid', detail: '', field: 'secret' });
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', bytes, algorithm, false, ['sign']);
  const signed = await crypto.subtle.sign('HMAC', key, bytesOf(text));
  return btoa(String.fromCharCode(...new Uint8Array(signed)));
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** Base64, behind `whsec_` or bare; null: neither. */
function secretBytes(secret: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(secret.trim().replace(/^whsec_/, '')), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}

/** A receiver may say what it likes, or nothing. What no receiver says tells that none was reached. */
function read({ ok, status, headers, bytes }: RawAnswer, now: number): void {
  const text = new TextDecoder().decode(bytes).trim();
  if (!ok) {
    const trouble = { ...troubleOf(status, headers, now), detail: shortened(text) };
    // It wants nothing more, of any item: Standard Webhooks has 410 for that.
    if (status === 410) throw new PublishFault({ ...trouble, kind: 'forbidden' });
    throw new PublishFault(status === 404 ? { ...trouble, kind: 'invalid', field: 'url' } : trouble);
  }
  const page = /^<(!doctype|html|head|body|\?xml)/i.test(text) || /\bhtml\b/.test(headers.get('content-type') ?? '');
  if (page || isCutOff(text)) throw fault('unreadable', shortened(text), status);
}

function isCutOff(text: string): boolean {
  if (!/^[{[]/.test(text)) return false;
  try {
    JSON.parse(text);
    return false;
  } catch {
    return true;
  }
}
