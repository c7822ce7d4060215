// The top of the desk: whose issue this is, which day, and the ways out of it.

import type { JSX } from 'preact';
import type { DeskHands } from '../app/desk-hands';
import type { DeskSession, DeskState } from '../app/desk-session';
import { isDay } from '../domain/day';
import { isClosed } from '../domain/issue';
import { useText } from '../ui/text';
import { dayText } from './day-text';
import { DigestName } from './digest-name';
import { IssueNumber } from './issue-number';
import { DeliveryStatus, PublishButton } from './publish-button';

export interface HeaderProps {
  state: DeskState;
  session: DeskSession;
  hands: DeskHands;
  language: string;
  /** There is something to export. */
  ready: boolean;
  copy: () => void;
  copyRich: () => void;
  download: () => void;
  showKeys: () => void;
  openOptions: () => void;
  /** Brings the issue to the destinations. */
  publish: () => void;
}

export function Header(props: HeaderProps): JSX.Element {
  const { state, session, hands, language, ready, copy, copyRich, download, showKeys, openOptions, publish } = props;
  const { view } = state;
  const t = useText();
  return (
    <header class="header">
      <DigestName digest={state.digest} digests={view?.digests ?? []} session={session} />
      <DayNav state={state} session={session} language={language} />
      {view && <IssueNumber view={view} hands={hands} />}
      <span class="header-rest">
        <DeliveryStatus />
        <button type="button" class="button-plain" name="keys" title={t('desk_keys_title')} onClick={showKeys}>
          {t('desk_keys')} <kbd>?</kbd>
        </button>
        <button type="button" class="button-plain" name="options" onClick={openOptions}>
          {t('desk_options')}
        </button>
        <button type="button" class="button" name="copy" disabled={!ready} title={t('desk_copy_title')} onClick={copy}>
          {t('desk_copy')}
        </button>
        <button
          type="button"
          class="button"
          name="copy-rich"
          disabled={!ready}
          title={t('desk_copy_rich_title')}
          onClick={copyRich}
        >
          {t('desk_copy_rich')}
        </button>
        <button
          type="button"
          class="button button-primary"
          name="download"
          disabled={!ready}
          title={t('desk_download_title')}
          onClick={download}
        >
          {t('desk_download')}
        </button>
        {view && <PublishButton issueId={view.issue.id} ready={ready} publish={publish} />}
        {view && !isClosed(view.issue) && (
          <button
            type="button"
            class="button"
            name="close-issue"
            disabled={!ready}
            title={t('desk_close_issue_title')}
            onClick={() => hands.issue.close()}
          >
            {t('desk_close_issue')}
          </button>
        )}
      </span>
    </header>
  );
}

function DayNav({
  state,
  session,
  language,
}: {
  state: DeskState;
  session: DeskSession;
  language: string;
}): JSX.Element {
  const t = useText();
  const { day, today } = state;
  const step = (by: 1 | -1): JSX.Element => {
    const to = session.neighbour(by);
    const label = t(by < 0 ? 'desk_day_before' : 'desk_day_after', dayText(to, language));
    return (
      <button
        type="button"
        class="button-plain day-step"
        aria-label={label}
        title={label}
        onClick={() => session.goTo(to)}
      >
        {by < 0 ? '‹' : '›'}
      </button>
    );
  };
  return (
    <nav class="day-nav" aria-label={t('desk_day_nav')}>
      {step(-1)}
      <span class="day-pick">
        <span class="day-text" aria-hidden="true">
          {dayText(day, language)}
        </span>
        <input
          type="date"
          class="day-input"
          aria-label={t('desk_day')}
          value={day}
          onClick={(event) => openPicker(event.currentTarget)}
          onChange={(event) => {
            const to = event.currentTarget.value;
            if (isDay(to) && to >= '1900') session.goTo(to); // a year being typed passes through 0002 and 0020
          }}
        />
      </span>
      {step(1)}
      {day !== today && (
        <button type="button" class="button-plain" name="today" onClick={() => session.goTo(today)}>
          {t('desk_today')}
        </button>
      )}
    </nav>
  );
}

function openPicker(input: HTMLInputElement): void {
  try {
    input.showPicker();
  } catch {
    // a browser without a picker still lets the date be typed
  }
}
