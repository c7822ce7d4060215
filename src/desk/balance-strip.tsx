// What the issue draws on, drawn: its sites, languages and tags, each as a bar, with a mark where the last seven issues
// stood on average.

import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { DeskSession } from '../app/desk-session';
import { clipsBefore, issueBalance } from '../app/issue-balance';
import type { OpenedIssue } from '../app/open-issue';
import type { BalanceRow } from '../domain/balance';
import type { Clip } from '../domain/clip';
import { useText } from '../ui/text';

export function BalanceStrip({
  session,
  view,
}: {
  session: DeskSession;
  view: OpenedIssue | null;
}): JSX.Element | null {
  const t = useText();
  const [before, setBefore] = useState<Clip[][]>([]);
  const { store } = session.context;
  const { digest, issue } = view ?? {};
  const id = issue?.id;
  useEffect(() => {
    if (!view || id === undefined) return;
    return store.watch(
      () => clipsBefore(store, view),
      setBefore,
      (error) => session.fail(error),
    );
    // Only another issue has other issues before it; what is typed into this one changes none of them.
  }, [session, store, id, digest?.id]);
  const balance = useMemo(() => (view ? issueBalance(view, before) : null), [view, before]);
  if (!balance) return null;
  return (
    <div class="balance" data-balance>
      <p class="soft">{balance.issues === 0 ? t('desk_balance_first') : t('desk_balance_against', balance.issues)}</p>
      {balance.kinds.map(({ kind, rows }) => (
        <section key={kind} aria-labelledby={`balance-${kind}`}>
          <h2 id={`balance-${kind}`}>{t(`desk_balance_${kind}`)}</h2>
          {rows.length === 0 ? <p class="soft">{t('desk_balance_none')}</p> : <Bars rows={rows} />}
        </section>
      ))}
    </div>
  );
}

function Bars({ rows }: { rows: readonly BalanceRow[] }): JSX.Element {
  const t = useText();
  const most = Math.max(1, ...rows.map(({ now, before }) => Math.max(now, before)));
  const share = (value: number): string => `${(100 * value) / most}%`;
  return (
    <ul class="bars">
      {rows.map(({ name, now, before }) => (
        <li key={name}>
          <span class="bar-name" dir="auto">
            {name}
          </span>
          <span class="bar" aria-hidden="true">
            <span class="bar-now" style={{ width: share(now) }} />
            {before > 0 && <span class="bar-before" style={{ left: share(before) }} />}
          </span>
          <span class="bar-count">
            {now} <span class="soft">{t('desk_balance_before', round(before))}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

const round = (mean: number): string => String(Math.round(mean * 10) / 10);
