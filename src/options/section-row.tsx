// One section: its name, how it is ordered, its cap, and its place among the others.

import type { JSX, TargetedEvent } from 'preact';
import type { Section } from '../domain/digest';
import { useText } from '../ui/text';
import { SectionRules } from './section-rules';
import { FaultSentence, useTyping } from './setting';
import type { Mistyped } from './settings-session';

interface SectionRowProps {
  section: Section;
  place: { isFirst: boolean; isLast: boolean };
  mistyped: { name: Mistyped | undefined; cap: Mistyped | undefined };
  revision: number;
  onEdit: (name: keyof Section, value: Partial<Section>, text?: string) => void;
  onLeave: () => Promise<void>;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
}

export function SectionRow(props: SectionRowProps): JSX.Element {
  const { section, place, mistyped, onEdit, onLeave, onMove, onRemove } = props;
  const t = useText();
  const { id } = section;
  const setKind = ({ currentTarget }: TargetedEvent<HTMLSelectElement>): void => {
    onEdit('kind', { kind: currentTarget.value === 'manual' ? 'manual' : 'automatic' });
    void onLeave();
  };
  return (
    <li class="section" aria-label={section.name}>
      <Typed {...props} id={`${id}-name`} name="name" value={section.name} wide />
      <select
        class="field field-boxed"
        aria-label={t('options_section_kind', section.name)}
        value={section.kind}
        onChange={setKind}
      >
        <option value="manual">{t('options_kind_manual')}</option>
        <option value="automatic">{t('options_kind_automatic')}</option>
      </select>
      {section.kind === 'manual' ? (
        <Typed {...props} id={`${id}-cap`} name="cap" value={section.cap === null ? '' : String(section.cap)} />
      ) : (
        <span class="soft section-cap">{t('options_cap_none')}</span>
      )}
      <span class="section-actions">
        <button
          type="button"
          class="button button-plain"
          id={`${id}-up`}
          disabled={place.isFirst}
          aria-label={t('options_section_up', section.name)}
          onClick={() => onMove(-1)}
        >
          ↑
        </button>
        <button
          type="button"
          class="button button-plain"
          id={`${id}-down`}
          disabled={place.isLast}
          aria-label={t('options_section_down', section.name)}
          onClick={() => onMove(1)}
        >
          ↓
        </button>
        <button
          type="button"
          class="button button-plain"
          disabled={place.isFirst && place.isLast}
          aria-label={t('options_section_remove_name', section.name)}
          onClick={onRemove}
        >
          {t('options_section_remove')}
        </button>
      </span>
      <SectionRules {...props} />
      <FaultSentence id={`${id}-name-fault`} fault={mistyped.name?.fault} />
      <FaultSentence id={`${id}-cap-fault`} fault={mistyped.cap?.fault} />
    </li>
  );
}

type TypedProps = SectionRowProps & { id: string; name: 'name' | 'cap'; value: string; wide?: boolean };

function Typed({ id, name, value, wide, section, mistyped, revision, onEdit, onLeave }: TypedProps): JSX.Element {
  const t = useText();
  const wrong = mistyped[name];
  const read = (text: string): Partial<Section> => (name === 'name' ? { name: text } : { cap: readCap(text) });
  const input = useTyping({
    value,
    revision,
    mistyped: wrong,
    onType: (text) => onEdit(name, read(text), text),
    onLeave,
  });
  return (
    <input
      type="text"
      id={id}
      class={`field field-boxed ${wide ? 'section-name' : 'section-cap'}`}
      inputMode={name === 'cap' ? 'numeric' : undefined}
      placeholder={name === 'cap' ? t('options_cap_none') : undefined}
      aria-label={t(name === 'cap' ? 'options_section_cap' : 'options_section_name', section.name)}
      aria-invalid={wrong ? true : undefined}
      aria-describedby={wrong ? `${id}-fault` : undefined}
      {...input}
    />
  );
}

/** A whole number; nothing is no limit; anything else is no number, which the digest's rules refuse. */
function readCap(text: string): number | null {
  const trimmed = text.normalize('NFKC').trim();
  if (trimmed === '') return null;
  return /^\d+$/.test(trimmed) ? Number(trimmed) : Number.NaN;
}
