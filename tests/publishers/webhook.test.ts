// What a webhook sends, what it makes of answers, and that the receiver in its guide is all a reader needs.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { guard, temporaryFolder } from '../../scripts/browsers/children.ts';
import { freePort, type Running, startIn, until } from '../../scripts/servers/processes.ts';
import { freshSecret, startWebhook, type WebhookReceiver } from '../../scripts/servers/webhook.ts';
import type { DirectConnection, Line } from '../../src/publishers/publisher';
import { Secret } from '../../src/publishers/secret';
import { webhook } from '../../src/publishers/webhook';
import { destinationRow, freshId, parcelOf } from '../helpers/parcels';

const GUIDE = readFileSync('docs/webhook.md', 'utf8');
const block = (name: string): string => new RegExp(`\`\`\`${name}\\n([^]*?)\`\`\``).exec(GUIDE)?.[1] ?? '';

function connected(url: string, secret: string, more: Partial<Line> = {}): DirectConnection {
  const line: Line = {
    destination: destinationRow({ kind: 'webhook', url }),
    secrets: { secret: new Secret(secret, new URL(url).origin) },
    fetch,
    now: Date.now,
    ...more,
  };
  return webhook.connect(line) as DirectConnection;
}

const parcelSaying = (text: string, id = freshId(), more = {}) =>
  parcelOf(id, { body: text, mediaType: 'text/markdown', fileName: 'clip.md' }, more);
const HOW = { force: false, unsure: null };

describe('what it sends', () => {
  let server: WebhookReceiver;
  beforeAll(async () => {
    server = await startWebhook();
  });
  beforeEach(() => {
    server.messages.length = 0;
    server.ids.length = 0;
  });
  afterAll(() => server.stop());
  const at = () => connected(server.url, server.credentials.secret);
  const types = () => server.messages.map(({ type }) => type);

  it('says that an item was kept or published, changed and removed', async () => {
    for (const kind of ['clip', 'issue'] as const) {
      const id = freshId();
      const first = await at().bring(parcelSaying('One', id, { kind }), null, HOW);
      const second = await at().bring(parcelSaying('Two', id, { kind }), first, HOW);
      await at().remove({ kind, id, marker: `clip-${id}` }, second);
    }
    expect(types()).toEqual([
      ...['clip.kept', 'clip.updated', 'clip.removed'],
      ...['issue.published', 'issue.updated', 'issue.removed'],
    ]);
  });

  it('sends what the schema in the guide says, the whole item in it', async () => {
    const fits = new Ajv({ strict: false, validateSchema: false }).compile({
      ...JSON.parse(block('json schema')),
      $schema: undefined,
    });
    const image = { url: 'https://example.org/a.png', alt: 'A' };
    const clip = parcelSaying('One', freshId(), { image });
    await at().bring(clip, null, HOW);
    await at().bring(parcelSaying('One', freshId(), { kind: 'issue', sourceUrl: null }), null, HOW);
    for (const { data } of server.messages) expect(fits(data), JSON.stringify(fits.errors)).toBe(true);
    expect(server.messages[0]?.data.item).toEqual(clip.json);
  });

  it('repeats itself under the same id, and gives a change its own, even one that takes a change back', async () => {
    const id = freshId();
    const [one, two] = [parcelSaying('One', id), parcelSaying('Two', id)];
    const first = await at().bring(one, null, HOW);
    expect(await at().bring(one, null, HOW)).toMatchObject({ revision: first.revision });
    const second = await at().bring(two, first, HOW);
    const third = await at().bring(one, second, HOW);
    expect(server.ids).toEqual([first, first, second, third].map(({ revision }) => revision));
    expect(new Set(server.ids).size).toBe(3);
  });

  it('is silent when nothing changed, but not while something else may have arrived', async () => {
    const parcel = parcelSaying('One');
    const receipt = await at().bring(parcel, null, HOW);
    expect(await at().bring(parcel, receipt, { force: false, unsure: parcel.hash })).toEqual(receipt);
    expect(server.ids).toHaveLength(1);
    await at().bring(parcel, receipt, { force: false, unsure: `other ${parcel.hash}` });
    expect(server.ids).toHaveLength(2);
  });
});

describe('what it makes of answers', () => {
  const answered = async (status: number, body: string, type = 'text/plain') => {
    const once: typeof fetch = async () => new Response(body || null, { status, headers: { 'content-type': type } });
    const at = connected('https://hooks.example.org/x', freshSecret(), { fetch: once });
    return at.bring(parcelSaying('One'), null, HOW).catch((error) => error.trouble);
  };

  it.each([
    [200, ''],
    [202, 'thanks'],
    [204, ''],
    [201, '{"ok":true}'],
  ])('takes %d with %j for a success', async (status, body) => {
    expect(await answered(status, body)).toHaveProperty('revision');
  });

  it.each([
    [200, '<!DOCTYPE html><title>Log in</title>', 'text/plain', { kind: 'unreadable' }],
    [200, 'welcome', 'text/html', { kind: 'unreadable' }],
    [200, '{"ok":tr', 'application/json', { kind: 'unreadable' }],
    [401, 'who?', 'text/plain', { kind: 'unauthorised', detail: 'who?' }],
    [410, '', 'text/plain', { kind: 'forbidden', status: 410 }],
    [404, '', 'text/plain', { kind: 'invalid', field: 'url' }],
    [413, '', 'text/plain', { kind: 'too-large' }],
    [500, '', 'text/plain', { kind: 'server' }],
  ])('knows what %d %j (%s) means', async (status, body, type, trouble) => {
    expect(await answered(status, body, type)).toMatchObject(trouble);
  });

  it.each(['whsec_', 'not base64!', ''])('names the field when the secret is %j', async (secret) => {
    const at = connected('https://hooks.example.org/x', secret);
    await expect(at.check()).rejects.toMatchObject({ trouble: { kind: 'invalid', field: 'secret' } });
  });
});

describe('the receiver in the guide', () => {
  const folder = temporaryFolder('receiver');
  const rest = guard({ remove: folder });
  const secret = freshSecret();
  let running: Running;
  let url = '';
  beforeAll(async () => {
    const port = await freePort();
    url = `http://127.0.0.1:${port}/`;
    writeFileSync(join(folder, 'receiver.mjs'), block('js receiver'));
    const env = { PORT: String(port), WEBHOOK_SECRET: secret };
    running = startIn(folder, [process.execPath, 'receiver.mjs'], env);
    await until(
      () =>
        fetch(url).then(
          () => true,
          () => false,
        ),
      running,
    );
  });
  afterAll(async () => {
    await running?.stop();
    await rest.release();
  });

  /** What it answered to each message, sent by us and spoilt on the way. */
  const sending = async (spoil: (init: RequestInit) => RequestInit, more: Partial<Line> = {}) => {
    const answers: string[] = [];
    const spoiling: typeof fetch = async (input, init) => {
      const response = await fetch(input, spoil(init ?? {}));
      answers.push(`${response.status} ${await response.clone().text()}`);
      return response;
    };
    return { answers, at: connected(url, secret, { fetch: spoiling, ...more }) };
  };
  const straight = (init: RequestInit): RequestInit => init;

  it('is short', () => expect(block('js receiver').trim().split('\n').length).toBeLessThanOrEqual(38));

  it('takes what is signed, each id once, and ignores what comes late', async () => {
    const { answers, at } = await sending(straight);
    const id = freshId();
    await at.check();
    const late = await sending(straight, { now: () => Date.now() - 60_000 });
    const first = await at.bring(parcelSaying('One', id), null, HOW);
    await at.bring(parcelSaying('One', id), null, HOW);
    await late.at.bring(parcelSaying('Zero', id), first, HOW);
    await at.bring(parcelSaying('Two', id), first, HOW);
    expect(answers).toEqual(['200 well connected', '200 clip.kept', '200 had that', '200 clip.updated']);
    expect(late.answers).toEqual(['200 had a newer one']);
  });

  it('refuses what was changed on the way, signed by another, or is old', async () => {
    const tampered = await sending((init) => ({ ...init, body: String(init.body).replace('One', 'Two') }));
    const old = await sending(straight, { now: () => Date.now() - 400_000 });
    for (const { at } of [tampered, old, { at: connected(url, freshSecret()) }]) {
      await expect(at.bring(parcelSaying('One'), null, HOW)).rejects.toMatchObject({
        trouble: { kind: 'unauthorised' },
      });
    }
    expect([...tampered.answers, ...old.answers]).toEqual(Array(2).fill('401 not signed, or too old'));
  });
});
