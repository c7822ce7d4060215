// A closed issue says so, with the way to open it again: what is put right is noted with its day.

import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { DeskHands } from '../app/desk-hands';
import type { OpenedIssue } from '../app/open-issue';
import { isComposing } from '../ui/keys';
import { Notice } from '../ui/notice';
import { useText } from '../ui/text';
import { momentText } from './day-text';

export interface ClosedNoticeProps {
  view: OpenedIssue;
  hands: DeskHands;
  language: string;
}

export function ClosedNotice({ view: { issue, digest }, hands, language }: ClosedNoticeProps): JSX.Element | null {
  const t = useText();
  const [asking, setAsking] = useState(false);
  if (typeof issue.closedAt !== 'number') return null;
  const button = (
    <button type="button" class="button" name="reopen" onClick={() => setAsking(true)}>
      {t('desk_reopen')}
    </button>
  );
  return (
    <>
      <Notice actions={asking ? null : button}>
        {t('desk_closed', momentText(issue.closedAt, digest.zone, language))}
      </Notice>
      {asking && <ReopenForm reopen={hands.issue.reopen.bind(hands.issue)} leave={() => setAsking(false)} />}
    </>
  );
}

function ReopenForm({ reopen, leave }: { reopen: (note: string) => void; leave: () => void }): JSX.Element {
  const t = useText();
  const [note, setNote] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const nothing = note.trim() === '';
  return (
    <form
      class="reopen"
      onSubmit={(event) => {
        event.preventDefault();
        if (nothing) return;
        leave();
        reopen(note);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || isComposing(event)) return;
        event.preventDefault();
        leave();
      }}
    >
      <label>
        {t('desk_correction')}{' '}
        <input
          ref={input}
          class="field field-boxed"
          name="correction"
          value={note}
          onInput={(event) => setNote(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="button button-primary" name="reopen-now" disabled={nothing}>
        {t('desk_reopen_now')}
      </button>
      <button type="button" class="button-plain" name="stay-closed" onClick={leave}>
        {t('desk_stay_closed')}
      </button>
    </form>
  );
}
