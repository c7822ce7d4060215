// Wires the popup: the active tab and the reading of its page are asked for before anything is drawn.

import { render } from 'preact';
import { DraftSession } from '../app/draft-session';
import { readActivePage } from '../app/read-active-page';
import reader from '../content/index?iife';
import sites from '../content/sites?iife';
import { takeBegun } from '../platform/begun';
import { keysOf } from '../platform/commands';
import { showDesk } from '../platform/desk-tab';
import { showFailure } from '../platform/failure';
import '../platform/early?iife'; // its script tag stands in index.html
import { localZone, newId, now, sleep } from '../platform/ids';
import { dress, mirroredChoice, translator } from '../platform/interface';
import { journal } from '../platform/journal';
import { readerFiles } from '../platform/reader-files';
import { runInTab } from '../platform/script';
import { type ActiveTab, activeTab } from '../platform/tabs';
import { wake } from '../platform/wake';
import { TextContext } from '../ui/text';
import { firstFrame } from './first-frame';
import { Popup } from './popup';

const NO_TAB = { id: -1, url: '', title: '' };

async function start(): Promise<void> {
  const choice = mirroredChoice();
  dress(choice);
  const [tab, text] = await Promise.all([grantedTab(), translator(choice)]);
  const reading = readActivePage(tab, {
    run: () => takeBegun('reading') ?? runInTab(tab.id, readerFiles(tab.url, { reader, sites })),
    sleep,
  });
  const open = async (durability: 'strict' | 'relaxed') => (await import('../store')).openStore(durability);
  const drawn = firstFrame();
  const session = new DraftSession(tab, {
    openStore: () => open('strict'),
    openDrafts: () => drawn.then(() => open('relaxed')),
    names: { digest: text('digest_default_name'), focus: text('section_focus'), latest: text('section_latest') },
    newId,
    now,
    zone: localZone(),
    journal: journal('draft'),
    wake,
  });
  const openDesk = (): void => void showDesk().then(() => window.close());
  const popup = (
    <Popup session={session} deskKeys={keysOf('open-desk')} openDesk={openDesk} close={() => window.close()} />
  );
  const root = document.getElementById('root');
  if (root) render(<TextContext.Provider value={text}>{popup}</TextContext.Provider>, root);
  session.fill(await reading);
}

/** The active tab. Its address can show a moment after the key press that grants it; on some pages it never does. */
async function grantedTab(): Promise<ActiveTab> {
  for (const pause of [40, 80, null]) {
    const tab = (await (takeBegun('tab') ?? activeTab())) ?? NO_TAB;
    if (tab.url !== '' || pause === null) return tab;
    await sleep(pause);
  }
  return NO_TAB;
}

document.body.dataset.state = 'reading';
start().catch(showFailure);
