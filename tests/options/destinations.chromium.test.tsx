// Connecting a destination, and what the outbox shows and does, over the real database.

import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { violations } from '../helpers/axe';
import { destinationRow } from '../helpers/naughty-app';
import { root, show } from './show';

const row = {
  wanted: 1,
  arrived: 0,
  attempt: 0,
  notBefore: 0,
  trouble: null,
  receipt: null,
  unsure: null,
  choice: null,
  changedAt: 1,
};
const byName = (name: string): HTMLElement => root.querySelector(`[name=${name}]`) as HTMLElement;
const button = (words: string): HTMLButtonElement =>
  [...root.querySelectorAll('button')].find(({ textContent }) => textContent === words) as HTMLButtonElement;

async function connecting(fetch: typeof globalThis.fetch) {
  const shown = await show({ panel: 'destinations' });
  shown.ports.destinations.fetch = fetch;
  await expect.poll(() => button('Webhook')).toBeTruthy();
  button('Webhook').click();
  await expect.poll(() => byName('url')).toBeTruthy();
  return shown;
}

test('a destination is connected by its address and secret, asked for site access, and its secret is not among its rows', async () => {
  const ask = vi.fn(async (_pattern: string) => true);
  const { store, ports } = await connecting(async () => new Response('', { status: 200 }));
  ports.destinations.access.ask = ask;
  await userEvent.fill(byName('url'), 'https://desk.example/hook');
  await userEvent.fill(byName('secret'), 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw');
  button('Test connection').click();
  await expect.poll(() => root.querySelector('.destination-said')?.textContent).toContain('It works');
  byName('save').click();
  await expect.poll(() => store.destinations.all()).toHaveLength(1);
  expect(ask).toHaveBeenCalledWith('https://desk.example/*');
  expect(JSON.stringify(await store.destinations.all())).not.toContain('whsec_');
  const [kept] = await store.destinations.all();
  expect(await store.vault.open(kept?.id ?? '', 'https://desk.example')).toMatchObject({
    secret: expect.stringMatching(/^whsec_/),
  });
  await expect.poll(() => root.querySelector('.destination b')?.textContent).toBe('Webhook');
});

test('an address that nothing may be sent to is refused in words, and so is a missing secret', async () => {
  const { store } = await connecting(() => Promise.reject(new TypeError()));
  await userEvent.fill(byName('url'), 'http://desk.example/hook');
  byName('save').click();
  await expect.poll(() => root.querySelector('.destination-said')?.textContent).toContain('https://');
  await userEvent.fill(byName('url'), 'https://desk.example/hook');
  byName('save').click();
  await expect.poll(() => root.querySelector('.destination-said')?.textContent).toContain('Signing secret');
  expect(await store.destinations.all()).toEqual([]);
});

test('what the app answers to a test is said exactly', async () => {
  await connecting(async () => new Response('no', { status: 401 }));
  await userEvent.fill(byName('url'), 'https://desk.example/hook');
  await userEvent.fill(byName('secret'), 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw');
  button('Test connection').click();
  await expect
    .poll(() => root.querySelector('.destination-said')?.textContent)
    .toContain('does not know this user or password');
});

test('removing one forgets its secret and queue, and gives site access back', async () => {
  const { store, ports } = await show({ panel: 'destinations' });
  await store.vault.seal('there', 'https://app.example', { secret: 'x' });
  await store.destinations.put(destinationRow({ kind: 'webhook' }));
  await store.deliveries.put({
    ...row,
    id: 'there/clip/1',
    destinationId: 'there',
    kind: 'clip',
    itemId: '1',
    state: 'waiting',
  });
  await expect.poll(() => button('Change')).toBeTruthy();
  button('Change').click();
  await expect.poll(() => byName('let-go')).toBeTruthy();
  byName('let-go').click();
  await expect.poll(() => store.destinations.all()).toEqual([]);
  expect([await store.deliveries.all(), await store.vault.open('there', 'https://app.example')]).toEqual([[], null]);
  expect(ports.destinations.access.give).toHaveBeenCalledWith('https://app.example/*');
});

test('the outbox has what needs the curator first, and one conflict is settled there', async () => {
  const { store, ports } = await show({ panel: 'outbox' });
  await store.destinations.put(destinationRow());
  const theirs = { title: 'T', text: 'Written there', url: '', revision: 'r' };
  const conflict = { kind: 'conflict', detail: '', theirs } as const;
  const common = { ...row, destinationId: 'there', kind: 'clip' } as const;
  await store.deliveries.put({ ...common, id: 'there/clip/1', itemId: '1', state: 'waiting' });
  await store.deliveries.put({ ...common, id: 'there/clip/2', itemId: '2', state: 'needs-you', trouble: conflict });
  await expect.poll(() => root.querySelectorAll('.outbox-row')).toHaveLength(2);
  expect(root.querySelector('.outbox-row')?.textContent).toContain('changed there since it was sent');
  byName('compare').click();
  await expect.poll(() => root.querySelector('.conflict')?.textContent).toContain('Written there');
  byName('merge').click();
  await expect.poll(() => byName('merged')).toBeTruthy();
  await userEvent.fill(byName('merged'), 'Written by both');
  byName('send-merged').click();
  await expect
    .poll(async () => await store.deliveries.get('there/clip/2'))
    .toMatchObject({ state: 'waiting', choice: { kind: 'merged', text: 'Written by both' } });
  expect(ports.destinations.wake).toHaveBeenCalled();
});

test('going from an open form to the outbox leaves nothing of the form behind', async () => {
  await connecting(() => Promise.reject(new TypeError()));
  location.hash = 'outbox';
  await expect.poll(() => root.querySelector('h2')?.textContent).toBe('Outbox');
  await expect.poll(() => root.querySelector('.destination-form')).toBeNull();
});

test.each(['en', 'zh_CN'] as const)('has no accessibility violation (%s)', async (language) => {
  const { store } = await show({ panel: 'destinations', language });
  await store.destinations.put(
    destinationRow({ kind: 'wordpress', stopped: { kind: 'unauthorised', detail: 'no', at: 1 } }),
  );
  await expect.poll(() => root.querySelector('.destination')).toBeTruthy();
  expect(await violations(root)).toEqual([]);
  (root.querySelectorAll('.destination button')[1] as HTMLButtonElement).click();
  await expect.poll(() => root.querySelector('.destination-form')).toBeTruthy();
  expect(await violations(root)).toEqual([]);
});
