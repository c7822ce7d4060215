// What goes to a destination, and how: clips, issues or both, of which digest, in which form, as a draft or in public.

import type { JSX } from 'preact';
import type { Destination } from '../domain/destination';
import type { Digest } from '../domain/digest';
import { EDITIONS, type Edition } from '../domain/edition';
import { formatIdOf, type Template } from '../domain/template';
import type { RecordingStore } from '../store';
import { useText } from '../ui/text';
import { Setting } from './setting';
import { useWatched } from './use-watched';

interface ChoicesProps {
  destination: Destination;
  change: (change: Partial<Destination>) => void;
  store: RecordingStore;
  formats: readonly { id: string; nameKey: string }[];
}

const known = async (store: RecordingStore): Promise<{ digests: Digest[]; templates: Template[] }> => ({
  digests: await store.digests.all(),
  templates: await store.templates.all(),
});

export function DestinationChoices({ destination, change, store, formats }: ChoicesProps): JSX.Element {
  const t = useText();
  const { sends, digestId, format, edition, publish, image } = destination;
  const { digests = [], templates = [] } = useWatched(store, known) ?? {};
  return (
    <>
      <fieldset class="destination-checks">
        <legend>{t('destinations_sends')}</legend>
        <Check
          label={t('destinations_clips')}
          checked={sends.clips}
          set={(clips) => change({ sends: { ...sends, clips } })}
        />
        <Check
          label={t('destinations_issues')}
          checked={sends.issues}
          set={(issues) => change({ sends: { ...sends, issues } })}
        />
        <Check label={t('destinations_publish')} checked={publish} set={(yes) => change({ publish: yes })} />
        <Check label={t('destinations_image')} checked={image} set={(yes) => change({ image: yes })} />
      </fieldset>
      <Choice
        label={t('destinations_digest')}
        name="digest"
        value={digestId ?? ''}
        set={(id) => change({ digestId: id || null })}
      >
        <option value="">{t('destinations_every_digest')}</option>
        {digests.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Choice>
      <Choice label={t('destinations_format')} name="format" value={format} set={(id) => change({ format: id })}>
        <option value="">{t('destinations_own_format')}</option>
        {formats.map(({ id, nameKey }) => (
          <option key={id} value={id}>
            {t(nameKey)}
          </option>
        ))}
        {templates.map(({ id, name }) => (
          <option key={id} value={formatIdOf(id)}>
            {name}
          </option>
        ))}
      </Choice>
      <Choice
        label={t('destinations_edition')}
        name="edition"
        value={edition}
        set={(id) => change({ edition: id as Edition })}
      >
        {EDITIONS.map((id) => (
          <option key={id} value={id}>
            {t(`destinations_edition_${id}`)}
          </option>
        ))}
      </Choice>
    </>
  );
}

function Check({
  label,
  checked,
  set,
}: {
  label: string;
  checked: boolean;
  set: (checked: boolean) => void;
}): JSX.Element {
  return (
    <label class="check">
      <input type="checkbox" checked={checked} onChange={({ currentTarget }) => set(currentTarget.checked)} /> {label}
    </label>
  );
}

function Choice({
  label,
  name,
  value,
  set,
  children,
}: {
  label: string;
  name: string;
  value: string;
  set: (value: string) => void;
  children: JSX.Element | (JSX.Element | JSX.Element[])[] | JSX.Element[];
}): JSX.Element {
  return (
    <Setting label={label}>
      {(names) => (
        <select
          class="field field-boxed"
          {...names}
          name={name}
          value={value}
          onChange={({ currentTarget }) => set(currentTarget.value)}
        >
          {children}
        </select>
      )}
    </Setting>
  );
}
