// Templates: the list, a new one from nothing, a house style or a file, and the one in hand.

import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { TemplateSession, TemplatesState } from '../app/template-session';
import type { AssembledIssue } from '../domain/issue';
import { type Template, templateFile } from '../domain/template';
import { FaultNotice } from '../ui/fault-notice';
import { Notice } from '../ui/notice';
import { useText } from '../ui/text';
import { TemplateEditor } from './template-editor';
import type { TemplatePorts, TemplateWorks } from './template-ports';

/** How the templates stand, wherever on the page it is asked. */
export function useTemplates(session: TemplateSession): TemplatesState {
  const [state, setState] = useState(session.state);
  useEffect(() => {
    const stop = session.onChange(() => setState(session.state));
    setState(session.state);
    return stop;
  }, [session]);
  return state;
}

export function TemplatesPanel({ ports, issue }: { ports: TemplatePorts; issue: AssembledIssue }): JSX.Element {
  const t = useText();
  const { session } = ports;
  const state = useTemplates(session);
  const [works, setWorks] = useState<TemplateWorks | null>(null);
  useEffect(() => {
    session.start();
    ports.works().then(
      (made) => setWorks(made),
      () => {}, // the page's files are gone: it was updated under us, and says so elsewhere
    );
  }, [session, ports]);
  const { templates, chosen, refused } = state;
  const template = templates?.find(({ id }) => id === chosen);
  return (
    <>
      {state.fault && <FaultNotice fault={state.fault} />}
      <p class="soft">{t('templates_hint')}</p>
      {templates && templates.length > 0 && (
        <ul class="template-list" aria-label={t('options_panel_templates')}>
          {templates.map(({ id, name, syntax }) => (
            <li key={id}>
              <button
                type="button"
                class="button-plain"
                aria-pressed={id === chosen}
                onClick={() => session.choose(id)}
              >
                {name} <span class="soft">{t(`templates_syntax_${syntax}`)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <Beginnings ports={ports} works={works} />
      {refused && <Notice tone="warn">{t(`templates_refused_${refused}`)}</Notice>}
      {template && (
        <>
          <Deeds template={template} ports={ports} />
          <TemplateEditor
            key={`${template.id} ${state.revision}`}
            template={template}
            session={session}
            works={works}
            issue={issue}
          />
        </>
      )}
    </>
  );
}

/** A new one: empty, from a house style, or out of a file. */
function Beginnings({ ports, works }: { ports: TemplatePorts; works: TemplateWorks | null }): JSX.Element {
  const t = useText();
  const { session, textOf } = ports;
  const [from, setFrom] = useState('');
  const styles = works?.HOUSE_STYLES ?? [];
  const add = (): void => {
    const style = styles.find(({ id }) => id === from);
    const name = style ? t(style.nameKey) : t('templates_new');
    void session.add({ name, syntax: style?.syntax ?? 'markdown', source: style?.source ?? '' });
  };
  const take = async (input: HTMLInputElement): Promise<void> => {
    const [file] = input.files ?? [];
    if (file) await session.import((await textOf(file)) ?? 'x'.repeat(2_000_001), t('templates_new'));
    input.value = ''; // the same file can be picked again
  };
  return (
    <div class="template-actions">
      <select
        class="field field-boxed"
        name="begin-with"
        aria-label={t('templates_begin')}
        value={from}
        onChange={(event) => setFrom(event.currentTarget.value)}
      >
        <option value="">{t('templates_begin_empty')}</option>
        {styles.map(({ id, nameKey }) => (
          <option key={id} value={id}>
            {t('templates_begin_style', t(nameKey))}
          </option>
        ))}
      </select>
      <button type="button" class="button" name="add-template" onClick={add}>
        {t('templates_add')}
      </button>
      <label class="button template-import">
        {t('templates_import')}
        <input
          type="file"
          class="visually-hidden"
          name="import-template"
          accept=".json"
          onChange={(event) => void take(event.currentTarget)}
        />
      </label>
    </div>
  );
}

/** What can be done with the one in hand. */
function Deeds({ template, ports }: { template: Template; ports: TemplatePorts }): JSX.Element {
  const t = useText();
  const { session, saveFile } = ports;
  const { id, name, syntax, source, extension } = template;
  const words = { name, syntax, source, ...(extension && { extension }) };
  const fileName = `${name.replace(/[^\p{L}\p{N} _-]+/gu, ' ').trim() || 'template'}.clipsheet-template.json`;
  return (
    <div class="template-actions">
      <button type="button" class="button" name="copy-template" onClick={() => void session.add(words)}>
        {t('templates_duplicate')}
      </button>
      <button
        type="button"
        class="button"
        name="export-template"
        onClick={() => saveFile(fileName, templateFile(words), 'application/json')}
      >
        {t('templates_export')}
      </button>
      <button type="button" class="button" name="remove-template" onClick={() => void session.remove(id)}>
        {t('templates_remove')}
      </button>
    </div>
  );
}
