// Clips that did not run and wait for another issue, each with its age.

import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { DeskHands } from '../app/desk-hands';
import type { DeskSession, DeskState } from '../app/desk-session';
import { hostOf, linkAddress } from '../domain/address';
import { issueDay } from '../domain/day';
import { matches } from '../domain/find-items';
import { type Item, remarkOf } from '../domain/issue';
import { daysBetween } from '../domain/issue-clock';
import { useText } from '../ui/text';

export interface WaitingShelfProps {
  items: readonly Item[];
  state: DeskState;
  session: DeskSession;
  hands: DeskHands;
}

export function WaitingShelf({ items, state, session, hands }: WaitingShelfProps): JSX.Element | null {
  const t = useText();
  const shown = items.filter((item) => matches(item, state.words ?? ''));
  if (shown.length === 0) return null;
  const age = ({ clip }: Item): number => daysBetween(issueDay(clip.clipped.instant, state.digest), state.today);
  return (
    <section class="shelf" aria-labelledby="waiting-title" data-waiting-shelf>
      <h2 class="section-head" id="waiting-title">
        <span class="section-name">{t('desk_shelf')}</span> <span class="section-count">{items.length}</span>
        <span class="soft shelf-hint">{t('desk_shelf_hint')}</span>
      </h2>
      <ul class="rows">
        {shown.map((item) => (
          <WaitingClip
            key={item.entry.id}
            item={item}
            days={age(item)}
            selected={state.waiting === item.entry.id}
            reachable={(state.waiting ?? items[0]?.entry.id) === item.entry.id}
            session={session}
            hands={hands}
          />
        ))}
      </ul>
    </section>
  );
}

interface WaitingClipProps {
  item: Item;
  days: number;
  selected: boolean;
  reachable: boolean;
  session: DeskSession;
  hands: DeskHands;
}

function WaitingClip({ item, days, selected, reachable, session, hands }: WaitingClipProps): JSX.Element {
  const t = useText();
  const { entry, clip } = item;
  const row = useRef<HTMLLIElement>(null);
  const title = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (!selected) return;
    if (!row.current?.contains(document.activeElement)) title.current?.focus({ preventScroll: true });
    row.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const link = linkAddress(clip.url);
  const site = clip.site || hostOf(clip.url);
  const remark = remarkOf(item);
  return (
    <li
      ref={row}
      class="draft waiting"
      data-waiting={clip.id}
      aria-current={selected ? 'true' : undefined}
      onFocusIn={() => selected || session.selectWaiting(entry.id)}
    >
      <span class="draft-words">
        <button
          ref={title}
          type="button"
          class="waiting-title"
          dir="auto"
          tabIndex={reachable ? 0 : -1}
          onClick={() => session.selectWaiting(entry.id)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            hands.shelf.bringIn(item);
          }}
        >
          {clip.title}
        </button>
        <span class="soft draft-address">{site}</span>
        <span class="soft waiting-age">
          {days <= 0 ? t('desk_age_today') : days === 1 ? t('desk_age_one') : t('desk_age', days)}
        </span>
        {remark && (
          <span class="draft-remark" dir="auto">
            {remark}
          </span>
        )}
      </span>
      <span class="draft-actions">
        <button
          type="button"
          class="button-plain"
          name="bring-in"
          aria-label={t('desk_bring_in_one', clip.title)}
          onClick={() => hands.shelf.bringIn(item)}
        >
          {t('desk_bring_in')}
        </button>
        {link && (
          <a
            class="button-plain"
            href={link}
            target="_blank"
            rel="noreferrer"
            aria-label={t('desk_open_page', clip.title)}
          >
            {t('desk_open')}
          </a>
        )}
        <button
          type="button"
          class="button-plain"
          name="drop-waiting"
          aria-label={t('desk_draft_drop', clip.title)}
          onClick={() => hands.shelf.drop(item)}
        >
          {t('desk_drop')}
        </button>
      </span>
    </li>
  );
}
