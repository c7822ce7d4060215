// The desk in a page over the real database, and what tests ask of it.

import { render } from 'preact';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DeskHands } from '../../src/app/desk-hands';
import { DeskSession } from '../../src/app/desk-session';
import { Desk } from '../../src/desk/desk';
import { faceOf, formatChoices, renderFor, sizeOfEmail } from '../../src/desk/formats';
import type { DeskPorts } from '../../src/desk/ports';
import { renderBy } from '../../src/desk/template-formats';
import type { RecordingStore } from '../../src/store';
import { TextContext } from '../../src/ui/text';
import '../../src/ui/theme.css';
import '../../src/desk/desk.css';
import { NOON } from '../helpers/rows';
import { wordsOf } from '../helpers/words';
import { temporaryName, temporaryStore } from '../store/temporary';
import { type Seed, seedIssue } from './seed';

export let root: HTMLElement;
export let store: RecordingStore;
/** The desk's clock, UTC milliseconds; each look moves it on by one. */
export const clock = { now: NOON };
let noted: string;
export const journal = {
  read: () => noted,
  write: (text: string) => {
    noted = text;
  },
};
export const ports = {
  language: 'en',
  clipKeys: 'Alt+Shift+C',
  copy: vi.fn(async () => {}),
  copyRich: vi.fn(async () => {}),
  saveFile: vi.fn(),
  openOptions: vi.fn(),
  wake: vi.fn(),
  formats: async (templates) => formatChoices(templates),
  render: async (issue, by, edition) =>
    typeof by === 'string' ? renderFor(issue, by, edition) : renderBy(issue, by, edition),
  rendered: async (...asked) => faceOf(...asked),
  emailSize: async (issue) => sizeOfEmail(issue),
} satisfies DeskPorts;

beforeEach(async () => {
  await page.viewport(1280, 800);
  root = document.body.appendChild(document.createElement('div'));
  clock.now = NOON;
  noted = '';
  vi.clearAllMocks();
});
afterEach(async () => {
  render(null, root);
  root.remove();
  await new Promise((done) => setTimeout(done, 60)); // what was being read when the desk went finds its database open
});

export async function show(seed: Seed, { language = 'en' as 'en' | 'zh_CN', name = temporaryName() } = {}) {
  store = await temporaryStore('strict', name);
  const digest = await seedIssue(store, seed);
  let id = 0;
  const context = { store, newId: () => `new-${++id}`, now: () => ++clock.now, zone: 'Asia/Shanghai', journal };
  const session = new DeskSession(context, digest);
  const desk = <Desk session={session} hands={new DeskHands(session)} ports={ports} />;
  render(<TextContext.Provider value={wordsOf(language)}>{desk}</TextContext.Provider>, root);
  await expect.poll(() => root.querySelector('[data-ready]')).toBeTruthy();
  return session;
}

export const all = (selector: string): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(selector)];
export const one = <T extends HTMLElement = HTMLElement>(selector: string): T => {
  const found = root.querySelector<T>(selector);
  if (!found) throw new Error(`Nothing on the desk matches ${selector}`);
  return found;
};
export const order = (): string[] =>
  all('[data-section]').map((section) =>
    [...section.querySelectorAll<HTMLElement>('[data-item]')].map((row) => row.dataset.clipId).join(' '),
  );
export const selected = (): string | undefined => root.querySelector<HTMLElement>('[aria-current]')?.dataset.clipId;
export const said = (): string => one('[data-live]').textContent ?? '';
export const preview = (): string => one('[data-preview]').textContent ?? '';
export const press = (keys: string): Promise<void> => userEvent.keyboard(keys);
