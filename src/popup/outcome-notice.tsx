// What stopped a keep, or what is worth knowing about one: always a sentence and what to do next.

import type { JSX } from 'preact';
import type { KeepOutcome } from '../app/keep-clip';
import { useText } from '../ui/text';

export function OutcomeNotice({
  outcome,
  onEditKept,
}: {
  outcome: KeepOutcome;
  onEditKept: () => void;
}): JSX.Element | null {
  const t = useText();
  if ('mend' in outcome) {
    return (
      <p class="notice notice-bad" role="alert">
        {t(`popup_mend_${outcome.mend.replaceAll('-', '_')}`)}
      </p>
    );
  }
  if ('duplicate' in outcome) {
    return (
      <p class="notice" role="alert">
        {t('popup_duplicate', outcome.duplicate.title)}{' '}
        <button type="button" name="edit-kept" class="button" onClick={onEditKept}>
          {t('popup_edit_kept')}
        </button>
      </p>
    );
  }
  if (!outcome.focusFull) return null;
  return (
    <p class="notice" role="status">
      {t('popup_focus_full_kept', outcome.section.name)}
    </p>
  );
}
