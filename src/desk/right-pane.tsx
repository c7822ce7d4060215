// The right side of the desk: the issue as it leaves, what to look at before it does, and what it draws on.

import type { JSX } from 'preact';
import { useCallback } from 'preact/hooks';
import type { DeskHands } from '../app/desk-hands';
import type { DeskSession } from '../app/desk-session';
import type { ExportedIssue } from '../app/export-issue';
import type { OpenedIssue } from '../app/open-issue';
import { useText } from '../ui/text';
import { BalanceStrip } from './balance-strip';
import { EmailMeter } from './email-meter';
import type { DeskPorts } from './ports';
import { PreflightList } from './preflight-list';
import { Preview } from './preview';
import { usePreflight } from './use-preflight';
import type { ChosenPreview } from './use-preview-choice';

export const SIDES = ['preview', 'preflight', 'balance'] as const;
export type Side = (typeof SIDES)[number];

export interface RightPaneProps {
  session: DeskSession;
  hands: DeskHands;
  ports: DeskPorts;
  view: OpenedIssue | null;
  exported: ExportedIssue | null;
  choice: ChosenPreview;
  side: Side;
  show: (side: Side) => void;
}

export function RightPane({ session, hands, ports, view, exported, choice, side, show }: RightPaneProps): JSX.Element {
  const t = useText();
  const { findings, email } = usePreflight(session, view, ports);
  const names: Record<Side, string> = {
    preview: t('desk_preview'),
    preflight: findings.length > 0 ? t('desk_preflight_count', findings.length) : t('desk_preflight'),
    balance: t('desk_balance'),
  };
  const leave = useCallback(() => show('preview'), [show]);
  return (
    <aside class="preview" aria-label={names[side]}>
      <div class="side-tabs">
        {SIDES.map((name) => (
          <button
            type="button"
            class="button-plain"
            key={name}
            name={`side-${name}`}
            aria-pressed={side === name}
            data-blocks={name === 'preflight' && findings.some(({ blocks }) => blocks) ? 'true' : undefined}
            onClick={() => show(name)}
          >
            {names[name]}
          </button>
        ))}
      </div>
      {side === 'preview' && (
        <Preview
          exported={exported}
          choice={choice}
          hands={hands}
          view={view}
          ports={ports}
          lookAtEach={() => show('preflight')}
        />
      )}
      {side === 'preflight' && (
        <PreflightList findings={findings} session={session} hands={hands} language={ports.language} leave={leave} />
      )}
      {side === 'balance' && <BalanceStrip session={session} view={view} />}
      {view && <EmailMeter view={view} size={email} hands={hands} />}
    </aside>
  );
}
