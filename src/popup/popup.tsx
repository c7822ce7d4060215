// The popup: one form over one draft. Everything it shows comes from the session; everything typed goes there at once.

import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { DraftSession } from '../app/draft-session';
import type { SessionState } from '../app/session-state';
import { focusSection } from '../domain/digest';
import { FaultNotice } from '../ui/fault-notice';
import { GrowingText } from '../ui/growing-text';
import { isKeepKey, isPlainEnter } from '../ui/keys';
import { TagsField } from '../ui/tags-field';
import { useText } from '../ui/text';
import { Facts, MoreFacts } from './facts';
import { Footer } from './footer';
import { OutcomeNotice } from './outcome-notice';
import { StatusLine } from './status-line';
import { useHeldFocus, useKeyDown } from './use-keyboard';

/** How long the popup stays after a keep, for undoing it, in milliseconds. */
const KEPT_STAYS = 3_000;

export interface PopupProps {
  session: DraftSession;
  deskKeys: Promise<string>;
  openDesk: () => void;
  close: () => void;
}

export function Popup({ session, deskKeys, openDesk, close }: PopupProps): JSX.Element {
  const t = useText();
  const state = useSession(session);
  const keys = useAnswer(deskKeys);
  const { draft, phase } = state;
  const { fields } = draft;
  const waiting = state.reading === 'reading';
  const keep = (): void => void session.keep();
  useLeave(phase === 'kept', close);
  useSaidOutside(state.reading);
  const hold = useHeldFocus(state);
  useKeyDown((event) => {
    if (event.defaultPrevented) return;
    const inOneLine = event.target instanceof HTMLElement && event.target.matches('input, textarea[name=title]');
    const kept = phase === 'kept';
    if (!kept && (isKeepKey(event) || (inOneLine && isPlainEnter(event)))) {
      event.preventDefault();
      keep();
    } else if (!kept && event.altKey && event.code === 'KeyF') {
      event.preventDefault();
      session.setFocus(canFocus(state) && !draft.focus);
    } else if (kept && isKeepKey(event)) close();
  });

  return (
    <form class="popup-form" onSubmit={(event) => event.preventDefault()} data-phase={phase}>
      <StatusLine state={state} />
      <div class="fields" inert={phase !== 'writing'} onFocusIn={hold}>
        <div class="head">
          <GrowingText
            class="title"
            name="title"
            label={t('field_title')}
            placeholder={t('field_title')}
            value={fields.title}
            lines={2}
            maxLines={6}
            growsInFocus
            lang={fields.language}
            onText={(text) => session.edit('title', text)}
          />
          <FocusButton state={state} onFocus={(focus) => session.setFocus(focus)} />
        </div>
        <Facts fields={fields} waiting={waiting} onEdit={(name, text) => session.edit(name, text)} />
        <GrowingText
          class={`summary ${waiting && !fields.summary ? 'waiting' : ''}`}
          name="summary"
          label={t('field_summary')}
          placeholder={waiting ? '' : t('field_summary')}
          value={fields.summary}
          lines={4}
          maxLines={10}
          growsInFocus
          lang={fields.language}
          onText={(text) => session.edit('summary', text)}
        />
        <GrowingText
          class="quote"
          name="quote"
          label={t('field_quote')}
          placeholder={t('popup_quote_placeholder')}
          value={fields.quote}
          lines={2}
          maxLines={8}
          growsInFocus
          lang={fields.language}
          onText={(text) => session.edit('quote', text)}
        />
        <TagsField
          hint={t('popup_tags_hint')}
          tags={fields.tags}
          text={draft.tagText}
          vocabulary={state.vocabulary}
          onTags={(tags) => session.edit('tags', tags)}
          onText={(text) => session.setTagText(text)}
        />
        <GrowingText
          class="remark field-boxed"
          name="remark"
          label={t('field_remark')}
          placeholder={t('popup_remark_placeholder')}
          value={fields.remark}
          lines={3}
          maxLines={8}
          autoFocus
          onText={(text) => session.edit('remark', text)}
        />
        <MoreFacts
          fields={fields}
          waiting={waiting}
          page={state.page}
          tabUrl={session.tab.url}
          onEdit={(name, text) => session.edit(name, text)}
        />
      </div>
      <div class="foot">
        {state.fault && <FaultNotice fault={state.fault} />}
        {state.outcome && <OutcomeNotice outcome={state.outcome} onEditKept={() => void session.editKeptClip()} />}
        <Footer
          state={state}
          deskKeys={keys}
          onKeep={keep}
          onUndo={() => void session.undo()}
          onClose={close}
          onDesk={openDesk}
        />
      </div>
    </form>
  );
}

/** May this clip become focus: it is already, or the section has room. */
function canFocus({ digest, counts, draft, kept }: SessionState): boolean {
  const cap = digest ? focusSection(digest)?.cap : null;
  const heldAlready = kept !== null && kept.sectionId === (digest && focusSection(digest)?.id);
  return draft.focus || heldAlready || cap === null || cap === undefined || counts.focus < cap;
}

function FocusButton({ state, onFocus }: { state: SessionState; onFocus: (focus: boolean) => void }): JSX.Element {
  const t = useText();
  const { draft, digest, counts } = state;
  const section = digest ? focusSection(digest) : undefined;
  const name = section?.name ?? t('section_focus');
  const count = section?.cap ? `${counts.focus}/${section.cap}` : '';
  const full = !canFocus(state);
  return (
    <button
      type="button"
      name="focus"
      class="focus"
      aria-pressed={draft.focus}
      disabled={full}
      title={full ? t('popup_focus_full', name) : t('popup_focus_title', name)}
      onClick={() => onFocus(!draft.focus)}
    >
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
        <path d="M10 2.6l2.3 4.7 5.1.7-3.7 3.6.9 5.1-4.6-2.4-4.6 2.4.9-5.1L2.6 8l5.1-.7z" />
      </svg>
      <span class="visually-hidden">{name}</span>
      <span class="focus-count">{count}</span>
    </button>
  );
}

/** Leaves a moment after the keep, unless it is undone by then. */
function useLeave(kept: boolean, close: () => void): void {
  useEffect(() => {
    if (!kept) return undefined;
    const timer = setTimeout(close, KEPT_STAYS);
    return () => clearTimeout(timer);
  }, [kept, close]);
}

/** For whoever watches from outside: what became of the reading, said only once it is drawn. */
function useSaidOutside(reading: SessionState['reading']): void {
  useLayoutEffect(() => {
    document.body.dataset.state = reading === 'reading' || reading === 'read' ? reading : 'unreadable';
  }, [reading]);
}

/** Listens before the first frame is drawn: a page that is read by then must not wait for the second. */
function useSession(session: DraftSession): SessionState {
  const [state, show] = useState(session.state);
  useLayoutEffect(() => {
    session.onChange(show);
    show(session.state);
  }, [session]);
  return state;
}

function useAnswer(answer: Promise<string>): string {
  const [value, show] = useState('');
  useEffect(() => void answer.then(show, () => {}), [answer]);
  return value;
}
