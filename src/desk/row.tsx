// One clip in the list: a line to read, which opens into an editor.

import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { DeskHands } from '../app/desk-hands';
import type { DeskSession, EditedField } from '../app/desk-session';
import { hostOf, linkAddress } from '../domain/address';
import type { Clip } from '../domain/clip';
import { timeOfDay } from '../domain/day';
import type { Section } from '../domain/digest';
import { type Item, remarkOf } from '../domain/issue';
import type { Tag } from '../domain/tag';
import { addressConcern, isWithheld } from '../domain/withheld';
import { memo } from '../ui/memo';
import { useText } from '../ui/text';
import { DeliveryMarks, NeedsYou } from './delivery-mark';
import { RowEditor } from './row-editor';
import { isTyping } from './use-keys';

export interface RowProps {
  item: Item;
  /** Its number in a manual section; null where the order is not the curator's. */
  number: number | null;
  selected: boolean;
  /** The one row that Tab reaches. */
  reachable: boolean;
  /** It tells the story of the row above too. */
  isVoice: boolean;
  /** Its issue is closed: to be read only. */
  frozen: boolean;
  /** The e-mail edition leaves it out. */
  notInEmail: boolean;
  /** The field to edit, or null while the row is closed. */
  editing: EditedField | null;
  /** Something typed here is not stored in the clip yet. */
  troubled: boolean;
  zone: string;
  session: DeskSession;
  hands: DeskHands;
  sections: readonly Section[];
  /** Empty while the row is closed. */
  vocabulary: readonly Tag[];
}

function PlainRow(props: RowProps): JSX.Element {
  const { item, number, selected, reachable, editing, troubled, zone, session, hands, sections, vocabulary } = props;
  const { isVoice, frozen, notInEmail } = props;
  const t = useText();
  const { clip } = item;
  const row = useRef<HTMLLIElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (!selected) return;
    if (editing === null && !isTypingElsewhere(row.current)) button.current?.focus({ preventScroll: true });
    row.current?.scrollIntoView({ block: 'nearest' });
  }, [selected, editing]);
  const toggle = (): void => (editing ? session.leaveEditor() : session.edit(clip.id, 'title'));
  return (
    <li
      ref={row}
      class={isVoice ? 'row row-voice' : 'row'}
      data-item={isVoice ? undefined : item.entry.id}
      data-voice={isVoice ? item.entry.id : undefined}
      data-clip-id={clip.id}
      aria-current={selected ? 'true' : undefined}
      onFocusIn={() => selected || session.select(clip.id)}
    >
      <span class="row-place" data-grip aria-hidden="true">
        <span class="row-number">{number}</span>
        {!isVoice && !frozen && <span class="row-grip">⠿</span>}
      </span>
      <div class="row-body">
        {isVoice && <span class="visually-hidden">{t('desk_voice')} </span>}
        <div class="row-head">
          <button
            ref={button}
            type="button"
            class="row-title"
            dir="auto"
            tabIndex={reachable ? 0 : -1}
            aria-expanded={editing !== null}
            onClick={toggle}
          >
            {clip.title}
          </button>
          <DeliveryMarks item={`clip/${clip.id}`} />
          {notInEmail && <span class="row-not-in-email">{t('desk_not_in_email')}</span>}
          <RowFacts clip={clip} zone={zone} />
        </div>
        {editing === null && <RowWords item={item} />}
        {troubled && editing === null && <p class="trouble">{t('desk_row_held')}</p>}
        <NeedsYou item={`clip/${clip.id}`} />
        <Withheld clip={clip} frozen={frozen} confirm={() => hands.confirm([clip.id])} />
        {editing !== null && (
          <RowEditor
            item={item}
            session={session}
            hands={hands}
            sections={sections}
            vocabulary={vocabulary}
            frozen={frozen}
            field={editing}
          />
        )}
      </div>
    </li>
  );
}

/** Redrawn only when its own clip, place or state changes. */
export const Row = memo(PlainRow);

/** The focus is not taken away from a field, nor from the list whose line moved this row. */
function isTypingElsewhere(row: HTMLElement | null): boolean {
  const active = document.activeElement;
  return (isTyping(active) && !row?.contains(active)) || active?.closest('[data-preflight]') != null;
}

/** Who wrote it, where, and when it was clipped. */
function RowFacts({ clip, zone }: { clip: Clip; zone: string }): JSX.Element {
  const t = useText();
  const link = linkAddress(clip.url);
  const host = hostOf(clip.url);
  return (
    <span class="row-facts">
      {clip.author && (
        <span class="row-author" dir="auto">
          {clip.author}
        </span>
      )}
      {link ? (
        <a
          class="row-link"
          href={link}
          target="_blank"
          rel="noreferrer"
          tabIndex={-1}
          aria-label={`${clip.site || host}: ${t('desk_open_page', clip.title)}`}
          title={link}
        >
          {clip.site || host}
        </a>
      ) : (
        <span class="row-link">{clip.site || host}</span>
      )}
      <time dateTime={new Date(clip.clipped.instant).toISOString()}>{timeOfDay(clip.clipped.instant, zone)}</time>
    </span>
  );
}

function RowWords({ item }: { item: Item }): JSX.Element {
  const t = useText();
  const { clip } = item;
  const remark = remarkOf(item);
  return (
    <>
      {clip.tags.length > 0 && (
        <p class="row-tags">
          <span class="visually-hidden">{t('tags_label')}: </span>
          {clip.tags.map((tag) => (
            <span class="row-tag" key={tag}>
              {tag}
            </span>
          ))}
        </p>
      )}
      {(remark || clip.summary) && (
        <p class={remark ? 'row-remark' : 'row-remark row-summary'} dir="auto">
          {remark || clip.summary}
        </p>
      )}
    </>
  );
}

function Withheld({ clip, frozen, confirm }: { clip: Clip; frozen: boolean; confirm: () => void }): JSX.Element | null {
  const t = useText();
  if (!isWithheld(clip)) return null;
  const why = clip.private ? 'desk_marked_private' : `desk_address_${addressConcern(clip.url)}`;
  return (
    <p class="row-withheld">
      {t(why)}{' '}
      {!frozen && (
        <button type="button" class="button-plain" name="confirm-address" onClick={confirm}>
          {t('desk_confirm_one')}
        </button>
      )}
    </p>
  );
}
