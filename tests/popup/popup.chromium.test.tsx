// The popup's form: what a curator sees and what their keys do, in a real page over the real database.

import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { DraftSession } from '../../src/app/draft-session';
import { emptyPage, type Page, type Reading } from '../../src/domain/page';
import { Popup } from '../../src/popup/popup';
import { openStore, type Store } from '../../src/store';
import { TextContext } from '../../src/ui/text';
import '../../src/ui/theme.css';
import '../../src/popup/popup.css';
import { violations } from '../helpers/axe';
import { wordsOf } from '../helpers/words';

const READ: Reading = { page: { ...emptyPage, title: 'Tricks', author: 'Ann', summary: 'One whole sentence.' } };
let root: HTMLElement;
let store: Store;
let session: DraftSession;
const close = vi.fn();
let drawnAtOnce: { state: string | undefined; author: string };

beforeEach(async () => {
  root = document.body.appendChild(document.createElement('div'));
  const name = `popup-${Math.random()}`;
  store = await openStore('strict', name);
  close.mockClear();
});
afterEach(() => {
  render(null, root);
  root.remove();
  store.close();
});

const field = <T extends HTMLElement = HTMLInputElement>(name: string): T => {
  const found = root.querySelector<T>(`[name="${name}"]`);
  if (!found) throw new Error(`No field ${name}`);
  return found;
};

async function show({
  language = 'en' as 'en' | 'zh_CN',
  reading = READ as Reading | null,
  atOnce = null as Reading | null,
  tags = [] as string[],
} = {}) {
  for (const [i, name] of tags.entries()) {
    await store.tags.put({ key: name.toLowerCase(), name, count: 100 - i, usedAt: 0, aliases: [], parents: [] });
  }
  let id = 0;
  session = new DraftSession(
    { url: 'https://journal.example/tricks', title: 'Tricks – Journal' },
    {
      openStore: async () => store,
      openDrafts: async () => store,
      names: { digest: 'ML Daily', focus: 'Focus', latest: 'Latest' },
      newId: () => `id-${++id}`,
      now: () => 1_790_000_000_000 + id,
      zone: 'Asia/Shanghai',
      journal: { read: () => '', write: () => {} },
      wake: () => {},
    },
  );
  const popup = <Popup session={session} deskKeys={Promise.resolve('Alt+Shift+D')} openDesk={() => {}} close={close} />;
  render(<TextContext.Provider value={wordsOf(language)}>{popup}</TextContext.Provider>, root);
  // As fast as it can be: the page is read before the first frame.
  if (atOnce) session.fill(atOnce);
  await Promise.resolve();
  drawnAtOnce = { state: document.body.dataset.state, author: field('author').value };
  await session.opened;
  if (reading) session.fill(reading);
  await expect.poll(() => root.textContent).toContain('ML Daily');
}

const type = (text: string): Promise<void> => userEvent.keyboard(text);
const kept = () => store.clips.byKey('journal.example/tricks');

describe('the popup', () => {
  it('has the tab title at once, the cursor in the remark, and what was read once it is read', async () => {
    await show({ reading: null });
    expect(field('title').value).toBe('Tricks – Journal');
    expect(document.activeElement).toBe(field('remark'));
    session.fill(READ);
    await expect.poll(() => field('author').value).toBe('Ann');
    expect(field('summary').value).toBe('One whole sentence.');
  });

  it('gives what is typed with the focus on nothing to the field that had it, at first the remark', async () => {
    await show();
    field('remark').blur();
    await type('Mi');
    expect(field('remark').value).toBe('Mi');
    field('title').focus();
    field('title').setSelectionRange(6, 6);
    field('title').blur();
    await type('y');
    expect(field('title').value).toBe('Tricksy');
    field('title').blur();
    window.dispatchEvent(new FocusEvent('focus'));
    expect(document.activeElement).toBe(field('title'));
  });

  it('shows a page that was read before the first frame in that very frame, and says so only then', async () => {
    await show({ reading: null, atOnce: READ });
    expect(drawnAtOnce).toEqual({ state: 'read', author: 'Ann' });
  });

  it("says where each field comes from when asked, and that what was typed is the curator's own", async () => {
    const evidence: Page['evidence'] = {
      title: [
        { kind: 'heading', name: 'h1' },
        { kind: 'metadata', name: 'og:title' },
      ],
      author: [{ kind: 'byline', name: '' }],
    };
    await show({ reading: { page: { ...emptyPage, title: 'Tricks', author: 'Ann', evidence } } });
    expect(root.querySelector('.evidence')).toBeNull();
    session.edit('author', 'Anna');
    root.querySelector<HTMLElement>('.more summary')?.click();
    await expect.poll(() => root.querySelector('.evidence')).not.toBeNull();
    const rows = [...root.querySelectorAll('.evidence-row')].map((row) =>
      [...row.children].map((part) => part.textContent),
    );
    expect(rows).toContainEqual(['Title', 'headingh1metadataog:title']);
    expect(rows).toContainEqual(['Author', 'you']);
  });

  it('keeps a clip with two tags and a remark in ten keys beyond the remark, the chord included, without the mouse', async () => {
    await show({ tags: ['深度学习', 'tricks', 'training'] });
    await type('Worth a look');
    const pressed: string[] = ['chord'];
    const count = (event: KeyboardEvent): void => {
      if (!['Shift', 'Control'].includes(event.key)) pressed.push(event.key);
    };
    document.addEventListener('keydown', count, true);
    await type('{Shift>}{Tab}{/Shift}tri{Enter}tra{Control>}{Enter}{/Control}');
    document.removeEventListener('keydown', count, true);
    await expect.poll(kept).toMatchObject({ remark: 'Worth a look', tags: ['tricks', 'training'] });
    expect(pressed.length).toBeLessThanOrEqual(10);
  });

  it('keeps by Ctrl+Enter from the remark, where Enter alone is a new line', async () => {
    await show();
    await type('One{Enter}Two');
    expect(session.state.phase).toBe('writing');
    await type('{Control>}{Enter}{/Control}');
    await expect.poll(async () => (await kept())?.remark).toBe('One\nTwo');
    await expect.poll(() => root.querySelector('[data-kept]')).not.toBeNull();
  });

  it('leads to the field that must be mended before it can keep', async () => {
    await show();
    session.edit('published', 'last Tuesday');
    await type('Mine{Control>}{Enter}{/Control}');
    await expect.poll(() => document.activeElement).toBe(field('published'));
    expect(root.querySelector('[role=alert]')).not.toBeNull();
  });

  it('keeps by Ctrl+Enter with the focus on nothing, too', async () => {
    await show();
    field('remark').blur();
    await type('{Control>}{Enter}{/Control}');
    await expect.poll(kept).toBeTruthy();
  });

  it('keeps by Enter in a one-line field', async () => {
    await show();
    field('author').focus();
    await type('{Enter}');
    await expect.poll(kept).toBeTruthy();
  });

  it('does not take the Enter that ends a composition for its own, in any field', async () => {
    await show({ tags: ['算法'] });
    for (const name of ['tags', 'title', 'author', 'remark']) {
      field(name).focus();
      const enter = new KeyboardEvent('keydown', {
        key: 'Enter',
        isComposing: true,
        bubbles: true,
        cancelable: true,
        ctrlKey: name === 'remark',
      });
      field(name).dispatchEvent(enter);
      expect(enter.defaultPrevented, name).toBe(false);
    }
    await new Promise((done) => setTimeout(done, 50));
    expect(session.state.phase).toBe('writing');
    expect(session.state.draft.fields.tags).toEqual([]);
  });

  it('completes tags most used first, by arrows, Tab and number, and takes a comma as it stands', async () => {
    await show({ tags: ['alpha', 'almond', 'beta'] });
    field('tags').focus();
    await type('al');
    const offered = (): (string | null)[] =>
      [...root.querySelectorAll('[role=option]')].map((option) => option.textContent);
    expect(offered()).toEqual(['1 alpha', '2 almond']);
    await type('{ArrowDown}{Enter}');
    await type('al{Tab}');
    await type('new word,');
    await type('词\uff0c');
    await type('{Alt>}1{/Alt}');
    expect(session.state.draft.fields.tags).toEqual(['almond', 'alpha', 'new word', '词', 'beta']);
    await type('{Backspace}');
    expect(session.state.draft.fields.tags).toEqual(['almond', 'alpha', 'new word', '词']);
  });

  it('takes a whole Chinese word as typed, not as the start of a longer tag', async () => {
    await show({ tags: ['算法导论'] });
    field('tags').focus();
    await type('算法{Enter}');
    expect(session.state.draft.fields.tags).toEqual(['算法']);
  });

  it('after a keep: Undo brings the form back, Enter closes', async () => {
    await show();
    await type('Mine{Control>}{Enter}{/Control}');
    await expect.poll(() => root.querySelector('[name=undo]')).not.toBeNull();
    field<HTMLButtonElement>('undo').click();
    await expect.poll(() => session.state.phase).toBe('writing');
    expect(field('remark').value).toBe('Mine');
    expect(await kept()).toBeUndefined();
    await expect.poll(() => document.activeElement).toBe(field('remark'));
    await type('{Control>}{Enter}{/Control}');
    await expect.poll(() => document.activeElement?.getAttribute('name')).toBe('close');
    await type('{Enter}');
    expect(close).toHaveBeenCalled();
  });

  it('says of a page kept today when, and in which section', async () => {
    await show();
    await session.keep();
    render(null, root);
    await show();
    await expect
      .poll(() => root.querySelector('[role=status]')?.textContent)
      .toMatch(/^Kept today at \d\d:\d\d in Latest$/);
  });

  it('says in plain words why a page was not read, and everything else still works', async () => {
    await show({ reading: { unreadable: 'pdf', quote: 'Selected' } });
    await expect.poll(() => root.querySelector('[role=status]')?.textContent).toContain('this is a PDF');
    expect(field('quote').value).toBe('Selected');
    await session.keep();
    await expect.poll(kept).toMatchObject({ title: 'Tricks – Journal', quote: 'Selected' });
  });

  it('does not move while fields fill in', async () => {
    await show({ reading: null });
    const before = field('remark').getBoundingClientRect().top;
    session.fill({
      page: {
        ...emptyPage,
        title: 'T',
        author: 'A'.repeat(300),
        siteName: 'S',
        summary: 'A long sentence. '.repeat(16),
        quote: 'q '.repeat(400),
        published: '2026-09-30',
      },
    });
    await expect.poll(() => field('author').value).toContain('AAA');
    expect(field('remark').getBoundingClientRect().top).toBe(before);
  });

  it('does not move when the tags to choose from arrive', async () => {
    await show();
    const before = field('remark').getBoundingClientRect().top;
    await show({ tags: ['alpha'] });
    await expect.poll(() => root.querySelector('[role=option]')).not.toBeNull();
    expect(field('remark').getBoundingClientRect().top).toBe(before);
  });

  for (const language of ['en', 'zh_CN'] as const) {
    it(`has no accessibility violation in either theme, ${language}`, async () => {
      await show({ language, tags: ['alpha', 'beta'] });
      await type('remark');
      session.edit('tags', ['one', 'two']);
      expect(await violations(root)).toEqual([]);
      await session.keep();
      await expect.poll(() => root.querySelector('[data-kept]')).not.toBeNull();
      expect(await violations(root)).toEqual([]);
    });
  }
});
