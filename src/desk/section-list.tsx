// A section of the issue: its name, its count, its clips in order with their voices, and the free blocks between them.

import type { JSX } from 'preact';
import type { DeskHands } from '../app/desk-hands';
import type { DeskSession, DeskState } from '../app/desk-session';
import type { Section } from '../domain/digest';
import { type AssembledSection, type Issue, type Item, isClosed } from '../domain/issue';
import type { Tag } from '../domain/tag';
import { memo } from '../ui/memo';
import { useText } from '../ui/text';
import { FreeBlock } from './free-block';
import { Row } from './row';

export interface SectionListProps {
  section: Section;
  items: readonly Item[];
  blocks: AssembledSection['blocks'];
  issue: Issue;
  /** Entries of the e-mail edition. */
  inEmail: ReadonlySet<string>;
  /** Selected and opened rows, wherever they are. */
  selected: DeskState['selected'];
  editing: DeskState['editing'];
  writing: DeskState['writing'];
  vocabulary: readonly Tag[];
  /** Clips of which something typed is not stored yet. */
  troubled: ReadonlySet<string>;
  /** Its digest's zone and sections. */
  zone: string;
  sections: readonly Section[];
  /** Words are searched for: not everything is shown. */
  searching: boolean;
  session: DeskSession;
  hands: DeskHands;
  /** The clip whose row Tab reaches. */
  reachable: string | undefined;
}

const NONE: readonly Tag[] = [];

function PlainSectionList(props: SectionListProps): JSX.Element {
  const { section, items, blocks, issue, inEmail, session, hands, reachable } = props;
  const { selected, editing, writing, vocabulary, troubled, zone, sections, searching } = props;
  const t = useText();
  const count = section.cap === null ? `${items.length}` : `${items.length}/${section.cap}`;
  const title = `section-${section.id}`;
  const frozen = isClosed(issue);
  const add = (after: string | null): void => hands.issue.addBlock(session.context.newId(), section.id, after);
  const row = (item: Item, number: number | null, lead: Item | null): JSX.Element => {
    const open = editing?.clipId === item.clip.id;
    return (
      <Row
        key={item.entry.id}
        item={item}
        number={number}
        isVoice={lead !== null}
        frozen={frozen}
        notInEmail={lead === null && !inEmail.has(item.entry.id)}
        selected={selected === item.clip.id}
        reachable={reachable === item.clip.id}
        editing={open ? editing.field : null}
        troubled={troubled.has(item.clip.id)}
        zone={zone}
        session={session}
        hands={hands}
        sections={sections}
        vocabulary={open ? vocabulary : NONE}
      />
    );
  };
  const blocksAt = (place: string): JSX.Element[] =>
    (blocks?.get(place) ?? []).map((block) => (
      <FreeBlock
        key={block.id}
        block={block}
        issue={issue}
        writing={writing?.block === block.id ? writing.part : null}
        session={session}
        hands={hands}
      />
    ));
  const edge = (after: string | null, label: string): JSX.Element => (
    <button
      type="button"
      class="button-plain block-add"
      name="add-block"
      aria-label={label}
      title={label}
      onClick={() => add(after)}
    >
      +
    </button>
  );
  const isHere = (item: Item): boolean => [item, ...(item.voices ?? [])].some(({ clip }) => clip.id === selected);
  return (
    <section class="section" data-section data-section-id={section.id} data-kind={section.kind} aria-labelledby={title}>
      <div class="section-top">
        <h2 class="section-head" id={title}>
          <span class="section-name">{section.name}</span> <span class="section-count">{count}</span>
        </h2>
        {!frozen && edge(null, t('desk_block_add_head', section.name))}
      </div>
      <ol class="rows">
        {blocksAt('')}
        {items.flatMap((item, index) => [
          row(item, section.kind === 'manual' ? index + 1 : null, null),
          ...(item.voices ?? []).map((voice) => row(voice, null, item)),
          ...(isHere(item) && !frozen && !editing
            ? [
                <li class="row-edge" key={`edge ${item.entry.id}`}>
                  {edge(item.entry.id, t('desk_block_add', item.clip.title))}
                </li>,
              ]
            : []),
          ...blocksAt(item.entry.id),
        ])}
      </ol>
      {items.length === 0 && <SectionEmpty section={section} searching={searching} />}
    </section>
  );
}

/** Whatever else happens at the desk, five hundred rows are not even asked whether they have changed. */
export const SectionList = memo(PlainSectionList);

/** The sentence that readers get, or what fills the section. */
function SectionEmpty({ section, searching }: { section: Section; searching: boolean }): JSX.Element {
  const t = useText();
  if (searching) return <p class="section-empty">{t('desk_none_found')}</p>;
  return (
    <p class="section-empty">
      {section.whenEmpty ? (
        <>
          <span class="section-sentence" dir="auto">
            {section.whenEmpty}
          </span>{' '}
          {t('desk_section_says')}
        </>
      ) : (
        t(`desk_section_empty_${section.kind}`)
      )}
    </p>
  );
}
