// What a template can say: values with what they are in the issue shown, tags, filters with an example each. A click writes
// it where the caret is.

import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { AssembledIssue } from '../domain/issue';
import { useText } from '../ui/text';
import type { TemplateWorks } from './template-ports';

export interface TemplateReferenceProps {
  works: TemplateWorks;
  issue: AssembledIssue;
  insert: (text: string) => void;
}

const KINDS = ['value', 'tag', 'filter', 'format'] as const;

export function TemplateReference({ works, issue, insert }: TemplateReferenceProps): JSX.Element {
  const t = useText();
  const [wanted, setWanted] = useState('');
  const all = useMemo(() => works.reference(issue), [works, issue]);
  const word = wanted.trim().toLowerCase();
  const found = all.filter(({ name, shows }) => `${name} ${shows}`.toLowerCase().includes(word));
  return (
    <section class="template-reference" aria-label={t('templates_reference')}>
      <div class="template-head">
        <h3>{t('templates_reference')}</h3>
        <input
          type="search"
          class="field field-boxed"
          name="find-in-reference"
          aria-label={t('templates_find')}
          placeholder={t('templates_find')}
          value={wanted}
          onInput={(event) => setWanted(event.currentTarget.value)}
        />
      </div>
      <p class="soft" role="status">
        {word === '' ? t('templates_reference_hint') : t('templates_found', found.length)}
      </p>
      <div class="template-entries">
        {KINDS.map((kind) => {
          const these = found.filter((entry) => entry.kind === kind);
          return (
            these.length > 0 && (
              <div key={kind}>
                <h4>{t(`templates_kind_${kind}`)}</h4>
                <ul>
                  {these.map(({ name, insert: text, shows }) => (
                    <li key={name}>
                      <button type="button" class="button-plain" onClick={() => insert(text)}>
                        <code>{name}</code> <span class="soft">{shows}</span>
                      </button>
                    </li>
                  ))}
                </ul>
              </div>
            )
          );
        })}
      </div>
    </section>
  );
}
