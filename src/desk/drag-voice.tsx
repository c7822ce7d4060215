// Tells a screen reader where a dragged row would stand, each time that changes.

import type { JSX } from 'preact';
import type { DeskSession } from '../app/desk-session';
import { useText } from '../ui/text';
import type { DropPlace } from './drop-place';

export function DragVoice({ at, session }: { at: DropPlace | null; session: DeskSession }): JSX.Element {
  const t = useText();
  return (
    <div class="visually-hidden" role="status" aria-live="polite" data-drag-voice>
      {at && sentence(at)}
    </div>
  );

  function sentence({ entryId, sectionId, place, ordersItself }: DropPlace): string {
    const title = session.rows().find(({ entry }) => entry.id === entryId)?.clip.title ?? '';
    const name = session.state.digest.sections.find(({ id }) => id === sectionId)?.name ?? '';
    return ordersItself ? t('desk_drag_section', title, name) : t('desk_drag_place', title, name, place + 1);
  }
}
