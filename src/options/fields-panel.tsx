// The digest's own fields, for its templates: a name and a text each.

import type { JSX } from 'preact';
import type { DigestChange } from '../app/change-digest';
import type { Digest, DigestField } from '../domain/digest';
import { fieldName } from '../domain/field-name';
import { useText } from '../ui/text';
import { useTyping } from './setting';
import type { FieldId, SettingsState } from './settings-session';

export interface FieldsPanelProps {
  state: SettingsState;
  change: (field: FieldId, make: (digest: Digest) => DigestChange, text?: string) => void;
  settle: () => Promise<void>;
}

export function FieldsPanel({ state, change, settle }: FieldsPanelProps): JSX.Element {
  const t = useText();
  const fields = state.digest.fields ?? [];
  const arrange = (field: FieldId, make: (fields: DigestField[]) => DigestField[]): void =>
    change(field, (digest) => ({ fields: make(digest.fields ?? []) }));
  const write = (at: number, part: keyof DigestField, text: string): void =>
    arrange(`fields:${at}:${part}`, (all) => all.map((one, i) => (i === at ? { ...one, [part]: text } : one)));
  const free = (): string => {
    const name = fieldName(t('options_field_new'));
    const taken = fields.map((one) => one.name);
    return taken.includes(name) ? `${name}_${fields.length + 1}` : name;
  };
  return (
    <>
      <h3 class="options-group">{t('options_fields')}</h3>
      <p class="soft">{t('options_fields_hint')}</p>
      {fields.map((field, at) => (
        <div class="own-field" key={at}>
          {(['name', 'text'] as const).map((part) => (
            <FieldInput
              key={part}
              part={part}
              field={field}
              revision={state.revision}
              write={(text) => write(at, part, part === 'name' ? fieldName(text) || field.name : text)}
              settle={settle}
            />
          ))}
          <button
            type="button"
            class="button"
            aria-label={t('options_field_remove_name', field.name)}
            onClick={() => {
              arrange('fields', (all) => all.filter((_, i) => i !== at));
              void settle();
            }}
          >
            {t('options_field_remove')}
          </button>
        </div>
      ))}
      <button
        type="button"
        class="button"
        name="add-field"
        onClick={() => {
          arrange('fields', (all) => [...all, { name: free(), text: '' }]);
          void settle();
        }}
      >
        {t('options_field_add')}
      </button>
    </>
  );
}

interface FieldInputProps {
  part: keyof DigestField;
  field: DigestField;
  revision: number;
  write: (text: string) => void;
  settle: () => Promise<void>;
}

function FieldInput({ part, field, revision, write, settle }: FieldInputProps): JSX.Element {
  const t = useText();
  const input = useTyping({ value: field[part], revision, mistyped: undefined, onType: write, onLeave: settle });
  return <input type="text" class="field field-boxed" aria-label={t(`options_field_${part}`, field.name)} {...input} />;
}
