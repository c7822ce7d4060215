// Where each field comes from, for whoever asks: fetched and drawn only when the fold is opened.

import type { JSX } from 'preact';
import { type ClipFields, fieldsFromPage } from '../domain/clip';
import type { EvidencePlace, Page, PageField } from '../domain/page';
import { useText } from '../ui/text';

const ROWS = [
  ['title', 'title'],
  ['url', 'canonicalUrl'],
  ['author', 'author'],
  ['site', 'siteName'],
  ['published', 'published'],
  ['summary', 'summary'],
  ['language', 'language'],
  ['image', 'image'],
] as const satisfies readonly (readonly [keyof ClipFields, PageField])[];

export interface EvidenceListProps {
  page: Page;
  /** The fields as they stand in the form: what no longer says what was read has no evidence. */
  fields: ClipFields;
  tabUrl: string;
}

export function EvidenceList({ page, fields, tabUrl }: EvidenceListProps): JSX.Element {
  const t = useText();
  const read = fieldsFromPage(page, tabUrl);
  const rows = ROWS.filter(([name]) => fields[name] !== '');
  return (
    <dl class="evidence">
      {rows.map(([name, field]) => (
        <div class="evidence-row" key={name}>
          <dt>{t(`field_${name}`)}</dt>
          <dd>
            {fields[name] === read[name] ? (
              <Places places={placesOf(page, field, fields[name])} />
            ) : (
              t('popup_from_you')
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The address comes from the tab, unless the page's own was taken. */
function placesOf(page: Page, field: PageField, value: string): readonly EvidencePlace[] {
  if (field === 'canonicalUrl' && value !== page.canonicalUrl) return [{ kind: 'address', name: '' }];
  return page.evidence[field] ?? [];
}

/** One phrase for each kind of place, with what the page itself calls it. */
function Places({ places }: { places: readonly EvidencePlace[] }): JSX.Element {
  const t = useText();
  const kinds = [...new Set(places.map(({ kind }) => kind))];
  return (
    <>
      {kinds.map((kind) => (
        <span key={kind}>
          {t(`popup_from_${kind.replaceAll('-', '_')}`)}
          {[...new Set(places.filter((place) => place.kind === kind && place.name).map(({ name }) => name))].map(
            (name) => (
              <code key={name}>{name}</code>
            ),
          )}
        </span>
      ))}
    </>
  );
}
