// The desk, put together: the day's issue on the left, what leaves on the right.

import type { JSX } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { DeskHands } from '../app/desk-hands';
import type { DeskSession } from '../app/desk-session';
import { type AssembledIssue, isClosed } from '../domain/issue';
import { Notice } from '../ui/notice';
import { useText } from '../ui/text';
import { ClosedNotice } from './closed-notice';
import { dayText } from './day-text';
import { DragVoice } from './drag-voice';
import type { DropPlace } from './drop-place';
import { Header } from './header';
import { IssuePane } from './issue-pane';
import { KeySheet } from './key-sheet';
import type { DeskAct } from './keymap';
import { obeyRows } from './obey-rows';
import type { DeskPorts } from './ports';
import { RightPane, type Side } from './right-pane';
import { Faults, Skeleton } from './states';
import { Toast } from './toast';
import { useDrag } from './use-drag';
import { useExport } from './use-export';
import { useHandingOut } from './use-handing-out';
import { useKeys } from './use-keys';
import { OutboxContext, useOutbox } from './use-outbox';
import { usePreviewChoice } from './use-preview-choice';
import { usePublish } from './use-publish';
import { useEdits, useSession } from './use-session';

export interface DeskProps {
  session: DeskSession;
  hands: DeskHands;
  ports: DeskPorts;
}

export function Desk({ session, hands, ports }: DeskProps): JSX.Element {
  const state = useSession(session);
  useEdits(session);
  const [keysShown, setKeysShown] = useState(false);
  const [pane, setPane] = useState<'issue' | 'preview'>('issue');
  const list = useRef<HTMLElement>(null);
  const failed = useCallback((error: unknown) => session.fail(error), [session]);
  const [side, setSide] = useState<Side>('preview');
  const choice = usePreviewChoice(session, ports);
  const { format, shown, template } = choice;
  const by = template ?? format;
  const render = useCallback((issue: AssembledIssue) => ports.render(issue, by, shown), [ports, by, shown]);
  const exported = useExport(state.view, render, failed);
  const { copy, copyRich, download } = useHandingOut(session, ports, render);
  const publish = usePublish(session, ports);
  const outbox = useOutbox(session, ports.openOptions);
  const run = useCallback(
    (act: DeskAct, slot: number) => {
      if (act === 'keys') setKeysShown(true);
      else if (act === 'preflight') setSide((now) => (now === 'preflight' ? 'preview' : 'preflight'));
      else if (act === 'copy') void copy();
      else if (act === 'download') void download();
      else obey(act, slot, session, hands);
    },
    [copy, download, session, hands],
  );
  useKeys(run);
  const dropAt = useCallback(
    (entryId: string, { sectionId, place }: DropPlace) => {
      const item = session.rows().find(({ entry }) => entry.id === entryId);
      if (item) hands.place(item, sectionId, place);
    },
    [session, hands],
  );
  const letGo = useCallback(
    (entryId: string) => {
      const item = session.rows().find(({ entry }) => entry.id === entryId);
      if (item) session.say('stays', [item.clip.title]);
    },
    [session],
  );
  const line = useDrag(list, dropAt, letGo);
  const hush = useCallback(() => session.hush(), [session]);
  useEffect(() => {
    document.title = `${state.digest.name} · ${dayText(state.day, ports.language)}`;
  }, [state.digest.name, state.day, ports.language]);
  const { view } = state;

  return (
    <OutboxContext.Provider value={outbox}>
      <div
        class="desk-page"
        data-pane={pane}
        data-ready={view ? 'true' : undefined}
        data-empty={view?.count === 0 ? 'true' : undefined}
      >
        <Header
          state={state}
          session={session}
          hands={hands}
          language={ports.language}
          ready={view !== null && view.count > 0}
          copy={() => void copy()}
          copyRich={() => void copyRich()}
          download={() => void download()}
          showKeys={() => setKeysShown(true)}
          openOptions={() => ports.openOptions()}
          publish={() => void publish()}
        />
        <Faults session={session} state={state} />
        {state.dayTurned && <DayTurned goToday={() => session.goTo(state.today)} />}
        {view && <ClosedNotice view={view} hands={hands} language={ports.language} />}
        <PaneTabs pane={pane} show={setPane} />
        <div class="panes">
          <main
            class="issue"
            ref={list}
            data-still={view && (isClosed(view.issue) || state.words) ? 'true' : undefined}
          >
            {view ? (
              <IssuePane view={view} state={state} session={session} hands={hands} clipKeys={ports.clipKeys} />
            ) : (
              !state.fault && <Skeleton />
            )}
          </main>
          <RightPane
            session={session}
            hands={hands}
            ports={ports}
            view={view}
            exported={exported}
            choice={choice}
            side={side}
            show={setSide}
          />
        </div>
        {line && <DropLine at={line} />}
        <DragVoice at={line} session={session} />
        <Toast said={state.said} undo={() => hands.undo()} hush={hush} />
        {keysShown && <KeySheet close={() => setKeysShown(false)} />}
      </div>
    </OutboxContext.Provider>
  );
}

/** What a key does to the rows. */
function obey(act: DeskAct, slot: number, session: DeskSession, hands: DeskHands): void {
  const { selected } = session.state;
  if (obeyRows(act, session, hands)) return;
  if (act === 'down' || act === 'up') session.step(act === 'down' ? 1 : -1);
  else if (act === 'move_down' || act === 'move_up') hands.nudge(act === 'move_down' ? 1 : -1);
  else if (act === 'slot') hands.toSlot(slot);
  else if (act === 'latest') hands.toLatest();
  else if (act === 'leave') session.leaveEditor();
  else if (act === 'drop') hands.drop();
  else if (act === 'section') hands.toNextSection();
  else if (act === 'carry_over') hands.carryOver();
  else if (act === 'undo') hands.undo();
  else if (act === 'redo') hands.redo();
  else if (selected && act === 'edit') session.edit(selected, 'title');
  else if (selected && act === 'remark') session.edit(selected, 'remark');
}

/** Another day has begun while this one was on screen. */
function DayTurned({ goToday }: { goToday: () => void }): JSX.Element {
  const t = useText();
  return (
    <Notice
      actions={
        <button type="button" class="button" name="go-today" onClick={goToday}>
          {t('desk_go_today')}
        </button>
      }
    >
      {t('desk_day_turned')}
    </Notice>
  );
}

/** Only a narrow window shows these: there the preview is a tab. */
function PaneTabs({ pane, show }: { pane: string; show: (pane: 'issue' | 'preview') => void }): JSX.Element {
  const t = useText();
  return (
    <div class="pane-tabs">
      {(['issue', 'preview'] as const).map((name) => (
        <button
          type="button"
          class="button-plain"
          key={name}
          name={`pane-${name}`}
          aria-pressed={pane === name}
          onClick={() => show(name)}
        >
          {t(`desk_pane_${name}`)}
        </button>
      ))}
    </div>
  );
}

/** Where a dragged row will stand. */
function DropLine({ at: { lineAt, left, width } }: { at: DropPlace }): JSX.Element {
  const style = { top: `${lineAt}px`, left: `${left}px`, width: `${width}px` };
  return <div class="drop-line" data-drop-line aria-hidden="true" style={style} />;
}
