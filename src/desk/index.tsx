// Wires the desk: words and theme first, then the real store, clock and browser are handed down.

import { render } from 'preact';
import { wakeWhenDue } from '../app/wake-when-due';
import { keysOf } from '../platform/commands';
import { answerAsDesk } from '../platform/desk-tab';
import { showFailure } from '../platform/failure';
import { copyRichText, copyText, saveFile } from '../platform/files';
import { localZone, newId, now } from '../platform/ids';
import { dress, languageOf, mirroredChoice, translator } from '../platform/interface';
import { journal } from '../platform/journal';
import { sessionKey } from '../platform/session-key';
import { openPage } from '../platform/tabs';
import { wake } from '../platform/wake';
import type { RecordingStore } from '../store';
import { openRecordingStore } from '../store/recording';
import { TextContext } from '../ui/text';
import { Door } from './door';
import type { DeskPorts } from './ports';

async function start(): Promise<void> {
  const choice = mirroredChoice();
  dress(choice);
  const [text, clipKeys] = await Promise.all([translator(choice), keysOf('_execute_action').catch(() => '')]);
  const ports: DeskPorts = {
    language: languageOf(choice),
    clipKeys,
    copy: copyText,
    copyRich: copyRichText,
    saveFile,
    openOptions: (panel) => void openPage('options', panel ? `#${panel}` : ''),
    wake,
    formats: async (templates) => (await deskFormats()).formatChoices(templates),
    render: async (issue, by, edition) =>
      typeof by === 'string'
        ? (await deskFormats()).renderFor(issue, by, edition)
        : (await import('./template-formats')).renderBy(issue, by, edition),
    rendered: async (...asked) => (await deskFormats()).faceOf(...asked),
    emailSize: async (issue) => (await deskFormats()).sizeOfEmail(issue),
  };
  const names = { digest: text('digest_default_name'), focus: text('section_focus'), latest: text('section_latest') };
  const context = { newId, now, zone: localZone(), journal: journal('held-edits') };
  const root = document.getElementById('root');
  if (!root) return;
  render(
    <TextContext.Provider value={text}>
      <Door openStore={openStrict} context={context} names={names} ports={ports} />
    </TextContext.Provider>,
    root,
  );
}

async function openStrict(): Promise<RecordingStore> {
  const store = await openRecordingStore('strict', undefined, sessionKey);
  wakeWhenDue(store, { now, wake });
  return store;
}

/** The formats come once the list is on screen. */
const deskFormats = () => import('./formats');

answerAsDesk();
start().catch(showFailure);
