// Importing old issues: picking files or dropping them, looking at what is in them, and how it went.

import type { JSX, TargetedDragEvent, TargetedEvent } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import type { ImportSession, ImportState, PickedFile } from '../app/import-session';
import { FaultNotice } from '../ui/fault-notice';
import { useText } from '../ui/text';
import { ImportPreview } from './import-preview';
import { ImportResult } from './import-result';

export interface ImportPorts {
  session: ImportSession;
  textOf: (file: Blob) => Promise<string | null>;
}

const ENDINGS = '.md,.markdown,.txt,.bbcode,.json,.opml,.xml,.html,.htm';

/** How the import stands, wherever on the page it is asked. */
export function useImport(session: ImportSession): ImportState {
  const [state, setState] = useState(session.state);
  useEffect(() => {
    setState(session.state); // whatever changed before the first frame
    return session.onChange(setState);
  }, [session]);
  return state;
}

export function ImportPanel({ session, textOf, language }: ImportPorts & { language: string }): JSX.Element {
  const t = useText();
  const state = useImport(session);
  const pick = (files: readonly File[]): void =>
    void session.pick(files.map((file): PickedFile => ({ name: file.name, text: () => textOf(file) })));
  const count = (n: number): string => new Intl.NumberFormat(language).format(n);
  return (
    <section class="import" aria-labelledby="import-title">
      <h3 id="import-title">{t('options_import_title')}</h3>
      {state.phase === 'idle' && <Picker pick={pick} />}
      {(state.phase === 'reading' || state.phase === 'importing') && (
        <Progress
          words={t(`options_import_${state.phase}`, count(state.done), count(state.all))}
          done={state.done}
          all={state.all}
          stop={() => session.stop()}
        />
      )}
      {state.phase === 'preview' && <ImportPreview files={state.files} session={session} count={count} />}
      {state.phase === 'done' && <ImportResult state={state} session={session} count={count} />}
      {state.phase === 'done' && state.fault && <FaultNotice fault={state.fault} />}
    </section>
  );
}

/** A button for the keyboard and a place to drop on. */
function Picker({ pick }: { pick: (files: readonly File[]) => void }): JSX.Element {
  const t = useText();
  const id = useId();
  const [over, setOver] = useState(false);
  const hover = (event: TargetedDragEvent<HTMLElement>): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: TargetedDragEvent<HTMLElement>): void => {
    event.preventDefault();
    setOver(false);
    pick([...(event.dataTransfer?.files ?? [])]);
  };
  const choose = ({ currentTarget }: TargetedEvent<HTMLInputElement>): void => {
    pick([...(currentTarget.files ?? [])]);
    currentTarget.value = ''; // the same file can be chosen again
  };
  return (
    <>
      <p id={`${id}-what`}>{t('options_import_what')}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is another way to what the button within does */}
      <div
        class={over ? 'drop-place drop-place-over' : 'drop-place'}
        onDragEnter={hover}
        onDragOver={hover}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <label class="button button-file">
          {t('options_import_pick')}
          <input type="file" multiple accept={ENDINGS} aria-describedby={`${id}-what`} onChange={choose} />
        </label>
        <span class="soft">{t('options_import_drop')}</span>
      </div>
    </>
  );
}

function Progress({
  words,
  done,
  all,
  stop,
}: {
  words: string;
  done: number;
  all: number;
  stop: () => void;
}): JSX.Element {
  const t = useText();
  return (
    <>
      <p role="status">{words}</p>
      <div class="import-actions">
        <progress max={all} value={done} aria-label={t('options_import_title')} />
        <button type="button" class="button" onClick={stop}>
          {t('options_import_stop')}
        </button>
      </div>
    </>
  );
}
