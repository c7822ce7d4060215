// One destination: what its app asks for, what goes there, and whether it lets us in. Secrets that are stored are never
// shown again: an empty field leaves them as they are.

import type { JSX, TargetedInputEvent } from 'preact';
import type { PublisherField } from '../app/destination-works';
import { useText } from '../ui/text';
import { DestinationChoices } from './destination-choices';
import { type ControlNames, Setting } from './setting';
import { type Form, type FormProps, useForm } from './use-destination-form';

export function DestinationForm({ given, all, ports, works, close }: FormProps): JSX.Element | null {
  const t = useText();
  const form = useForm({ given, all, ports, works, close });
  const publisher = works.publisherOf(given.kind);
  if (!publisher) return null;
  const { destination, change, said } = form;
  return (
    <form class="destination-form" autocomplete="off" onSubmit={(event) => event.preventDefault()}>
      <Setting label={t('destinations_name')}>
        {(names) => (
          <input
            type="text"
            class="field field-boxed"
            {...names}
            name="name"
            value={destination.name}
            onInput={({ currentTarget }) => change({ name: currentTarget.value })}
          />
        )}
      </Setting>
      {publisher.fields.map((field) => (
        <AskedField key={field.name} field={field} form={form} />
      ))}
      {publisher.consentUrl && (
        <p>
          <button type="button" class="button" onClick={() => form.consent()}>
            {t('destinations_consent')}
          </button>
        </p>
      )}
      <DestinationChoices destination={destination} change={change} store={ports.store} formats={works.formatNames} />
      <p class={`destination-said ${said?.bad ? 'setting-fault' : ''}`} role={said?.bad ? 'alert' : 'status'}>
        {said?.text}
      </p>
      <p class="destination-acts">
        <button type="button" class="button" disabled={form.busy} onClick={form.test}>
          {t('destinations_test')}
        </button>
        <button type="button" name="save" class="button button-main" disabled={form.busy} onClick={form.save}>
          {t('destinations_save')}
        </button>
        <button type="button" class="button" onClick={close}>
          {t('destinations_cancel')}
        </button>
        {all.some(({ id }) => id === given.id) && (
          // Not called "remove": a form answers to the names of its controls, and would lose that method of its own.
          <button type="button" name="let-go" class="button" onClick={form.remove}>
            {t('destinations_remove')}
          </button>
        )}
      </p>
    </form>
  );
}

function AskedField({ field, form }: { field: PublisherField; form: Form }): JSX.Element {
  const t = useText();
  const { name, kind, labelKey, initial = '', choices = [] } = field;
  const { destination, change, secrets, setSecret, stored } = form;
  const own = name === 'url' || name === 'account';
  const value =
    kind === 'secret' ? (secrets[name] ?? '') : own ? destination[name] : (destination.options[name] ?? initial);
  const type = (text: string): void => {
    if (kind === 'secret') setSecret(name, text);
    else change(own ? { [name]: text } : { options: { ...destination.options, [name]: text } });
  };
  const told = field.hintKey ? t(field.hintKey) : undefined;
  const hint =
    kind === 'secret' && stored
      ? t('destinations_secret_kept')
      : kind === 'address'
        ? t('destinations_address_hint')
        : told;
  return (
    <Setting label={t(labelKey)} hint={hint}>
      {(names) =>
        kind === 'choice' ? (
          <select
            class="field field-boxed"
            {...names}
            name={name}
            value={value}
            onChange={({ currentTarget }) => type(currentTarget.value)}
          >
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {t(choice.labelKey)}
              </option>
            ))}
          </select>
        ) : (
          <TypedText secret={kind === 'secret'} names={names} name={name} value={value} type={type} />
        )
      }
    </Setting>
  );
}

interface TypedTextProps {
  secret: boolean;
  names: ControlNames;
  name: string;
  value: string;
  type: (text: string) => void;
}

/** Nobody's password manager is to fill in its own here. */
function TypedText({ secret, names, name, value, type }: TypedTextProps): JSX.Element {
  const given = {
    ...names,
    class: 'field field-boxed',
    name,
    value,
    onInput: ({ currentTarget }: TargetedInputEvent<HTMLInputElement>) => type(currentTarget.value),
  };
  return secret ? (
    <input type="password" autocomplete="new-password" {...given} />
  ) : (
    <input type="text" autocomplete="off" spellcheck={false} {...given} />
  );
}
