// What every publisher promises, run for each one against its real server: nothing is lost, nothing is there twice,
// nothing that somebody else wrote is overwritten, and no secret slips out.

import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { howToInstall, NEEDS } from '../../scripts/browsers/provide.ts';
import english from '../../src/locales/en/publishers.json';
import chinese from '../../src/locales/zh_CN/publishers.json';
import { publisherOf, publishers } from '../../src/publishers';
import { answerLost, instead, lateArrival, lost, truncated, workedBut } from '../helpers/faulty-fetch';
import { freshId } from '../helpers/parcels';
import { redirector } from '../helpers/redirector';
import { recipes } from './publishers';
import type { Recipe } from './publishers/recipe';
import { type Sender, senderAt } from './publishers/sender';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 }); // real servers, on a machine that may be busy

it('has a recipe for each publisher of the list, and each is listed once', () => {
  expect(recipes.map(({ publisher }) => publisher.id)).toEqual(publishers.map(({ id }) => id));
  expect(new Set(publishers.map(({ id }) => id)).size).toBe(publishers.length);
  expect(publisherOf('no-such-app')).toBeUndefined();
});

describe.each(publishers.map((publisher) => [publisher.id, publisher] as const))('%s', (_, publisher) => {
  it('has a name, and labels for its fields, in both languages', () => {
    const labels = publisher.fields.flatMap((field) => [field, ...(field.choices ?? [])]);
    for (const key of [publisher.nameKey, ...labels.map(({ labelKey }) => labelKey)]) {
      expect(english).toHaveProperty(key);
      expect(chinese).toHaveProperty(key);
    }
    expect(publisher.fields.some(({ name, kind }) => name === 'url' && kind === 'address')).toBe(true);
  });
});

for (const recipe of recipes.filter(({ apart }) => apart?.isThere() ?? true)) {
  const absent = recipe.needs.filter((need) => !NEEDS[need].isThere());
  const why = absent.map((need) => ` (skipped: ${howToInstall(need)})`).join('');
  describe.skipIf(absent.length > 0)(`${recipe.publisher.id}, at its real server${why}`, () => atServer(recipe));
}

function atServer(recipe: Recipe): void {
  let sender: Sender;
  beforeAll(async () => {
    sender = senderAt(recipe.publisher, await recipe.start());
  });
  afterEach(() => sender.network.calm());
  afterAll(() => sender?.place.stop());
  const at = (): Sender => sender;
  describe('bringing', () => bringing(at));
  if (recipe.readsBack) describe('what somebody else does there', () => others(at));
  describe('answers that tell nothing', () => answers(at));
  describe('access', () => access(at));
}

function bringing(at: () => Sender): void {
  it('lets us in, and may do what is asked for', async () => {
    expect((await at().connect().check()).lacks).toEqual([]);
  });

  it('makes a draft, then brings it up to date in its place, and does nothing when nothing changed', async () => {
    const item = at().item();
    const first = await item.bring('The first words');
    expect(first).toMatchObject({ brought: { remoteId: expect.stringMatching(/./), revision: expect.any(String) } });
    expect(await item.look()).toMatchObject([{ text: expect.stringContaining('The first words'), published: false }]);
    const again = await item.bring('The first words');
    expect(again).toEqual(first);
    await item.bring('The second words');
    expect(await item.look()).toMatchObject([{ text: expect.stringContaining('The second words') }]);
  });

  it('publishes what is to be public at once, and a draft when that is asked for later', async () => {
    const [one, other] = [at().item(), at().item()];
    await one.bring('Public', { publish: true });
    expect(await one.look()).toMatchObject([{ published: true }]);
    await other.bring('Later');
    await other.bring('Later', { publish: true });
    expect(await other.look()).toMatchObject([{ published: true }]);
  });

  it('brings it once, though the answer was lost', async () => {
    const item = at().item();
    at().network.hit(answerLost, at().place.creates, 1);
    expect(await item.bring('Once')).toMatchObject({ trouble: { kind: 'unreachable' } });
    expect(await item.bring('Once')).toHaveProperty('brought');
    expect(await item.look()).toMatchObject([{ text: expect.stringContaining('Once') }]);
  });

  it('brings it once, though the answer to the first was lost and it was changed meanwhile', async () => {
    const item = at().item();
    at().network.hit(answerLost, at().place.creates, 1);
    await item.bring('Before');
    expect(await item.bring('After')).toHaveProperty('brought');
    expect(await item.look()).toMatchObject([{ text: expect.stringContaining('After') }]);
  });

  it('brings it once, though the request was lost', async () => {
    const item = at().item();
    at().network.hit(lost, at().place.creates, 1);
    await item.bring('Lost at first');
    expect(await item.bring('Lost at first')).toHaveProperty('brought');
    expect(await item.look()).toHaveLength(1);
  });

  it('takes away what arrives late', async () => {
    const item = at().item();
    at().network.hit(lateArrival(), at().place.creates, 2);
    await item.bring('Late');
    expect(await item.bring('Late')).toHaveProperty('brought');
    expect(await item.look()).toHaveLength(1);
  });

  it('does not take its own unanswered change for somebody else’s', async () => {
    const item = at().item();
    await item.bring('Before');
    at().network.hit(answerLost, at().place.changes, 1);
    await item.bring('After');
    expect(await item.bring('After')).toHaveProperty('brought');
    expect(await item.look()).toMatchObject([{ text: expect.stringContaining('After') }]);
  });

  it('takes it away, and again where it is gone already', async () => {
    const item = at().item();
    await item.bring('To be taken away');
    expect(await item.takeAway()).toEqual({ removed: true });
    expect(await item.look()).toEqual([]);
    expect(await item.takeAway()).toEqual({ removed: true });
  });
}

function others(at: () => Sender): void {
  const edited = async () => {
    const item = at().item();
    await item.bring('Our words');
    await at().place.edit(item.marker, 'Their words');
    const outcome = await item.bring('Our new words');
    return { item, outcome };
  };
  const theirs = [{ text: expect.stringContaining('Their words') }];

  it('tells a conflict and leaves their words', async () => {
    const { item, outcome } = await edited();
    expect(outcome).toMatchObject({
      trouble: { kind: 'conflict', theirs: { text: expect.stringContaining('Their words') } },
    });
    expect(await item.look()).toMatchObject(theirs);
  });

  it('keeps theirs, sends ours or sends what was merged, as the curator chooses', async () => {
    const { item } = await edited();
    expect(await item.bring('Our new words', {}, { kind: 'theirs' })).toEqual({ kept: true });
    expect(await item.look()).toMatchObject(theirs);
    expect(await item.bring('Our new words', {}, { kind: 'ours' })).toHaveProperty('brought');
    expect(await item.look()).toMatchObject([{ text: expect.stringContaining('Our new words') }]);
    await at().place.edit(item.marker, 'Their words');
    const { body: text } = at().place.write('Both our words');
    expect(await item.bring('Our new words', {}, { kind: 'merged', text })).toHaveProperty('brought');
    expect(await item.look()).toMatchObject([{ text: expect.stringContaining('Both our words') }]);
  });

  it('asks when it is gone there, and makes it anew only when told to', async () => {
    const item = at().item();
    await item.bring('Ours');
    await at().place.throwAway(item.marker);
    expect(await item.bring('Ours, later')).toMatchObject({ trouble: { kind: 'gone' } });
    expect(await item.look()).toEqual([]);
    expect(await item.bring('Ours, later', {}, { kind: 'ours' })).toHaveProperty('brought');
    expect(await item.look()).toMatchObject([{ text: expect.stringContaining('Ours, later') }]);
  });
}

function answers(at: () => Sender): void {
  const page = instead(200, '<!doctype html><title>Log in</title>', { 'content-type': 'text/html' });
  it.each([
    ['a web page', page],
    ['half an answer', truncated],
    ['a web page after it did what was asked', workedBut(page)],
  ])('cannot read %s, and brings the item once when all is well again', async (_, fault) => {
    const { network, place } = at();
    for (const matches of [() => true, place.creates]) {
      const item = at().item();
      network.hit(fault, matches);
      expect(await item.bring('Unread')).toMatchObject({ trouble: { kind: 'unreadable' } });
      network.calm();
      expect(await item.bring('Unread')).toHaveProperty('brought');
      expect(await item.look()).toHaveLength(1);
    }
  });

  it.each([
    ['seconds', (at: number) => String(Math.round((at - Date.now()) / 1000))],
    ['a date', (at: number) => new Date(at).toUTCString()],
  ])('comes back when it is told to, in %s', async (_, written) => {
    const wanted = Date.now() + 600_000;
    at().network.hit(instead(503, '', { 'retry-after': written(wanted) }));
    const outcome = await at().item().bring('Busy');
    expect(outcome).toMatchObject({ trouble: { kind: 'busy', status: 503, notBefore: expect.any(Number) } });
    const { notBefore = 0 } = 'trouble' in outcome ? outcome.trouble : {};
    expect(Math.abs(notBefore - wanted)).toBeLessThan(5_000);
  });

  it.each([301, 302, 307, 308])('does not follow a %d to another origin', async (status) => {
    const trap = await redirector(status);
    for (const matches of [() => true, at().place.creates]) {
      at().network.hit((real, { url }) => real(trap.url + new URL(url).pathname), matches);
      expect(await at().item().bring('Led astray')).toHaveProperty('trouble');
      at().network.calm();
    }
    trap.close();
    expect(trap.strayed).toEqual([]);
  });
}

function access(at: () => Sender): void {
  it('asks no other origin than its own', async () => {
    await at().item().bring('Straight there');
    const origins = new Set(at().network.sent.map(({ url }) => new URL(url).origin));
    expect([...origins]).toEqual([new URL(at().place.destination.url).origin]);
  });

  it('knows a wrong secret, when it checks and when it brings', async () => {
    const stranger = at().with(at().place.wrongSecrets);
    await expect(stranger.connect().check()).rejects.toMatchObject({ trouble: { kind: 'unauthorised' } });
    expect(await stranger.item().bring('Uninvited')).toMatchObject({ trouble: { kind: 'unauthorised' } });
  });

  it('knows that its access was taken back', async () => {
    const item = at().item(freshId());
    await item.bring('Before');
    await at().place.revoke();
    expect(await item.bring('After')).toMatchObject({ trouble: { kind: 'unauthorised' } });
  });
}
