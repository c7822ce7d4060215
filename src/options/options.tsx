// The options page: the list on the left, one calm column on the right, and the way back from every change.

import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { FaultNotice } from '../ui/fault-notice';
import { useText } from '../ui/text';
import { AboutPanel } from './about-panel';
import { DataPanel, type Holdings } from './data-panel';
import type { DestinationPorts } from './destination-ports';
import { DestinationsPanel } from './destinations-panel';
import { DigestChooser } from './digest-chooser';
import { DigestPanel } from './digest-panel';
import { FieldsPanel } from './fields-panel';
import { ImportPanel, type ImportPorts, useImport } from './import-panel';
import { InterfacePanel } from './interface-panel';
import { IssuePanel } from './issue-panel';
import { OutboxPanel } from './outbox-panel';
import { SectionsPanel } from './sections-panel';
import type { SettingsSession, SettingsState } from './settings-session';
import { type Keys, ShortcutsPanel } from './shortcuts-panel';
import type { TemplatePorts } from './template-ports';
import { TemplatesOfDigest } from './templates-of-digest';
import { SettingsUndo, TemplatesUndo } from './undo-bar';
import { useFresh, useHash, useNow } from './use-outside';

const PANELS = [
  'digest',
  'sections',
  'templates',
  'destinations',
  'outbox',
  'interface',
  'shortcuts',
  'data',
  'about',
] as const;
type PanelName = (typeof PANELS)[number];

/** What is changed there is not among the settings that are taken back. */
const OWN_WAYS_BACK: readonly PanelName[] = ['templates', 'destinations', 'outbox'];

/** What the page needs from outside, handed over by index.tsx. */
export interface OptionsPorts {
  now: () => number;
  newId: () => string;
  localZone: string;
  zones: readonly string[];
  version: string;
  keys: () => Promise<Keys>;
  openBrowserKeys: (() => void) | null;
  holdings: () => Promise<Holdings>;
  askPersistence: () => Promise<boolean>;
  imports: ImportPorts;
  templates: TemplatePorts;
  destinations: DestinationPorts;
}

export function Options({ session, ports }: { session: SettingsSession; ports: OptionsPorts }): JSX.Element {
  const t = useText();
  const [state, setState] = useState(session.state);
  useEffect(() => {
    session.onChange(setState);
    setState(session.state); // whatever changed before the first frame
  }, [session]);
  const hash = useHash();
  const shown = PANELS.find((name) => name === hash) ?? 'digest';
  return (
    <div class="options-page" data-panel={shown}>
      <nav class="options-nav" aria-label={t('options_title')}>
        <h1>{t('options_title')}</h1>
        <ul>
          {PANELS.map((name) => (
            <li key={name}>
              <a href={`#${name}`} aria-current={name === shown ? 'page' : undefined}>
                {t(`options_panel_${name}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main class="options-main">
        <header class="options-head">
          <h2>{t(`options_panel_${shown}`)}</h2>
          {shown === 'templates' && <TemplatesUndo session={ports.templates.session} />}
          {!OWN_WAYS_BACK.includes(shown) && <SettingsUndo state={state} undo={() => void session.undo()} />}
        </header>
        {state.fault && <FaultNotice fault={state.fault} />}
        <Panel name={shown} state={state} session={session} ports={ports} />
      </main>
    </div>
  );
}

interface PanelProps {
  name: PanelName;
  state: SettingsState;
  session: SettingsSession;
  ports: OptionsPorts;
}

function Panel({ name, state, session, ports }: PanelProps): JSX.Element {
  const t = useText();
  const now = useNow(ports.now);
  const keys = useFresh(ports.keys);
  const imported = useImport(ports.imports.session);
  const holdings = useFresh(ports.holdings, imported.phase === 'done' ? imported : null);
  const edit = {
    state,
    change: (...change: Parameters<SettingsSession['change']>) => void session.change(...change),
    settle: () => session.settle(),
  };
  switch (name) {
    case 'digest':
      return (
        <>
          <DigestChooser state={state} session={session} newId={ports.newId} now={ports.now} />
          <DigestPanel {...edit} now={now} zones={ports.zones} localZone={ports.localZone} />
          <IssuePanel {...edit} now={now} />
          <FieldsPanel {...edit} />
        </>
      );
    case 'sections':
      return <SectionsPanel {...edit} newId={ports.newId} />;
    case 'templates':
      return <TemplatesOfDigest ports={ports.templates} digest={state.digest} now={now} />;
    case 'destinations':
      return <DestinationsPanel ports={ports.destinations} />;
    case 'outbox':
      return <OutboxPanel ports={ports.destinations} language={t('options_locale')} />;
    case 'interface':
      return (
        <InterfacePanel
          choice={state.choice}
          change={(field, change) => {
            void session.changeInterface(field, change);
            void session.settle();
          }}
        />
      );
    case 'shortcuts':
      return <ShortcutsPanel keys={keys} openBrowserPage={ports.openBrowserKeys} />;
    case 'data':
      return (
        <>
          <DataPanel holdings={holdings} askPersistence={ports.askPersistence} language={t('options_locale')} />
          <ImportPanel {...ports.imports} language={t('options_locale')} />
        </>
      );
    case 'about':
      return <AboutPanel version={ports.version} />;
  }
}
