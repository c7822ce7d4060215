// How many items the e-mail edition holds, and how near its letter is to where mail readers cut it.

import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { DeskHands } from '../app/desk-hands';
import { EMAIL_LIMIT, type EmailSize } from '../app/email-size';
import type { OpenedIssue } from '../app/open-issue';
import { editionCounts, emailLimit } from '../domain/edition';
import { isClosed } from '../domain/issue';
import { isPlainEnter } from '../ui/keys';
import { useText } from '../ui/text';

export interface EmailMeterProps {
  view: OpenedIssue;
  /** Null until it was measured. */
  size: EmailSize | null;
  hands: DeskHands;
}

export function EmailMeter({ view, size, hands }: EmailMeterProps): JSX.Element {
  const t = useText();
  const counts = useMemo(() => editionCounts(view), [view]);
  const kilobytes = Math.ceil((size?.bytes ?? 0) / 1024);
  const large = size !== null && size.bytes > size.budget;
  const limit = EMAIL_LIMIT / 1024;
  return (
    <div class="email-meter" data-large={large ? 'true' : undefined}>
      <FirstField view={view} hands={hands} />
      <span>{t('desk_email_counts', counts.email, counts.web, counts.teaser)}</span>
      {size && (
        <>
          <meter
            aria-label={t('desk_email_size')}
            min={0}
            max={limit}
            high={size.budget / 1024}
            optimum={0}
            value={Math.min(kilobytes, limit)}
          />
          <span class={large ? 'trouble' : 'soft'}>{t('desk_email_bytes', kilobytes, limit)}</span>
        </>
      )}
    </div>
  );
}

/** So many of the issue's first items by rule; empty for all. */
function FirstField({ view, hands }: Pick<EmailMeterProps, 'view' | 'hands'>): JSX.Element {
  const t = useText();
  const limit = emailLimit(view);
  const shown = limit === null ? '' : String(limit);
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => setTyped(null), [shown, view.issue.id]);
  const value = (typed ?? shown).normalize('NFKC').trim();
  const wrong = typed !== null && value !== '' && !/^[1-9]\d{0,2}$/.test(value);
  const settle = (): void => {
    if (typed !== null && !wrong && value !== shown) hands.issue.setEmailFirst(value === '' ? null : Number(value));
    setTyped(null);
  };
  return (
    <label class="email-first" title={t('desk_email_first_title')}>
      {t('desk_email_first')}
      <input
        class="field"
        name="email-first"
        inputMode="numeric"
        size={3}
        placeholder={t('desk_email_first_all')}
        value={typed ?? shown}
        readOnly={isClosed(view.issue)}
        aria-invalid={wrong ? true : undefined}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (isPlainEnter(event)) settle();
          else if (event.key === 'Escape') setTyped(null);
          else return;
          event.preventDefault();
          event.currentTarget.blur();
        }}
      />
    </label>
  );
}
