// The desk as a curator meets it: what is seen and what keys do, in a real page over the real database.

import { render } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DeskSession } from '../../src/app/desk-session';
import { formats } from '../../src/formats';
import { violations } from '../helpers/axe';
import { DAY } from '../helpers/rows';
import { temporaryName, temporaryStore } from '../store/temporary';
import { seedIssue } from './seed';
import { all, clock, journal, one, order, ports, press, preview, root, said, selected, show, store } from './show';

const FIVE = ['a', 'b', 'c', 'd', 'e'];

describe('the issue', () => {
  it('previews, copies and saves in the format chosen, and has it again next time', async () => {
    const name = temporaryName();
    await show({ latest: ['a'] }, { name });
    const select = one<HTMLSelectElement>('[name=format]');
    const other = formats.at(-1);
    expect(select.value).toBe(formats[0]?.id);
    await userEvent.selectOptions(select, other?.id ?? '');
    await expect.poll(() => one('.preview-head .soft').textContent).toMatch(new RegExp(`\\.${other?.extension}$`));
    one('[name=download]').click();
    await expect.poll(() => ports.saveFile.mock.lastCall?.[2]).toBe(other?.mediaType);
    render(null, root);
    await show({}, { name });
    await expect.poll(() => one<HTMLSelectElement>('[name=format]').value).toBe(other?.id);
  });

  it('shows its sections with counts, its rows with numbers, and the headline of the first focus clip', async () => {
    await show({
      focus: ['a', 'b'],
      latest: ['x'],
      words: { a: { author: 'Ann', tags: ['论文'], remark: 'Read it' } },
    });
    expect(all('[data-section] h2').map((h) => h.textContent)).toEqual(['Focus 2/5', 'Latest 1']);
    expect(order()).toEqual(['a b', 'x']);
    const row = one('[data-clip-id="a"]').textContent;
    for (const text of ['1', 'Title of a', 'Ann', 'example.org', '15:21', '论文', 'Read it'])
      expect(row).toContain(text);
    expect(one<HTMLTextAreaElement>('[name=headline]').value).toBe('Title of a');
    expect(one('.day-text').textContent).toBe('Wed 30 Sept 2026');
  });

  it('says on an empty day which keys fill it', async () => {
    await show({});
    expect(one('.empty').textContent).toBe('Nothing kept for today yet. On any page, press Alt+Shift+C.');
  });

  it('shows a clip that another surface keeps, as it is kept', async () => {
    const session = await show({ focus: ['a'] });
    await seedIssue(store, { focus: ['a'], latest: ['x'] });
    await expect.poll(order).toEqual(['a', 'x']);
    expect(session.state.selected).toBeNull();
  });

  it('shows what another window keeps while the curator types, and the letters stay', async () => {
    const name = temporaryName();
    await show({ focus: ['a'] }, { name });
    const other = await temporaryStore('strict', name);
    await press('jr');
    await press('One ');
    await seedIssue(other, { latest: ['x'] });
    await press('two');
    await expect.poll(order).toEqual(['a', 'x']);
    await expect.poll(preview).toContain('One two');
    expect(one<HTMLTextAreaElement>('[name=remark]').value).toBe('One two');
    expect(document.activeElement).toBe(one('[name=remark]'));
    await press('{Escape}1');
    await seedIssue(other, { latest: ['x', 'y'] });
    await expect.poll(order).toEqual(['a', 'x y']);
  });

  it('previews the very text that is exported, and follows each keystroke', async () => {
    await show({ focus: ['a'], latest: ['x'] });
    await expect.poll(preview).toContain('Title of a');
    await press('jr');
    await press('Mind the gap');
    await expect.poll(preview).toContain('Mind the gap');
    await press('{Escape}c');
    await expect.poll(() => ports.copy.mock.calls.length).toBe(1);
    expect(ports.copy).toHaveBeenCalledWith(preview());
    expect(said()).toBe('Copied, clips: 2.');
  });

  it('copies looks and text together', async () => {
    await show({ focus: ['a'] });
    await expect.poll(preview).toContain('Title of a');
    document.querySelector<HTMLElement>('[name=copy-rich]')?.click();
    await expect.poll(() => ports.copyRich.mock.calls.length).toBe(1);
    expect(ports.copyRich).toHaveBeenCalledWith({
      html: expect.stringContaining('<a href="https://example.org/a">Title of a</a>'),
      text: expect.stringContaining('Title of a'),
    });
  });

  it('downloads the last letter typed, however soon Ctrl+S follows it', async () => {
    const session = await show({ latest: ['a'] });
    session.edit('a', 'remark');
    await expect.poll(() => root.querySelector('textarea[name=remark]')).toBeTruthy();
    const remark = one<HTMLTextAreaElement>('textarea[name=remark]');
    for (const text of ['to th', 'to the e', 'to the end']) {
      remark.value = text;
      remark.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    remark.dispatchEvent(new KeyboardEvent('keydown', { key: 's', code: 'KeyS', ctrlKey: true, bubbles: true }));
    await expect.poll(() => ports.saveFile.mock.calls.length).toBe(1);
    expect(ports.saveFile.mock.calls[0]?.[1]).toContain('to the end');
  });

  it('says so when the issue cannot be written out', async () => {
    const session = await show({ latest: ['a'] });
    vi.spyOn(store.entries, 'ofIssue').mockRejectedValueOnce(new Error('disk'));
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'd', code: 'KeyD', bubbles: true }));
    await expect.poll(() => session.state.fault?.reason).toBe('failed');
    expect(ports.saveFile).not.toHaveBeenCalled();
  });

  it('downloads the day under its name by D and by Ctrl+S, also while typing', async () => {
    await show({ focus: ['a'] });
    await press('jd');
    await press('r{Control>}s{/Control}');
    await expect.poll(() => ports.saveFile.mock.calls.length).toBe(2);
    expect(ports.saveFile.mock.calls[0]?.[0]).toBe('Morning Links-2026-09-30.md');
  });

  it('takes the headline, the intro and the outro; a cleared headline is the offered one again', async () => {
    await show({ focus: ['a'] });
    const headline = one<HTMLTextAreaElement>('[name=headline]');
    await userEvent.fill(headline, 'Big news');
    await userEvent.fill(one('[name=intro]'), 'Good *morning*');
    await userEvent.fill(one('[name=outro]'), 'Bye');
    await expect
      .poll(() => store.issues.get(`d1:${DAY}`))
      .toMatchObject({
        headline: 'Big news',
        intro: 'Good *morning*',
        outro: 'Bye',
      });
    await userEvent.fill(headline, '');
    headline.blur();
    await expect.poll(() => headline.value).toBe('Title of a');
    await expect.poll(preview).toContain('headline: "Title of a"');
  });
});

describe('keys', () => {
  it('J, K and the arrows walk through the rows, and stop at the ends', async () => {
    await show({ focus: ['a'], latest: ['x', 'y'] });
    await press('jjj');
    expect(selected()).toBe('y');
    await press('{ArrowDown}k{ArrowUp}{ArrowUp}');
    expect(selected()).toBe('a');
    await expect.poll(() => document.activeElement?.textContent).toBe('Title of a');
  });

  it('Shift with an arrow moves a row within its section and over its edge, and says where it is', async () => {
    await show({ focus: ['a', 'b'], latest: ['x'] });
    await press('j{Shift>}{ArrowDown}{/Shift}');
    await expect.poll(order).toEqual(['b a', 'x']);
    expect(said()).toBe('“Title of a” moved to Focus, place 2.');
    await press('{Shift>}{ArrowDown}{/Shift}');
    await expect.poll(order).toEqual(['b', 'a x']);
    await press('{Shift>}{ArrowUp}{/Shift}');
    await expect.poll(order).toEqual(['b a', 'x']);
    expect(selected()).toBe('a');
    await expect.poll(() => document.activeElement?.textContent).toBe('Title of a');
  });

  it('quick presses each count', async () => {
    await show({ focus: FIVE });
    await press('j{Shift>}{ArrowDown}{ArrowDown}{ArrowDown}{/Shift}');
    await expect.poll(order).toEqual(['b c d a e', '']);
  });

  it('a digit puts the row at that focus place, L puts it back', async () => {
    await show({ focus: ['a', 'b'], latest: ['x', 'y'] });
    await press('jjjj2');
    await expect.poll(order).toEqual(['a y b', 'x']);
    await press('l');
    await expect.poll(order).toEqual(['a b', 'x y']);
  });

  it('a full Focus says so instead of taking a sixth', async () => {
    await show({ focus: FIVE, latest: ['x'] });
    await press('jjjjjj1');
    await expect.poll(said).toBe('Focus holds 5 already. Move one out first.');
    expect(order()).toEqual(['a b c d e', 'x']);
  });

  it('the automatic section says why a row does not move within it', async () => {
    await show({ latest: ['x', 'y'] });
    await press('jj{Shift>}{ArrowUp}{/Shift}');
    await expect.poll(said).toContain('Latest orders itself');
  });

  it('X drops, Z brings back, as many steps as were taken', async () => {
    await show({ focus: ['a', 'b', 'c'], words: { b: { tags: ['论文'] } } });
    await press('jj');
    await press('x');
    await expect.poll(order).toEqual(['a c', '']);
    expect([selected(), said()]).toEqual(['c', 'Dropped “Title of b”.']);
    await press('x');
    await expect.poll(order).toEqual(['a', '']);
    await press('1zz');
    await expect.poll(order).toEqual(['a b c', '']);
    expect((await store.tags.get('论文'))?.count).toBe(1);
    await press('z');
    await expect.poll(said).toBe('Nothing to undo.');
  });

  it("the toast's button undoes too", async () => {
    await show({ focus: ['a', 'b'] });
    await press('jx');
    await expect.poll(order).toEqual(['b', '']);
    await userEvent.click(one('[name=undo]'));
    await expect.poll(order).toEqual(['a b', '']);
  });

  it('belong to the field while one is typed in, and to the input method while it composes', async () => {
    await show({ focus: ['a', 'b'] });
    await press('jr');
    await press('xjz1');
    expect(one<HTMLTextAreaElement>('[name=remark]').value).toBe('xjz1');
    await press('{Escape}');
    one('.row-title').dispatchEvent(new KeyboardEvent('keydown', { key: 'x', isComposing: true, bubbles: true }));
    await new Promise((done) => setTimeout(done, 50));
    expect(order()).toEqual(['a b', '']);
  });

  it('Escape leaves the editor also when the focus is elsewhere', async () => {
    await show({ latest: ['a', 'b'] });
    await press('je');
    await expect.poll(() => document.querySelector('.editor')).not.toBeNull();
    (document.activeElement as HTMLElement).blur();
    await press('{Escape}');
    await expect.poll(() => document.querySelector('.editor')).toBeNull();
  });

  it('? opens a sheet of all of them, Escape closes it', async () => {
    await show({ focus: ['a'] });
    await press('?');
    await expect.poll(() => one('dialog').textContent).toContain('Undo, several steps back');
    expect(await violations(one('dialog'))).toEqual([]);
    await press('{Escape}');
    await expect.poll(() => root.querySelector('dialog')).toBeNull();
  });
});

describe('editing in place', () => {
  it('E opens every field, each change is stored, Escape leaves without a question', async () => {
    await show({ focus: ['a'], words: { a: { tags: ['论文'] } } });
    await press('je');
    const fields = ['title', 'url', 'author', 'site', 'language', 'image', 'summary', 'quote', 'remark', 'via'];
    for (const name of fields) {
      const value = name === 'url' || name === 'image' ? `https://example.org/${name}` : `new ${name}`;
      await userEvent.fill(one(`.editor [name=${name}]`), value);
    }
    await userEvent.fill(one('.editor [name=published]'), '2026年9月29日 08:05');
    await userEvent.click(one('.editor [name=tags]'));
    await press('PyTorch{Enter}');
    await press('{Escape}');
    expect(root.querySelector('.editor')).toBeNull();
    await expect
      .poll(() => store.clips.get('a'))
      .toMatchObject({
        ...Object.fromEntries(fields.map((name) => [name, `new ${name}`])),
        url: 'https://example.org/url',
        image: 'https://example.org/image',
        published: '2026-09-29T08:05',
        tags: ['论文', 'PyTorch'],
      });
    await expect.poll(() => document.activeElement?.textContent).toBe('new title');
  });

  it('loses no keystroke when the page goes while one is on its way', async () => {
    const name = temporaryName();
    await show({ focus: ['a'] }, { name });
    await press('jr');
    await press('Every single letter of this');
    render(null, root);
    const next = await temporaryStore('strict', name);
    const digest = await next.digests.get('d1');
    if (!digest) throw new Error('no digest');
    const context = { store: next, newId: () => '', now: () => ++clock.now, zone: 'Asia/Shanghai', journal };
    const session = new DeskSession(context, digest);
    await session.edits.resume();
    expect((await next.clips.get('a'))?.remark).toBe('Every single letter of this');
  });

  it('a date that cannot be read stays visible with the reason; the stored one stays until it can', async () => {
    await show({ focus: ['a'], words: { a: { published: '2026-09-01' } } });
    await press('je');
    await userEvent.fill(one('.editor [name=published]'), 'next week');
    await expect.poll(() => one('.editor').textContent).toContain('This date cannot be read.');
    expect((await store.clips.get('a'))?.published).toBe('2026-09-01');
    await press('{Escape}');
    await expect.poll(() => one('[data-clip-id="a"]').textContent).toContain('not stored yet');
    await press('e');
    expect(one<HTMLTextAreaElement>('.editor [name=published]').value).toBe('next week');
    await userEvent.fill(one('.editor [name=published]'), '2026-09-02');
    await expect.poll(() => one('.editor').textContent).not.toContain('cannot be read');
    await expect.poll(async () => (await store.clips.get('a'))?.published).toBe('2026-09-02');
  });

  it('an address that another clip has names that clip and changes nothing', async () => {
    await show({ focus: ['a', 'b'] });
    await press('je');
    await userEvent.fill(one('.editor [name=url]'), 'https://example.org/b');
    await expect.poll(() => one('.editor').textContent).toContain('“Title of b” has this address already.');
    expect((await store.clips.get('a'))?.url).toBe('https://example.org/a');
  });

  it('a tag left half-typed is a tag once the row is left', async () => {
    await show({ focus: ['a'] });
    await press('je');
    await userEvent.click(one('.editor [name=tags]'));
    await press('half{Escape}');
    await press('{Escape}');
    await expect.poll(async () => (await store.clips.get('a'))?.tags).toEqual(['half']);
    expect((await store.tags.get('half'))?.count).toBe(1);
  });
});

describe('days', () => {
  it('the desk notices midnight, keeps what is on screen, and offers the new day', async () => {
    const session = await show({ focus: ['a'] });
    clock.now = Date.UTC(2026, 8, 30, 15, 59, 59);
    window.dispatchEvent(new Event('focus'));
    expect(root.querySelector('[name=go-today]')).toBeNull();
    clock.now = Date.UTC(2026, 8, 30, 16, 0, 1);
    document.dispatchEvent(new Event('visibilitychange'));
    await expect.poll(() => root.textContent).toContain('A new day has begun.');
    expect([session.state.day, session.state.today, order()[0]]).toEqual([DAY, '2026-10-01', 'a']);
    await userEvent.click(one('[name=go-today]'));
    await expect.poll(() => root.textContent).toContain('Nothing kept for today yet.');
    expect(root.querySelector('[name=go-today]')).toBeNull();
  });

  it('notices it by itself within the minute', async () => {
    const session = await show({ focus: ['a'] });
    const start = performance.now();
    session.context.now = () => Date.UTC(2026, 8, 30, 15, 59, 59, 800) + (performance.now() - start);
    window.dispatchEvent(new Event('focus'));
    await expect.poll(() => session.state.dayTurned, { timeout: 2000 }).toBe(true);
  });

  it('‹ › go to the days with an issue, a date goes anywhere, Today comes back', async () => {
    const session = await show({ focus: ['a'] });
    await seedIssue(store, { focus: ['old'], day: '2026-09-21' });
    await expect.poll(() => session.state.view?.days.length).toBe(2);
    await userEvent.click(all('.day-step')[0] ?? root);
    await expect.poll(order).toEqual(['old', '']);
    await userEvent.fill(one('.day-input'), '2026-09-24');
    await expect.poll(() => root.textContent).toContain('Nothing was kept for this day.');
    await userEvent.click(one('[name=today]'));
    await expect.poll(order).toEqual(['a', '']);
  });
});

describe('what must not leave unasked', () => {
  it('private and secret-bearing addresses are left out until each is confirmed', async () => {
    const words = { a: { url: 'http://10.0.0.5/x' }, b: { url: 'https://example.org/?token=s3cret' } };
    await show({ focus: ['a', 'b'], words });
    await expect.poll(() => root.textContent).toContain('2 addresses are left out');
    expect(preview()).not.toContain('10.0.0.5');
    await userEvent.click(one('[name=confirm-addresses]'));
    await expect.poll(() => all('[data-preflight] [data-blocks]').length).toBe(2);
    await userEvent.click(one('[name=side-preview]'));
    expect(preview()).not.toContain('10.0.0.5');
    await userEvent.click(one('[data-clip-id="a"] [name=confirm-address]'));
    await expect.poll(preview).toContain('10.0.0.5');
    expect(preview()).not.toContain('token=s3cret');
    await userEvent.click(one('[name=confirm-addresses]'));
    await expect.poll(preview).toContain('token=s3cret');
    await expect.poll(() => root.querySelector('[name=confirm-addresses]')).toBeNull();
  });
});

describe('unfinished drafts', () => {
  it('are kept from the shelf, or dropped and brought back', async () => {
    await show({ focus: ['a'] });
    const { draftOf } = await import('../app/words');
    await store.drafts.put(draftOf('https://example.com/half', { remark: 'Half' }));
    await store.drafts.put(draftOf('https://example.com/other', { title: 'Other' }));
    await expect.poll(() => all('[data-draft]').length).toBe(2);
    await userEvent.click(one('[data-draft="example.com/other"] [name=drop-draft]'));
    await expect.poll(() => all('[data-draft]').length).toBe(1);
    await userEvent.click(one('[name=undo]'));
    await expect.poll(() => all('[data-draft]').length).toBe(2);
    await userEvent.click(one('[data-draft="example.com/half"] [name=keep-draft]'));
    await expect.poll(() => order()[1]).toBe('clip of https://example.com/half');
    expect(said()).toBe('Kept “Title of https://example.com/half” in Latest.');
  });
});

describe('dragging', () => {
  const centre = (element: HTMLElement): { x: number; y: number } => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  };
  const point = (type: string, target: Element, { x, y }: { x: number; y: number }, pointerType = 'mouse'): boolean =>
    target.dispatchEvent(
      new PointerEvent(type, {
        clientX: x,
        clientY: y,
        pointerId: 1,
        pointerType,
        button: 0,
        bubbles: true,
        cancelable: true,
      }),
    );

  function drag(from: HTMLElement, to: HTMLElement, { below = false, drop = true } = {}): void {
    one('.issue').setPointerCapture = () => {};
    const end = centre(to);
    end.y += below ? 20 : -20;
    point('pointerdown', from, centre(from));
    point('pointermove', one('.issue'), { x: centre(from).x, y: centre(from).y + 8 });
    point('pointermove', one('.issue'), end);
    if (drop) point('pointerup', one('.issue'), end);
  }
  const row = (id: string): HTMLElement => one(`[data-clip-id="${id}"]`);

  it('moves a row within its section and between sections, showing a line where it will stand', async () => {
    await show({ focus: ['a', 'b', 'c'], latest: ['x'] });
    drag(row('a').querySelector('.row-title') ?? row('a'), row('c'), { below: true, drop: false });
    await expect.poll(() => root.querySelector('[data-drop-line]')).toBeTruthy();
    const line = one('[data-drop-line]').getBoundingClientRect();
    expect(Math.abs(line.top - row('c').getBoundingClientRect().bottom)).toBeLessThan(4);
    expect(line.width).toBeGreaterThan(300);
    point('pointerup', one('.issue'), { x: centre(row('c')).x, y: centre(row('c')).y + 20 });
    await expect.poll(order).toEqual(['b c a', 'x']);
    expect(root.querySelector('[data-drop-line]')).toBeNull();
    await expect.poll(said).toBe('“Title of a” moved to Focus, place 3.');
    drag(row('x'), row('b'));
    await expect.poll(order).toEqual(['x b c a', '']);
  });

  it('Escape lets go of the row where it was', async () => {
    await show({ focus: ['a', 'b'] });
    drag(row('b'), row('a'), { drop: false });
    await expect
      .poll(() => one('[data-drag-voice]').textContent)
      .toBe('“Title of b”: Focus, place 1. Escape leaves it where it was.');
    await press('{Escape}');
    await expect.poll(said).toBe('“Title of b” stays where it was.');
    expect(one('[data-drag-voice]').textContent).toBe('');
    point('pointerup', one('.issue'), centre(row('a')));
    await new Promise((done) => setTimeout(done, 60));
    expect(order()).toEqual(['a b', '']);
  });

  it('a finger drags by the grip only, so that elsewhere it scrolls', async () => {
    await show({ focus: ['a', 'b'] });
    one('.issue').setPointerCapture = () => {};
    for (const from of [row('b').querySelector('.row-title'), row('b').querySelector('[data-grip]')]) {
      if (!from) throw new Error('no row');
      point('pointerdown', from, centre(row('b')), 'touch');
      point('pointermove', one('.issue'), { ...centre(row('a')), y: centre(row('a')).y - 20 }, 'touch');
      point('pointerup', one('.issue'), { ...centre(row('a')), y: centre(row('a')).y - 20 }, 'touch');
      if (from.hasAttribute('data-grip')) await expect.poll(order).toEqual(['b a', '']);
      else expect(order()).toEqual(['a b', '']);
    }
  });
});

describe('faults and access', () => {
  it.each(['en', 'zh_CN'] as const)('has no barrier that axe knows, in both themes (%s)', async (language) => {
    const words = { a: { tags: ['论文'], remark: 'R' }, x: { url: 'http://10.0.0.1/' } };
    await show({ focus: ['a', 'b'], latest: ['x'], words }, { language });
    const { draftOf } = await import('../app/words');
    await store.drafts.put(draftOf('https://example.com/half', { remark: 'Half' }));
    await press('jx');
    await expect.poll(() => root.querySelector('[data-toast]')).toBeTruthy();
    await press('e');
    await expect.poll(() => root.querySelector('.editor')).toBeTruthy();
    await expect.poll(() => root.querySelector('[name=confirm-addresses]')).toBeTruthy();
    expect(await violations(root)).toEqual([]);
  });

  it('a full disk has a sentence and a way to try again, and the text stays', async () => {
    await show({ focus: ['a'] });
    const { StoreFault } = await import('../../src/domain/fault');
    vi.spyOn(store, 'inOne').mockRejectedValue(new StoreFault('quota', 'full'));
    await press('jr');
    await press('Keep me');
    await expect.poll(() => root.querySelector('[role=alert]')?.textContent).toContain('storage is full');
    expect(one<HTMLTextAreaElement>('[name=remark]').value).toBe('Keep me');
    vi.restoreAllMocks();
    await userEvent.click(one('[name=retry]'));
    await expect.poll(async () => (await store.clips.get('a'))?.remark).toBe('Keep me');
    await expect.poll(() => root.querySelector('[role=alert]')).toBeNull();
  });

  it('in a narrow window the preview is a tab', async () => {
    await page.viewport(600, 800);
    await show({ focus: ['a'] });
    expect(one('[data-preview]').offsetParent).toBeNull();
    await userEvent.click(one('[name=pane-preview]'));
    expect(one('[data-preview]').offsetParent).not.toBeNull();
    expect(one('[data-item]').offsetParent).toBeNull();
  });
});
