// The sections of every issue: their names, order, kinds and caps. No change here deletes a clip.

import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { DigestChange } from '../app/change-digest';
import { type Digest, defaultSection, type Section } from '../domain/digest';
import { useText } from '../ui/text';
import { SectionRow } from './section-row';
import type { FieldId, SettingsState } from './settings-session';

export interface SectionsPanelProps {
  state: SettingsState;
  change: (field: FieldId, make: (digest: Digest) => DigestChange, text?: string) => void;
  settle: () => Promise<void>;
  newId: () => string;
}

export function SectionsPanel({ state, change, settle, newId }: SectionsPanelProps): JSX.Element {
  const t = useText();
  const { sections } = state.digest;
  const focusNext = useFocusAfter(sections);
  const arrange = (field: FieldId, make: (sections: Section[]) => Section[]): void => {
    change(field, (digest) => ({ sections: make(digest.sections) }));
    void settle();
  };
  const edit = (id: string, name: keyof Section, value: Partial<Section>, text?: string): void => {
    const make = (digest: Digest) => ({
      sections: digest.sections.map((section) => (section.id === id ? { ...section, ...value } : section)),
    });
    change(`section:${id}:${name}`, make, text);
  };
  const move = (id: string, by: 1 | -1): void => {
    focusNext(`${id}-${by === 1 ? 'down' : 'up'}`, `${id}-${by === 1 ? 'up' : 'down'}`);
    arrange('sections', (all) => moved(all, id, by));
  };
  const remove = (id: string): void => {
    focusNext('add-section');
    arrange('sections', (all) => all.filter((section) => section.id !== id));
  };
  const add = (): void => {
    const id = newId();
    focusNext(`${id}-name`);
    arrange('sections', (all) => [...all, { id, name: t('options_section_new'), kind: 'manual', cap: null }]);
  };
  return (
    <>
      <p class="soft">{t('options_sections_hint')}</p>
      <ol class="sections">
        {sections.map((section, place) => (
          <SectionRow
            key={section.id}
            section={section}
            place={{ isFirst: place === 0, isLast: place === sections.length - 1 }}
            mistyped={{
              name: state.mistyped[`section:${section.id}:name`],
              cap: state.mistyped[`section:${section.id}:cap`],
            }}
            revision={state.revision}
            onEdit={(name, value, text) => edit(section.id, name, value, text)}
            onLeave={settle}
            onMove={(by) => move(section.id, by)}
            onRemove={() => remove(section.id)}
          />
        ))}
      </ol>
      <button type="button" class="button" id="add-section" onClick={add}>
        {t('options_section_add')}
      </button>
      <p class="setting-hint soft">{t('options_section_remove_hint', defaultSection(state.digest).name)}</p>
    </>
  );
}

function moved(sections: readonly Section[], id: string, by: 1 | -1): Section[] {
  const from = sections.findIndex((section) => section.id === id);
  const section = sections[from];
  if (!section) return [...sections];
  const rest = sections.filter((other) => other !== section);
  return [...rest.slice(0, Math.max(0, from + by)), section, ...rest.slice(Math.max(0, from + by))];
}

/** Keeps the keyboard where it works: after the next change of `sections`, on the first named control that is usable. */
function useFocusAfter(sections: readonly Section[]): (...ids: string[]) => void {
  const wanted = useRef<string[]>([]);
  useLayoutEffect(() => {
    const controls = wanted.current.map((id) => document.getElementById(id));
    const usable = controls.find((control) => control && !(control as HTMLButtonElement).disabled);
    if (usable) wanted.current = [];
    usable?.focus();
  }, [sections]);
  return (...ids) => {
    wanted.current = ids;
  };
}
