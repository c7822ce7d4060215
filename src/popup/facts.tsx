// The facts of the page, each editable in place: address, site, author, date; language and image one fold away.

import type { ComponentType, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ClipFields, FieldName } from '../domain/clip';
import type { Page } from '../domain/page';
import { useText } from '../ui/text';
import type { EvidenceListProps } from './evidence-list';

export interface FactsProps {
  fields: ClipFields;
  /** Still waiting for the page: empty fields show that they may yet be filled. */
  waiting: boolean;
  onEdit: (name: FactName, text: string) => void;
}

export type FactName = Exclude<FieldName, 'tags'>;

export function Facts({ fields, waiting, onEdit }: FactsProps): JSX.Element {
  const fact = (name: FactName): JSX.Element => (
    <Fact name={name} value={fields[name]} waiting={waiting} onEdit={(text) => onEdit(name, text)} />
  );
  return (
    <div class="facts">
      {fact('url')}
      <div class="facts-row">
        {fact('author')}
        {fact('site')}
        {fact('published')}
      </div>
    </div>
  );
}

interface MoreFactsProps extends FactsProps {
  /** What was read of the page; null where nothing was. */
  page: Page | null;
  tabUrl: string;
}

/** The fold under the summary: what is right nearly always and can still be mended, and where every field comes from. */
export function MoreFacts({ fields, waiting, onEdit, page, tabUrl }: MoreFactsProps): JSX.Element {
  const t = useText();
  const [evidence, show] = useState<{ List: ComponentType<EvidenceListProps> } | null>(null);
  const fetch = (): void => void import('./evidence-list').then(({ EvidenceList }) => show({ List: EvidenceList }));
  const names: FactName[] = ['language', 'image', 'via'];
  return (
    <details class="more" onToggle={fetch}>
      <summary>{t('popup_more')}</summary>
      {names.map((name) => (
        <div class="more-row" key={name}>
          <span class="soft" aria-hidden="true">
            {t(`field_${name}`)}
          </span>
          <Fact name={name} hint="—" value={fields[name]} waiting={waiting} onEdit={(text) => onEdit(name, text)} />
        </div>
      ))}
      {page && evidence && <evidence.List page={page} fields={fields} tabUrl={tabUrl} />}
    </details>
  );
}

interface FactProps {
  name: FactName;
  value: string;
  waiting: boolean;
  /** What stands in it while it is empty, where its name stands beside it already. */
  hint?: string;
  onEdit: (text: string) => void;
}

function Fact({ name, value, waiting, hint, onEdit }: FactProps): JSX.Element {
  const t = useText();
  const label = t(`field_${name}`);
  return (
    <input
      class={`field fact fact-${name} ${waiting && value === '' ? 'waiting' : ''}`}
      name={name}
      aria-label={label}
      placeholder={waiting ? '' : (hint ?? label)}
      title={value}
      value={value}
      spellcheck={false}
      autocomplete="off"
      onInput={(event) => onEdit(event.currentTarget.value)}
    />
  );
}
