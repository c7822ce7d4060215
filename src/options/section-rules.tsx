// What a section does by rule: what stands in it while it is empty, and which tags come to it.

import type { JSX } from 'preact';
import type { Section } from '../domain/digest';
import { useText } from '../ui/text';
import { useTyping } from './setting';
import { readTagList, writeTagList } from './tag-list';

interface RulesProps {
  section: Section;
  revision: number;
  onEdit: (name: keyof Section, value: Partial<Section>, text?: string) => void;
  onLeave: () => Promise<void>;
}

export function SectionRules({ section, revision, onEdit, onLeave }: RulesProps): JSX.Element {
  const t = useText();
  const typing = { revision, mistyped: undefined, onLeave };
  const whenEmpty = useTyping({
    ...typing,
    value: section.whenEmpty ?? '',
    onType: (text) => onEdit('whenEmpty', { whenEmpty: text }, text),
  });
  const tags = useTyping({
    ...typing,
    value: writeTagList(section.tags),
    onType: (text) => onEdit('tags', { tags: readTagList(text) }, text),
  });
  return (
    <div class="section-rules">
      <input
        type="text"
        class="field field-boxed"
        id={`${section.id}-when-empty`}
        aria-label={t('options_section_when_empty', section.name)}
        placeholder={t('options_section_when_empty_hint')}
        {...whenEmpty}
      />
      <input
        type="text"
        class="field field-boxed"
        id={`${section.id}-tags`}
        aria-label={t('options_section_tags', section.name)}
        placeholder={t('options_section_tags_hint')}
        {...tags}
      />
    </div>
  );
}
