// The desk and the outbox: Publish, how all stands, the mark of each clip at each destination, and clips marked private.

import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Delivery } from '../../src/domain/delivery';
import { deliveryId } from '../../src/domain/delivery';
import { violations } from '../helpers/axe';
import { destinationRow } from '../helpers/naughty-app';
import { DAY } from '../helpers/rows';
import { all, one, ports, press, preview, root, said, show, store } from './show';

const ISSUE = `d1:${DAY}`;

const status = (): string => one('[name=outbox]').textContent ?? '';
const marks = (clipId: string): string[] =>
  all(`[data-clip-id="${clipId}"] .delivery-mark`).map((mark) => mark.getAttribute('aria-label') ?? '');
const publish = (): Promise<void> => userEvent.click(one('[name=publish]'));

async function deliver(destinationId: string, clipId: string, over: Partial<Delivery>): Promise<void> {
  const row = await store.deliveries.promise(destinationId, 'clip', clipId, 1);
  await store.deliveries.put({ ...row, ...over });
}

const receipt = { remoteId: '7', url: 'https://app.example/7', revision: 'r', hash: 'h', at: 1 };

it('draws nothing of destinations while none is connected; Publish says what to do', async () => {
  await show({ focus: ['a'] });
  expect(root.querySelector('.delivery-status, .delivery-mark')).toBeNull();
  await publish();
  await expect.poll(said).toContain('Connect one in the options, under Destinations.');
  expect(await store.deliveries.all()).toEqual([]);
});

it('Publish promises the issue, with the last letter typed, to each destination that takes issues of its digest', async () => {
  await show({ focus: ['a'] });
  await store.destinations.put(destinationRow({ id: 'x', name: 'Front page' }));
  await store.destinations.put(destinationRow({ id: 'y', name: 'Mirror', createdAt: 1 }));
  await store.destinations.put(destinationRow({ id: 'z', sends: { clips: true, issues: false } }));
  await store.destinations.put(destinationRow({ id: 'other', digestId: 'another' }));
  await press('jr');
  await press('Last words');
  await publish();
  await expect.poll(said).toBe('On its way, destinations: 2 (Front page and Mirror).');
  expect((await store.clips.get('a'))?.remark).toBe('Last words');
  const promised = (await store.deliveries.all()).filter(({ kind }) => kind === 'issue').map(({ id }) => id);
  expect(promised.toSorted()).toEqual([deliveryId('x', 'issue', ISSUE), deliveryId('y', 'issue', ISSUE)]);
  expect(ports.wake).toHaveBeenCalled();
  await expect
    .poll(() => all('.publish .delivery-mark').map((mark) => mark.getAttribute('aria-label')))
    .toEqual(['Front page: waiting to be sent.', 'Mirror: waiting to be sent.']);
});

it('Publish says which destination is stopped', async () => {
  await show({ focus: ['a'] });
  await store.destinations.put(destinationRow({ stopped: { kind: 'unauthorised', detail: '', at: 1 } }));
  await publish();
  await expect
    .poll(said)
    .toBe('Promised to The app. Nothing is sent to The app for now: see Destinations in the options.');
});

it('each row says how it stands at each destination, as it changes there', async () => {
  await show({ focus: ['a', 'b'] });
  await store.destinations.put(destinationRow({ id: 'x', name: 'Front page' }));
  await store.destinations.put(destinationRow({ id: 'y', name: 'Mirror', createdAt: 1 }));
  await deliver('x', 'a', { state: 'delivered', receipt });
  await deliver('y', 'a', { state: 'sending' });
  await expect.poll(() => marks('a')).toEqual(['Front page: it is there.', 'Mirror: on its way.']);
  expect(marks('b')).toEqual([]);
  expect(one<HTMLAnchorElement>('[data-clip-id=a] a.delivery-mark').href).toBe(receipt.url);
  expect(status()).toContain('1 waiting');
  await deliver('y', 'a', { state: 'delivered', receipt });
  await expect.poll(status).toContain('All delivered');
  expect(await violations(root)).toEqual([]);
});

it.each([
  ['en', '1 to see to', /Front page needs you:.*changed there since/],
  ['zh_CN', '1 项需要你处理', /Front page 需要你处理：.*又被改过/],
] as const)('what needs the curator says why, and opens the outbox (%s)', async (language, told, why) => {
  await show({ focus: ['a'], latest: ['b'] }, { language });
  await store.destinations.put(destinationRow({ id: 'x', name: 'Front page' }));
  await deliver('x', 'a', { state: 'needs-you', trouble: { kind: 'conflict', detail: '' } });
  await deliver('x', 'b', { state: 'waiting' });
  await expect.poll(status).toContain(told);
  expect(one('[data-clip-id=a] .row-needs').textContent).toMatch(why);
  expect(marks('a')[0]).toMatch(why);
  expect(await violations(root)).toEqual([]);
  await userEvent.click(one('[name=to-outbox]'));
  await userEvent.click(one('[name=outbox]'));
  expect(ports.openOptions.mock.calls).toEqual([['outbox'], ['outbox']]);
});

it('a stopped destination needs the curator, a paused one does not', async () => {
  await show({ focus: ['a'] });
  await store.destinations.put(destinationRow({ stopped: { kind: 'paused', detail: '', at: 1 } }));
  await expect.poll(() => root.querySelector('[name=outbox]')?.textContent).toContain('All delivered');
  await store.destinations.put(destinationRow({ stopped: { kind: 'forbidden', detail: '', at: 1 } }));
  await expect.poll(status).toContain('1 to see to');
});

it('a clip marked private leaves no export its address until that is confirmed, and the mark can be undone', async () => {
  await show({ focus: ['a'] });
  await expect.poll(preview).toContain('https://example.org/a');
  await press('je');
  await userEvent.click(one('[name=private]'));
  await expect.poll(async () => (await store.clips.get('a'))?.private).toBe(true);
  await expect.poll(preview).not.toContain('https://example.org/a');
  expect(said()).toBe('“Title of a” is private now.');
  expect(one('.row-withheld').textContent).toContain('Marked private');
  expect(await violations(root)).toEqual([]);
  await userEvent.click(one('[name=confirm-address]'));
  await expect.poll(preview).toContain('https://example.org/a');
  await userEvent.click(one('[name=private]'));
  await expect.poll(said).toBe('“Title of a” is not private any more.');
  await userEvent.click(one('[name=private]'));
  await expect.poll(preview).not.toContain('https://example.org/a');
  await press('{Escape}zz');
  await expect.poll(async () => (await store.clips.get('a'))?.private).toBe(true);
  await press('zz');
  await expect.poll(async () => (await store.clips.get('a'))?.private ?? false).toBe(false);
});
