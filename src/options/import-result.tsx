// How an import went: what came in, what did not and why, and the way back.

import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ImportOutcome } from '../app/import-issues';
import type { ImportSession, ImportState } from '../app/import-session';
import { STORE_FAULTS } from '../domain/fault';
import { useText } from '../ui/text';

interface ResultProps {
  state: ImportState & { phase: 'done' };
  session: ImportSession;
  count: (n: number) => string;
}

const isStoreFault = (reason: string): boolean => STORE_FAULTS.some((name) => name === reason);

export function ImportResult({ state, session, count }: ResultProps): JSX.Element {
  const t = useText();
  const { outcomes, left, undo, undone } = state;
  const said = useRef<HTMLDivElement>(null);
  useEffect(() => said.current?.focus(), []);
  const all = outcomes.map(({ outcome }) => outcome);
  const made = all.filter(isMade);
  const there = all.filter((outcome) => 'done' in outcome && outcome.done === 'there').length;
  const failed = outcomes.flatMap(({ name, outcome }) => ('failed' in outcome ? [{ name, ...outcome }] : []));
  const sum = (of: 'clips' | 'known'): string => count(made.reduce((so, outcome) => so + outcome[of], 0));
  const issues = new Set(made.map(({ issue }) => issue)).size;
  return (
    <>
      <div ref={said} tabIndex={-1} role="status">
        {undone === null ? (
          <p>{t('options_import_done', count(issues), sum('clips'), sum('known'))}</p>
        ) : (
          <p>{t('options_import_undone', count(undone.issues), count(undone.clips))}</p>
        )}
        {undone !== null && undone.kept > 0 && <p>{t('options_import_kept', count(undone.kept))}</p>}
        {undone === null && there > 0 && <p>{t('options_import_there', count(there))}</p>}
        {left > 0 && <p>{t('options_import_stopped', count(left))}</p>}
      </div>
      {failed.length > 0 && (
        <>
          <p>{t('options_import_failed', count(failed.length))}</p>
          <ul class="import-failed">
            {failed.map(({ name, failed: reason, fault }) => (
              <li key={name}>
                <b>{name}</b> {t(isStoreFault(reason) ? `fault_${reason}` : `options_import_not_${reason}`)}{' '}
                {fault && t(`options_import_fault_${fault.kind}`, fault.value, fault.line)}
              </li>
            ))}
          </ul>
        </>
      )}
      <div class="import-actions">
        {undo.length > 0 && (
          <button type="button" class="button" onClick={() => void session.undo()}>
            {t('options_import_undo')}
          </button>
        )}
        <button type="button" class="button" onClick={() => session.close()}>
          {t('options_import_again')}
        </button>
      </div>
    </>
  );
}

type Made = Extract<ImportOutcome, { issue: string }>;

const isMade = (outcome: ImportOutcome): outcome is Made => 'issue' in outcome;
