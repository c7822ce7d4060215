// One line on top that is always there: what is known of this address, or why its page could not be read.

import type { JSX } from 'preact';
import type { SessionState } from '../app/session-state';
import { timeOfDay } from '../domain/day';
import { useText } from '../ui/text';

export function StatusLine({ state }: { state: SessionState }): JSX.Element {
  const t = useText();
  return (
    <p class="status" role="status" data-status={statusKind(state)}>
      {sentence(state, t)}
    </p>
  );
}

function statusKind({ kept, reading }: SessionState): string {
  if (kept) return 'kept';
  return reading === 'reading' || reading === 'read' ? reading : 'unreadable';
}

function sentence(
  { kept, digest, reading, draft }: SessionState,
  t: (key: string, ...values: string[]) => string,
): string {
  if (kept) {
    const zone = digest?.zone ?? kept.clip.clipped.zone;
    const section = digest?.sections.find((s) => s.id === kept.sectionId)?.name ?? '';
    const time = timeOfDay(kept.clip.clipped.instant, zone);
    if (kept.today && section) return t('popup_kept_today_in', time, section);
    return section ? t('popup_kept_in', kept.day, time, section) : t('popup_kept_on', kept.day, time);
  }
  if (reading === 'reading') return t('popup_reading');
  if (reading === 'read') return t('popup_read');
  if (reading === 'refused' && draft.fields.url === '') return t('popup_hidden');
  // Some pages are hidden from extensions altogether, address and title too: then the curator is asked for them.
  const next = t(draft.fields.url === '' ? 'popup_address_hidden' : 'popup_title_from_tab');
  return `${t(`popup_unreadable_${reading.replaceAll('-', '_')}`)} ${next}`;
}
