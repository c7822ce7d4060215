// The issue's number: counted on from the issue before, until the curator says another.

import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { DeskHands } from '../app/desk-hands';
import type { OpenedIssue } from '../app/open-issue';
import { isClosed } from '../domain/issue';
import { isPlainEnter } from '../ui/keys';
import { useText } from '../ui/text';

/** Nothing where the digest does not number its issues. */
export function IssueNumber({ view, hands }: { view: OpenedIssue; hands: DeskHands }): JSX.Element | null {
  const t = useText();
  const { number } = view.issue;
  const shown = typeof number === 'number' ? String(number) : '';
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => setTyped(null), [shown, view.issue.id]);
  if (shown === '' && (view.digest.firstNumber ?? null) === null) return null;
  const value = (typed ?? shown).normalize('NFKC').trim();
  const wrong = typed !== null && value !== '' && !/^\d{1,6}$/.test(value);
  const settle = (): void => {
    if (typed !== null && !wrong && value !== shown) hands.issue.setNumber(value === '' ? null : Number(value));
    if (!wrong) setTyped(null);
  };
  return (
    <label class="issue-number" title={t(wrong ? 'desk_number_wrong' : 'desk_number_title')}>
      <span>{t('desk_number')}</span>
      <input
        class="field"
        name="number"
        inputMode="numeric"
        size={4}
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
      {wrong && (
        <span class="trouble" role="alert">
          {t('desk_number_wrong')}
        </span>
      )}
    </label>
  );
}
