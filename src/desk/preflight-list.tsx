// What to look at before the issue leaves. Each line names its clip, says why, and is mended by one press; what is mended
// is gone from the list.

import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { DeskHands } from '../app/desk-hands';
import type { DeskSession } from '../app/desk-session';
import { itemOf, mend } from '../app/mend-finding';
import { isDay } from '../domain/day';
import type { Finding } from '../domain/preflight';
import { isComposing } from '../ui/keys';
import { type Translate, useText } from '../ui/text';
import { dayText } from './day-text';

export interface PreflightListProps {
  findings: readonly Finding[];
  session: DeskSession;
  hands: DeskHands;
  language: string;
  /** Escape: back to the preview. */
  leave: () => void;
}

export function PreflightList({ findings, session, hands, language, leave }: PreflightListProps): JSX.Element {
  const t = useText();
  const list = useRef<HTMLUListElement>(null);
  const at = useRef(0);
  useStayingFocus(list, at, findings);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
    if (step !== undefined) at.current = focusLine(list.current, at.current + step);
    else if (event.key === 'Escape') leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  if (findings.length === 0) return <p class="preflight-clear">{t('desk_preflight_clear')}</p>;
  return (
    <>
      <p class="soft preflight-hint">{t('desk_preflight_hint')}</p>
      <ul class="preflight" ref={list} data-preflight onKeyDown={onKeyDown}>
        {findings.map((finding, i) => (
          <Line
            key={keyOf(finding)}
            finding={finding}
            title={itemOf(session, finding)?.clip.title ?? ''}
            why={sentenceOf(finding, language, t)}
            reached={() => {
              at.current = i;
            }}
            show={() => showItem(session, finding)}
            mend={() => mend(finding, { session, hands, emptySentence: t('desk_empty_sentence') })}
          />
        ))}
      </ul>
    </>
  );
}

interface LineProps {
  finding: Finding;
  title: string;
  why: string;
  reached: () => void;
  show: () => void;
  mend: () => void;
}

function Line({ finding, title, why, reached, show, mend: mendIt }: LineProps): JSX.Element {
  const t = useText();
  return (
    <li class="finding" data-kind={finding.kind} data-blocks={finding.blocks ? 'true' : undefined} onFocusIn={reached}>
      <span class="finding-words">
        {title && (
          <button type="button" class="button-plain finding-title" dir="auto" tabIndex={-1} onClick={show}>
            {title}
          </button>
        )}
        <span class="finding-why">{why}</span>
      </span>
      <button type="button" class="button finding-mend" data-mend onClick={mendIt}>
        {t(`desk_mend_way_${finding.mend.do}`)}
        {title && <span class="visually-hidden">: {title}</span>}
      </button>
    </li>
  );
}

const keyOf = ({ kind, entryId, values, mend: way }: Finding): string => JSON.stringify([kind, entryId, values, way]);

function sentenceOf({ kind, values }: Finding, language: string, t: Translate): string {
  if (kind === 'ran_before') {
    const [number = '', day = ''] = values;
    const when = isDay(day) ? dayText(day, language) : day;
    return number === '' ? t('desk_finding_ran_before_day', when) : t('desk_finding_ran_before', number, when);
  }
  return t(`desk_finding_${kind}`, ...values);
}

function showItem(session: DeskSession, finding: Finding): void {
  const item = itemOf(session, finding);
  if (item) session.select(item.clip.id);
}

const mends = (list: HTMLElement | null): HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>('[data-mend]') ?? []),
];

/** Answers the place that has the focus now. */
function focusLine(list: HTMLElement | null, wanted: number): number {
  const lines = mends(list);
  const place = Math.max(0, Math.min(wanted, lines.length - 1));
  lines[place]?.focus();
  return place;
}

/** The list opens with its first line reached; when a line goes, the one in its place has the focus. */
function useStayingFocus(
  list: { current: HTMLUListElement | null },
  at: { current: number },
  findings: readonly Finding[],
): void {
  const opened = useRef(false);
  useEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (!opened.current || lost) at.current = focusLine(list.current, at.current);
    opened.current = findings.length > 0;
  }, [list, at, findings]);
}
