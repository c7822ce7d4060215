// Wires the options page: the store, the browser's answers, and the interface's own choice as it changes.

import { render } from 'preact';
import { interfaceChoice } from '../app/change-interface';
import { ensureDigest } from '../app/ensure-digest';
import { ImportSession } from '../app/import-session';
import { newestIssue } from '../app/newest-issue';
import { TemplateSession } from '../app/template-session';
import { wakeWhenDue } from '../app/wake-when-due';
import { StoreFault } from '../domain/fault';
import type { InterfaceChoice } from '../domain/interface';
import { extensionVersion } from '../platform/about';
import { askAccess, giveAccessBack, hasAccess } from '../platform/access';
import { keySettings, keysOf } from '../platform/commands';
import { showFailure } from '../platform/failure';
import { saveFile, textOf } from '../platform/files';
import { localZone, newId, now } from '../platform/ids';
import { dress, mirrorChoice, mirroredChoice, translator } from '../platform/interface';
import { journal } from '../platform/journal';
import { sessionKey } from '../platform/session-key';
import { askPersistence, bytesUsed, isPersistent } from '../platform/storage';
import { wake } from '../platform/wake';
import type { RecordingStore } from '../store';
import { openRecordingStore } from '../store/recording';
import { FaultNotice } from '../ui/fault-notice';
import { TextContext, type Translate } from '../ui/text';
import { Options, type OptionsPorts } from './options';
import { SettingsSession } from './settings-session';

const root = document.getElementById('root') ?? document.body;

const portsOf = (store: RecordingStore): OptionsPorts => ({
  now,
  newId,
  localZone: localZone(),
  zones: Intl.supportedValuesOf('timeZone'),
  version: extensionVersion(),
  keys: async () => ({ clip: await keysOf('_execute_action'), desk: await keysOf('open-desk') }),
  openBrowserKeys: keySettings(),
  holdings: async () => ({
    clips: await store.clips.count(),
    issues: await store.issues.count(),
    drafts: await store.drafts.count(),
    used: await bytesUsed(),
    persistent: await isPersistent(),
  }),
  askPersistence,
  templates: {
    session: new TemplateSession(store, { now, newId, journal: journal('held-templates') }),
    works: () => import('../app/template-works'),
    newestIssue: async (digestId) => {
      const digest = await store.digests.get(digestId);
      return digest ? newestIssue(store, digest) : null;
    },
    textOf,
    saveFile,
  },
  imports: { session: new ImportSession(store, { now, newId }), textOf },
  destinations: {
    store,
    now,
    newId,
    works: () => import('../app/destination-works'),
    fetch: (...asked) => fetch(...asked),
    access: { has: hasAccess, ask: askAccess, give: giveAccessBack },
    wake,
    openTab: (url) => void window.open(url, '_blank', 'noopener'),
  },
});

async function start(): Promise<void> {
  const mirrored = mirroredChoice();
  dress(mirrored);
  const text = await translator(mirrored);
  document.title = `Clipsheet · ${text('options_title')}`;
  try {
    const store = await openRecordingStore('strict', undefined, sessionKey);
    wakeWhenDue(store, { now, wake });
    const names = { digest: text('digest_default_name'), focus: text('section_focus'), latest: text('section_latest') };
    const digest = await ensureDigest(store, { names, zone: localZone(), now: now() });
    const session = new SettingsSession(store, { digest, choice: await interfaceChoice(store) });
    const ports = portsOf(store);
    const draw = (words: Translate): void =>
      render(
        <TextContext.Provider value={words}>
          <Options session={session} ports={ports} />
        </TextContext.Provider>,
        root,
      );
    await wear(session.state.choice, draw);
    session.onChoice((choice) => void wear(choice, draw));
  } catch (error) {
    const fault = error instanceof StoreFault ? error : new StoreFault('failed', error);
    render(
      <TextContext.Provider value={text}>
        <FaultNotice fault={fault} />
      </TextContext.Provider>,
      root,
    );
  }
}

let worn: InterfaceChoice | null = null;

/** Applies the stored choice to this page at once, and mirrors it for every page's first frame. */
async function wear(choice: InterfaceChoice, draw: (words: Translate) => void): Promise<void> {
  worn = choice;
  mirrorChoice(choice);
  const words = await translator(choice);
  if (worn !== choice) return; // another choice was made while the words were fetched
  dress(choice);
  document.title = `Clipsheet · ${words('options_title')}`;
  draw(words);
}

start().catch(showFailure);
