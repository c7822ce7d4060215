// A section of the issue: its name, its count, its clips in order.

import type { JSX } from 'preact';
import type { DeskHands } from '../app/desk-hands';
import type { DeskSession, DeskState } from '../app/desk-session';
import type { Section } from '../domain/digest';
import type { Item } from '../domain/issue';
import type { Tag } from '../domain/tag';
import { useText } from '../ui/text';
import { Row } from './row';

export interface SectionListProps {
  section: Section;
  items: readonly Item[];
  state: DeskState;
  session: DeskSession;
  hands: DeskHands;
  /** The clip whose row Tab reaches. */
  reachable: string | undefined;
}

const NONE: readonly Tag[] = [];

export function SectionList({ section, items, state, session, hands, reachable }: SectionListProps): JSX.Element {
  const t = useText();
  const { editing, selected, digest, vocabulary } = state;
  const count = section.cap === null ? `${items.length}` : `${items.length}/${section.cap}`;
  const title = `section-${section.id}`;
  return (
    <section class="section" data-section data-section-id={section.id} data-kind={section.kind} aria-labelledby={title}>
      <h2 class="section-head" id={title}>
        <span class="section-name">{section.name}</span> <span class="section-count">{count}</span>
      </h2>
      <ol class="rows">
        {items.map((item, index) => {
          const open = editing?.clipId === item.clip.id;
          return (
            <Row
              key={item.entry.id}
              item={item}
              number={section.kind === 'manual' ? index + 1 : null}
              selected={selected === item.clip.id}
              reachable={reachable === item.clip.id}
              editing={open ? editing.field : null}
              troubled={session.edits.hasTrouble(item.clip.id)}
              zone={digest.zone}
              session={session}
              hands={hands}
              sections={digest.sections}
              vocabulary={open ? vocabulary : NONE}
            />
          );
        })}
      </ol>
      {items.length === 0 && <p class="section-empty">{t(`desk_section_empty_${section.kind}`)}</p>}
    </section>
  );
}
