// A receiver of webhooks for the tests: it believes what is signed with its secret and keeps every message it took.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Message {
  id: string;
  type: string;
  timestamp: string;
  data: Record<string, unknown>;
}

export interface WebhookReceiver {
  url: string;
  credentials: { secret: string };
  /** What it took, in order, each id once. */
  messages: Message[];
  /** Ids of all that came, repetitions too. */
  ids: string[];
  /** From now on it believes another secret. */
  rotate(): void;
  stop(): Promise<void>;
}

export async function startWebhook(): Promise<WebhookReceiver> {
  const secret = freshSecret();
  const messages: Message[] = [];
  const ids: string[] = [];
  let believed = secret;
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const id = String(request.headers['webhook-id']);
    if (!isSigned(believed, request.headers, body)) return response.writeHead(401).end('{"error":"signature"}');
    ids.push(id);
    if (!messages.some((message) => message.id === id)) messages.push({ id, ...JSON.parse(body) });
    response.end('{"received":true}');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    credentials: { secret },
    messages,
    ids,
    rotate: () => {
      believed = freshSecret();
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

export const freshSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

function isSigned(secret: string, headers: IncomingHttpHeaders, body: string): boolean {
  const text = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const wanted = Buffer.from(`v1,${createHmac('sha256', key).update(text).digest('base64')}`);
  const given = Buffer.from(String(headers['webhook-signature']));
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
