// The options page in a page over the real database, and what tests ask of it.

import { render } from 'preact';
import { afterEach, vi } from 'vitest';
import { page } from 'vitest/browser';
import { interfaceChoice } from '../../src/app/change-interface';
import { ImportSession } from '../../src/app/import-session';
import { newestIssue } from '../../src/app/newest-issue';
import { TemplateSession } from '../../src/app/template-session';
import type { Digest } from '../../src/domain/digest';
import { Options, type OptionsPorts } from '../../src/options/options';
import { SettingsSession } from '../../src/options/settings-session';
import { textOf } from '../../src/platform/files';
import type { RecordingStore } from '../../src/store';
import { TextContext } from '../../src/ui/text';
import '../../src/ui/theme.css';
import '../../src/options/options.css';
import '../../src/options/templates.css';
import '../../src/options/import.css';
import '../../src/options/destinations.css';
import { digestOf, ids, memory, NOON, SHANGHAI } from '../app/words';
import { wordsOf } from '../helpers/words';
import { temporaryName, temporaryStore } from '../store/temporary';

export let root: HTMLElement;
afterEach(() => {
  render(null, root);
  root.remove();
  location.hash = '';
});

export interface Shown {
  store: RecordingStore;
  session: SettingsSession;
  ports: OptionsPorts;
  stored: () => Promise<Digest | undefined>;
}

export async function show({
  panel = 'digest',
  language = 'en' as 'en' | 'zh_CN',
  digest = digestOf(),
  ports: given = {} as Partial<OptionsPorts>,
  name = temporaryName(),
  held = memory(),
  /** The clips there are, instead of an invented number. */
  counted = false,
} = {}): Promise<Shown> {
  const store = await temporaryStore('strict', name);
  await store.digests.put(digest);
  const session = new SettingsSession(store, { digest, choice: await interfaceChoice(store) });
  const ports: OptionsPorts = {
    now: () => NOON,
    newId: ids('section'),
    localZone: SHANGHAI,
    zones: ['America/Argentina/Buenos_Aires', 'America/Los_Angeles', SHANGHAI, 'Europe/Paris'],
    version: '1.2.3',
    keys: async () => ({ clip: 'Alt+C', desk: '' }),
    openBrowserKeys: vi.fn(),
    holdings: async () => ({
      clips: counted ? await store.clips.count() : 1234,
      issues: 2,
      drafts: 3,
      used: 5_400_000,
      persistent: false,
    }),
    askPersistence: vi.fn(async () => false),
    templates: {
      session: new TemplateSession(store, { now: () => NOON, newId: ids('template'), journal: held }),
      works: () => import('../../src/app/template-works'),
      newestIssue: async (id) => newestIssue(store, (await store.digests.get(id)) ?? digest),
      textOf,
      saveFile: vi.fn(),
    },
    destinations: {
      store,
      now: () => NOON,
      newId: ids('destination'),
      works: () => import('../../src/app/destination-works'),
      fetch: () => Promise.reject(new TypeError('no net here')),
      access: { has: async () => true, ask: async () => true, give: vi.fn(async () => true) },
      wake: vi.fn(),
      openTab: vi.fn(),
    },
    imports: { session: new ImportSession(store, { now: () => NOON, newId: ids('import') }), textOf },
    ...given,
  };
  location.hash = panel;
  root = document.body.appendChild(document.createElement('div'));
  render(
    <TextContext.Provider value={wordsOf(language)}>
      <Options session={session} ports={ports} />
    </TextContext.Provider>,
    root,
  );
  return { store, session, ports, stored: () => store.digests.get(digest.id) };
}

export const field = (name: string) => page.getByLabelText(name, { exact: true });
export const button = (name: string) => page.getByRole('button', { name, exact: true });
