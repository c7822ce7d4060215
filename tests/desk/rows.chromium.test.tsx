// The left side of the desk: the shelf, stories, free blocks, the cover, a remark of the issue's own, editions, finding.

import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Entry } from '../../src/domain/issue';
import { shelfId } from '../../src/domain/issue';
import { violations } from '../helpers/axe';
import { clipRow, DAY, digestRow, entryRow, NOON } from '../helpers/rows';
import { all, one, order, press, preview, root, said, selected, show, store } from './show';

const ISSUE = `d1:${DAY}`;
const issue = () => store.issues.get(ISSUE);
const entry = (id: string) => store.entries.get(`e-${id}`);
const waiting = (): string =>
  all('[data-waiting]')
    .map((row) => row.dataset.waiting)
    .join(' ');
const name = (): string | null => document.activeElement?.getAttribute('name') ?? null;

async function shelve(id: string, days: number): Promise<void> {
  const base = clipRow(id);
  const clip = { ...base, clipped: { ...base.clipped, instant: NOON - days * 86_400_000 } };
  await store.clips.put(clip);
  await store.entries.put(entryRow(clip, { issueId: shelfId('d1') }));
}

describe('the shelf', () => {
  beforeEach(async () => {
    await show({ focus: ['a'], latest: ['x'] });
    await shelve('old', 3);
    await shelve('older', 1);
    await expect.poll(waiting).toBe('old older');
  });

  it('lists what waits, with its age; J walks into it, I brings in, X drops, Z brings back', async () => {
    expect(one('[data-waiting=old]').textContent).toContain('3 days');
    expect(one('[data-waiting=older]').textContent).toContain('1 day');
    await press('jjjj');
    expect(one('[data-waiting][aria-current]').dataset.waiting).toBe('older');
    await press('x');
    await expect.poll(waiting).toBe('old');
    await press('z');
    await expect.poll(waiting).toBe('old older');
    await press('k');
    expect(selected()).toBe('x');
    await press('ji');
    await expect.poll(order).toEqual(['a', 'x old']);
    await expect.poll(said).toBe('“Title of old” is in Latest now.');
    expect(selected()).toBe('old');
    await press('z');
    await expect.poll(waiting).toBe('old older');
  });

  it('Enter on a waiting clip brings it in, and so do the buttons', async () => {
    await press('jjj');
    await expect.poll(() => document.activeElement?.textContent).toBe('Title of old');
    await press('{Enter}');
    await expect.poll(waiting).toBe('older');
    await userEvent.click(one('[data-waiting=older] [name=bring-in]'));
    await expect.poll(order).toEqual(['a', 'x older old']);
    await press('o');
    await expect.poll(waiting).toBe('older');
    await userEvent.click(one('[data-waiting=older] [name=drop-waiting]'));
    await expect.poll(waiting).toBe('');
    expect(await store.clips.get('older')).toBeUndefined();
  });

  it('has no barrier that axe knows', async () => {
    await press('jjj');
    expect(await violations(root)).toEqual([]);
  });
});

describe('stories', () => {
  const voices = (): string =>
    all('[data-voice]')
      .map((row) => row.dataset.clipId)
      .join(' ');

  it('M joins the story above; its voices stand under it with their own link and remark; Shift M parts', async () => {
    await show({ focus: ['a', 'b', 'c'], words: { b: { site: 'B Times', remark: 'Second view' } } });
    await press('jjm');
    await expect.poll(voices).toBe('b');
    expect(order()).toEqual(['a c', '']);
    expect(one('[data-clip-id=b]').textContent).toContain('Second view');
    expect(one<HTMLAnchorElement>('[data-clip-id=b] a').href).toBe('https://example.org/b');
    await press('j');
    expect(selected()).toBe('b');
    await press('r');
    await press(', truly');
    await press('{Escape}');
    await expect.poll(async () => (await store.clips.get('b'))?.remark).toBe('Second view, truly');
    await press('1');
    await expect.poll(said).toContain('Shift M takes it out first');
    await press('{Shift>}m{/Shift}');
    await expect.poll(voices).toBe('');
    expect(order()).toEqual(['a b c', '']);
    await press('z');
    await expect.poll(voices).toBe('b');
    expect(await violations(root)).toEqual([]);
  });

  it('joins and parts by buttons', async () => {
    await show({ focus: ['a', 'b'] });
    await userEvent.click(one('[data-clip-id=b] .row-title'));
    await userEvent.click(one('[name=join]'));
    await expect.poll(voices).toBe('b');
    await userEvent.click(one('[data-clip-id=b] .row-title'));
    await userEvent.click(one('[data-clip-id=b] [name=part]'));
    await expect.poll(order).toEqual(['a b', '']);
    expect(voices()).toBe('');
  });

  it('the first clip of all is told that there is nothing above', async () => {
    await show({ focus: ['a', 'b'] });
    await press('jm');
    await expect.poll(said).toBe('There is no clip above to join.');
  });
});

describe('free blocks', () => {
  const layout = (): string =>
    all('[data-section] li')
      .flatMap((li) => li.dataset.clipId ?? (li.dataset.block ? `[${li.querySelector('textarea')?.value}]` : []))
      .join(' ');

  it('B adds one behind the selected row and the cursor is in it; Escape, then Shift arrows move and X drops', async () => {
    await show({ focus: ['a', 'b'], latest: ['x'] });
    await press('jb');
    await expect.poll(name).toBe('block');
    await press('A *word*');
    await expect.poll(preview).toContain('A *word*');
    expect(layout()).toBe('a [A *word*] b x');
    await press('{Escape}');
    await expect.poll(() => (document.activeElement as HTMLElement).dataset.block).toBeTruthy();
    await press('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    await expect.poll(layout).toBe('a b [A *word*] x');
    await expect.poll(async () => (await issue())?.blocks?.[0]).toMatchObject({ sectionId: 'latest', after: null });
    await expect.poll(() => (document.activeElement as HTMLElement).dataset.block).toBeTruthy();
    await press('x');
    await expect.poll(layout).toBe('a b x');
    await press('z');
    await expect.poll(layout).toBe('a b [A *word*] x');
  });

  it('is added, moved and dropped by buttons, past others at the same place', async () => {
    await show({ focus: ['a'], latest: ['x'] });
    await userEvent.click(one('[data-section-id=focus] .section-top [name=add-block]'));
    await expect.poll(name).toBe('block');
    await press('one');
    await userEvent.click(one('[data-section-id=focus] .section-top [name=add-block]'));
    await expect.poll(() => all('[data-block]').length).toBe(2);
    await expect.poll(() => document.activeElement === all('[data-block] textarea')[1]).toBe(true);
    await press('two');
    await expect.poll(layout).toBe('[one] [two] a x');
    await userEvent.click(all('[name=block_up]')[1] ?? root);
    await expect.poll(layout).toBe('[two] [one] a x');
    await userEvent.click(all('[name=block_down]')[1] ?? root);
    await expect.poll(layout).toBe('[two] a [one] x');
    await userEvent.click(all('[name=block_drop]')[0] ?? root);
    await expect.poll(layout).toBe('a [one] x');
    expect(await violations(root)).toEqual([]);
  });
});

describe('the cover', () => {
  it('is folded until wanted, takes address and words, and asks for what it shows', async () => {
    await show({ focus: ['a'] });
    await userEvent.click(one('[name=add-cover]'));
    await expect.poll(name).toBe('coverUrl');
    await press('example');
    await expect.poll(() => root.textContent).toContain('not a whole web address');
    await userEvent.fill(one('[name=coverUrl]'), 'https://example.org/c.png');
    await expect.poll(() => root.textContent).toContain('Say what the image shows');
    await userEvent.fill(one('[name=coverAlt]'), 'An orchard');
    await expect.poll(() => root.textContent).not.toContain('Say what the image shows');
    expect((await issue())?.cover).toEqual({ url: 'https://example.org/c.png', alt: 'An orchard' });
    expect(await violations(root)).toEqual([]);
  });
});

describe('a remark of this issue alone', () => {
  it("begins with the clip's own, is shown on the row and leaves the clip alone; and goes back", async () => {
    await show({ focus: ['a'], words: { a: { remark: 'Own' } } });
    await press('je');
    await userEvent.click(one('[name=say-apart]'));
    await expect.poll(name).toBe('issue-remark');
    await press(' words');
    await expect.poll(async () => (await entry('a'))?.remark).toBe('Own words');
    await press('{Escape}');
    await expect.poll(() => one('.row-remark').textContent).toBe('Own words');
    await expect.poll(preview).toContain('Own words');
    expect((await store.clips.get('a'))?.remark).toBe('Own');
    await press('r');
    await expect.poll(name).toBe('issue-remark');
    await userEvent.click(one('[name=say-own]'));
    await expect.poll(async () => 'remark' in ((await entry('a')) as Entry)).toBe(false);
    await press('{Escape}zz');
    await expect.poll(async () => (await entry('a'))?.remark).toBe('Own');
  });
});

describe('sections and keys', () => {
  it('an empty section shows the sentence that readers get', async () => {
    const base = digestRow();
    const sections = base.sections.map((s) => (s.id === 'focus' ? { ...s, whenEmpty: 'Nothing today.' } : s));
    await show({ latest: ['x'], digest: { ...base, sections } });
    expect(one('.section-sentence').textContent).toBe('Nothing today.');
  });

  it('S moves to the next section, O to the shelf, T opens the tags, Shift Z does again', async () => {
    await show({ focus: ['a'], latest: ['x'] });
    await press('js');
    await expect.poll(order).toEqual(['', 'a x']);
    await press('z');
    await expect.poll(order).toEqual(['a', 'x']);
    await press('{Shift>}z{/Shift}');
    await expect.poll(order).toEqual(['', 'a x']);
    await press('o');
    await expect.poll(waiting).toBe('a');
    await press('t');
    await expect.poll(name).toBe('tags');
    await press('{Escape}');
    await press('?');
    await expect.poll(() => root.querySelector('dialog')?.textContent).toBeTruthy();
    for (const text of ['Write the tags', 'Bring in from the shelf', 'Take the story apart', 'free text', 'Find in'])
      expect(one('dialog').textContent).toContain(text);
  });
});

describe('editions by hand and other digests', () => {
  it('a row is put out of the e-mail edition and bears a mark; another digest runs the clip too', async () => {
    await show({ focus: ['a'], latest: ['x'] });
    await store.digests.put(digestRow({ id: 'd2', name: 'Other', createdAt: NOON + 1 }));
    await press('je');
    await userEvent.selectOptions(one('[name=in-email]'), 'out');
    await expect.poll(async () => (await entry('a'))?.editions).toEqual({ email: false });
    await expect
      .poll(() => root.querySelector('[data-clip-id=a] .row-not-in-email')?.textContent)
      .toBe('not in e-mail');
    await userEvent.selectOptions(one('[name=in-email]'), 'rule');
    await expect.poll(() => root.querySelector('.row-not-in-email')).toBeNull();
    await press('{Escape}je');
    await expect.poll(() => root.querySelector('[name=run-in]')?.textContent).toBe('Also run in Other');
    await userEvent.click(one('[name=run-in]'));
    await expect.poll(async () => (await store.entries.ofClip('x')).length).toBe(2);
    expect(await violations(root)).toEqual([]);
  });
});

describe('a closed issue', () => {
  it('is read only: fields, rows and blocks', async () => {
    await show({ focus: ['a', 'b'], words: { a: { url: 'http://10.0.0.1/' } } });
    await press('jb');
    await expect.poll(name).toBe('block');
    await press('Words{Escape}');
    await userEvent.click(one('[name=close-issue]'));
    await expect.poll(() => root.querySelector('[name=reopen]')).toBeTruthy();
    await expect.poll(() => one<HTMLTextAreaElement>('[name=headline]').readOnly).toBe(true);
    expect(one<HTMLTextAreaElement>('[name=block]').readOnly).toBe(true);
    for (const gone of ['add-block', 'block_drop', 'add-cover', 'confirm-address'])
      expect(root.querySelector(`[name=${gone}]`), gone).toBeNull();
    expect(root.querySelector('.row-grip')).toBeNull();
    await press('je');
    await expect.poll(() => one<HTMLTextAreaElement>('.editor [name=title]').readOnly).toBe(true);
    expect(all('.editor select, .editor [name=tags], .editor [name=join]')).toEqual([]);
    expect(await violations(root)).toEqual([]);
  });
});

describe('finding', () => {
  it('/ shows only what holds the words, in any field; the keys walk it; Escape shows all again', async () => {
    await show({
      focus: ['a', 'b'],
      latest: ['x'],
      words: { a: { author: 'Ann Lee' }, b: { tags: ['论文'] }, x: { remark: 'by ann, of course' } },
    });
    await press('/');
    await expect.poll(name).toBe('find');
    await press('ＡＮＮ');
    await expect.poll(order).toEqual(['a', 'x']);
    expect(root.textContent).toContain('Found: 2');
    await press('{Enter}');
    expect(selected()).toBe('a');
    await press('j');
    expect(selected()).toBe('x');
    expect(await violations(root)).toEqual([]);
    await press('{Escape}');
    await expect.poll(order).toEqual(['a b', 'x']);
    expect(selected()).toBe('x');
    await press('/');
    await expect.poll(name).toBe('find');
    await press('nowhere{Escape}');
    await expect.poll(() => root.querySelector('[name=find]')).toBeNull();
  });
});
