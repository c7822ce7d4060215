// What the form of a destination holds and does: typed words, the test, the saving, the letting go.

import { useState } from 'preact/hooks';
import type { CheckOutcome } from '../app/connect';
import { accessPattern, type Destination, originOf } from '../domain/destination';
import { type Translate, useText } from '../ui/text';
import { sentenceOfTrouble } from '../ui/trouble-text';
import type { DestinationPorts, DestinationWorks } from './destination-ports';

export interface FormProps {
  given: Destination;
  all: readonly Destination[];
  ports: DestinationPorts;
  works: DestinationWorks;
  close: () => void;
}

type Secrets = Record<string, string>;
type Said = { text: string; bad: boolean };

export interface Form {
  destination: Destination;
  change: (change: Partial<Destination>) => void;
  secrets: Secrets;
  setSecret: (name: string, text: string) => void;
  /** It is connected already. */
  stored: boolean;
  said: Said | null;
  busy: boolean;
  test: () => void;
  save: () => void;
  remove: () => void;
  consent: () => void;
}

export function useForm(props: FormProps): Form {
  const t = useText();
  const { given, all, ports, works, close } = props;
  const [destination, setDestination] = useState(given);
  const [secrets, setSecrets] = useState<Secrets>({});
  const [said, setSaid] = useState<Said | null>(null);
  const [busy, setBusy] = useState(false);
  const trimmed = { ...destination, url: destination.url.trim(), account: destination.account.trim() };
  const say = (text: string, bad = false): void => setSaid({ text, bad });
  const failed = (error: unknown): void =>
    say(t('destinations_failed', error instanceof Error ? error.message : String(error)), true);

  /** Both tests and saving need the browser's leave, which it gives only within the click. */
  const withAccess = (then: (secrets: Secrets) => Promise<void>): void => {
    const pattern = accessPattern(trimmed.url);
    if (!pattern) {
      say(t('destinations_bad_address'), true);
      return;
    }
    setBusy(true);
    say(t('destinations_asking'));
    const granted = ports.access.ask(pattern);
    const go = async (yes: boolean): Promise<void> => {
      if (!yes) return say(t('destinations_no_access'), true);
      const whole = await written(props, trimmed, secrets);
      if ('missing' in whole) say(t('destinations_missing', t(whole.missing)), true);
      else await then(whole.secrets);
    };
    void granted
      .then(go)
      .catch(failed)
      .finally(() => setBusy(false));
  };
  return {
    destination,
    change: (some) => setDestination((latest) => ({ ...latest, ...some })),
    secrets,
    setSecret: (name, text) => setSecrets((latest) => ({ ...latest, [name]: text })),
    stored: all.some(({ id }) => id === given.id),
    said,
    busy,
    test: () => withAccess(async (whole) => setSaid(told(await asked(props, trimmed, whole), trimmed, t))),
    save: () =>
      withAccess(async (whole) => {
        await works.saveDestination(ports.store, { ...trimmed, updatedAt: ports.now() }, whole);
        ports.wake();
        close();
      }),
    remove: () => void letGo(props).then(close, failed),
    consent: () => {
      const site = accessPattern(trimmed.url) ? trimmed.url : null;
      const url = site && works.publisherOf(given.kind)?.consentUrl?.(site, { app: 'Clipsheet', back: '' });
      if (url) ports.openTab(url);
      else say(t('destinations_bad_address'), true);
    },
  };
}

/** The secrets as typed, with the stored ones where nothing was typed, or what is missing. A new address begins without any. */
async function written(
  { given, all, ports, works }: FormProps,
  destination: Destination,
  typed: Secrets,
): Promise<{ secrets: Secrets } | { missing: string }> {
  const keeps = all.some(({ id }) => id === given.id) && originOf(destination.url) === originOf(given.url);
  const kept = keeps ? await works.secretsOf(ports.store, given) : null;
  const secrets = { ...kept, ...Object.fromEntries(Object.entries(typed).filter(([, text]) => text !== '')) };
  const { url, account, options } = destination;
  const values: Record<string, string> = { ...options, ...secrets, url, account };
  const fields = works.publisherOf(given.kind)?.fields ?? [];
  const missing = fields.find(({ name, required }) => required && !values[name]?.trim());
  return missing ? { missing: missing.labelKey } : { secrets };
}

function asked({ ports, works }: FormProps, destination: Destination, secrets: Secrets): Promise<CheckOutcome> {
  const publisher = works.publisherOf(destination.kind);
  if (!publisher) return Promise.reject(new Error(destination.kind));
  return works.testConnection(publisher, destination, secrets, { fetch: ports.fetch, now: ports.now });
}

function told(outcome: CheckOutcome, { account: typed, url }: Destination, t: Translate): Said {
  if ('trouble' in outcome) return { text: sentenceOfTrouble(outcome.trouble, t), bad: true };
  const { account, site, lacks } = outcome.checked;
  const lacking = lacks.map((what) => t(`destinations_lacks_${what}`)).join(' ');
  return { text: lacking || t('destinations_works', account || typed || '\u2013', site || url), bad: lacking !== '' };
}

/** Site access goes back unless another destination lives there too. */
async function letGo({ given, all, ports, works }: FormProps): Promise<void> {
  const pattern = accessPattern(given.url);
  await works.removeDestination(ports.store, given.id);
  if (pattern && !all.some(({ id, url }) => id !== given.id && accessPattern(url) === pattern))
    await ports.access.give(pattern);
}
