// One destination: what its app asks for, what goes there, and whether it lets us in. Secrets that are stored are never
// shown again: an empty field leaves them as they are.

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CheckOutcome } from '../app/connect';
import { accessPattern, type Destination } from '../domain/destination';
import type { PublisherField } from '../publishers/publisher';
import { useText } from '../ui/text';
import { DestinationChoices } from './destination-choices';
import type { DestinationPorts, DestinationWorks } from './destination-ports';
import { Setting } from './setting';
import { sentenceOfTrouble } from './trouble-text';

interface FormProps {
  given: Destination;
  all: readonly Destination[];
  ports: DestinationPorts;
  works: DestinationWorks;
  close: () => void;
}

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
          <button type="button" name="remove" class="button" onClick={form.remove}>
            {t('destinations_remove')}
          </button>
        )}
      </p>
    </form>
  );
}

interface Form {
  destination: Destination;
  change: (change: Partial<Destination>) => void;
  secrets: Record<string, string>;
  setSecret: (name: string, text: string) => void;
  stored: boolean;
  said: { text: string; bad: boolean } | null;
  busy: boolean;
  test: () => void;
  save: () => void;
  remove: () => void;
  consent: () => void;
}

function useForm({ given, all, ports, works, close }: FormProps): Form {
  const t = useText();
  const [destination, setDestination] = useState(given);
  const [secrets, setSecrets] = useState<Record<string, string>>({});
  const [said, setSaid] = useState<Form['said']>(null);
  const [busy, setBusy] = useState(false);
  const stored = all.some(({ id }) => id === given.id);
  const publisher = works.publisherOf(given.kind);
  const say = (text: string, bad = false): void => setSaid({ text, bad });

  /** What is typed, with what is stored where nothing is; null: something is missing, and that is said. */
  const written = async (): Promise<Record<string, string> | null> => {
    const kept = stored ? ((await works.secretsOf(ports.store, { ...destination, url: given.url })) ?? {}) : {};
    const sameSite = accessPattern(destination.url) === accessPattern(given.url);
    const typed = Object.fromEntries(Object.entries(secrets).filter(([, text]) => text !== ''));
    const whole = sameSite ? { ...kept, ...typed } : typed;
    const values: Record<string, string> = {
      ...destination.options,
      ...whole,
      url: destination.url,
      account: destination.account,
    };
    const missing = publisher?.fields.find(({ name, required }) => required && !values[name]?.trim());
    if (!missing) return whole;
    say(t('destinations_missing', t(missing.labelKey)), true);
    return null;
  };

  /** Both tests and saving need the browser's leave, which it gives only within the click. */
  const withAccess = (then: (secrets: Record<string, string>) => Promise<void>): void => {
    const pattern = accessPattern(destination.url.trim());
    if (!pattern) return say(t('destinations_bad_address'), true);
    setBusy(true);
    say(t('destinations_asking'));
    const granted = ports.access.ask(pattern);
    void granted
      .then(async (yes) => {
        if (!yes) return say(t('destinations_no_access'), true);
        const whole = await written();
        if (whole) await then(whole);
      })
      .catch((error: unknown) => say(t('destinations_failed', error instanceof Error ? error.message : ''), true))
      .finally(() => setBusy(false));
  };

  const trimmed = { ...destination, url: destination.url.trim(), account: destination.account.trim() };
  const ask = (whole: Record<string, string>): Promise<CheckOutcome> =>
    publisher
      ? works.testConnection(publisher, trimmed, whole, { fetch: ports.fetch, now: ports.now })
      : Promise.reject(new Error(destination.kind));
  const toldOf = (outcome: CheckOutcome): { text: string; bad: boolean } => {
    if ('trouble' in outcome) return { text: sentenceOfTrouble(outcome.trouble, t), bad: true };
    const { account, site, lacks } = outcome.checked;
    const lacking = lacks.map((what) => t(`destinations_lacks_${what}`)).join(' ');
    return {
      text: lacking || t('destinations_works', account || trimmed.account || '–', site || trimmed.url),
      bad: lacking !== '',
    };
  };
  return {
    destination,
    change: (some) => setDestination((latest) => ({ ...latest, ...some })),
    secrets,
    setSecret: (name, text) => setSecrets((latest) => ({ ...latest, [name]: text })),
    stored,
    said,
    busy,
    test: () => withAccess(async (whole) => setSaid(toldOf(await ask(whole)))),
    save: () =>
      withAccess(async (whole) => {
        await works.saveDestination(ports.store, { ...trimmed, updatedAt: ports.now() }, whole);
        ports.wake();
        close();
      }),
    remove: () => {
      const pattern = accessPattern(given.url);
      const shared = all.some((one) => one.id !== given.id && accessPattern(one.url) === pattern);
      void works
        .removeDestination(ports.store, given.id)
        .then(() => (pattern && !shared ? ports.access.give(pattern) : false))
        .then(close, (error: unknown) => say(t('destinations_failed', String(error)), true));
    },
    consent: () => {
      const url = accessPattern(trimmed.url) && publisher?.consentUrl?.(trimmed.url, { app: 'Clipsheet', back: '' });
      if (url) ports.openTab(url);
      else say(t('destinations_bad_address'), true);
    },
  };
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
  const hint = kind === 'secret' && stored
      ? t('destinations_secret_kept')
      : kind === 'address'
        ? t('destinations_address_hint') : told;
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
          <input
            type={kind === 'secret' ? 'password' : kind === 'address' ? 'url' : 'text'}
            class="field field-boxed"
            {...names}
            name={name}
            value={value}
            autocomplete={kind === 'secret' ? ('new-password' as const) : ('off' as const)}
            spellcheck={false}
            onInput={({ currentTarget }) => type(currentTarget.value)}
          />
        )
      }
    </Setting>
  );
}
