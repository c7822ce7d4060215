// The template in hand: its name, what it writes, its text, what is wrong with it and where; beside it the issue it makes
// and what it can say.

import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { TemplateSession } from '../app/template-session';
import type { AssembledIssue } from '../domain/issue';
import { TEMPLATE_SYNTAXES, type Template, type TemplateTrouble } from '../domain/template';
import { useText } from '../ui/text';
import { Setting } from './setting';
import type { TemplateWorks } from './template-ports';
import { TemplatePreview } from './template-preview';
import { TemplateReference } from './template-reference';
import { useWritten } from './use-written';

interface TemplateEditorProps {
  template: Template;
  session: TemplateSession;
  works: TemplateWorks | null;
  issue: AssembledIssue;
}

export function TemplateEditor({ template, session, works, issue }: TemplateEditorProps): JSX.Element {
  const t = useText();
  const field = useRef<HTMLTextAreaElement>(null);
  const written = useWritten(works, template, issue);
  const { id, source } = template;
  const trouble = written?.trouble ?? null;
  const insert = (text: string): void => {
    field.current?.focus();
    // The browser's own way of typing: its undo knows of it. It has no other, though it is called obsolete.
    if (field.current) document.execCommand('insertText', false, text);
  };
  return (
    <div class="template-work">
      <div class="template-write">
        <Facts template={template} session={session} />
        <label class="setting-label" for="template-source">
          {t('templates_source')}
        </label>
        <textarea
          ref={field}
          id="template-source"
          class="field field-boxed template-source"
          name="source"
          spellcheck={false}
          autocomplete="off"
          wrap="off"
          rows={24}
          value={source}
          aria-invalid={trouble ? true : undefined}
          aria-describedby="template-trouble"
          onInput={(event) => session.type(id, { source: event.currentTarget.value })}
          onBlur={() => session.settle()}
        />
        <div id="template-trouble" class="template-trouble" role="status">
          {trouble && <Trouble trouble={trouble} go={() => field.current && goTo(field.current, trouble)} />}
        </div>
      </div>
      <div class="template-side">
        <TemplatePreview written={written} issue={issue} />
        {works && <TemplateReference works={works} issue={issue} insert={insert} />}
      </div>
    </div>
  );
}

/** Its name, what it writes and how its files end. */
function Facts({ template, session }: Pick<TemplateEditorProps, 'template' | 'session'>): JSX.Element {
  const t = useText();
  const { id, syntax } = template;
  const [name, setName] = useState(template.name);
  const [extension, setExtension] = useState(template.extension ?? '');
  const settle = (): void => session.settle();
  return (
    <div class="template-facts">
      <Setting label={t('templates_name')}>
        {(names) => (
          <input
            type="text"
            class="field field-boxed"
            name="template-name"
            {...names}
            value={name}
            onInput={(event) => {
              setName(event.currentTarget.value);
              session.type(id, { name: event.currentTarget.value });
            }}
            onBlur={() => {
              if (name.trim() === '') setName(template.name);
              settle();
            }}
          />
        )}
      </Setting>
      <Setting label={t('templates_writes')}>
        {(names) => (
          <select
            class="field field-boxed"
            name="syntax"
            {...names}
            value={syntax}
            onChange={(event) => {
              const next = TEMPLATE_SYNTAXES.find((one) => one === event.currentTarget.value);
              if (next) session.chooseSyntax(id, next);
            }}
          >
            {TEMPLATE_SYNTAXES.map((one) => (
              <option key={one} value={one}>
                {t(`templates_syntax_${one}`)}
              </option>
            ))}
          </select>
        )}
      </Setting>
      <Setting label={t('templates_extension')}>
        {(names) => (
          <input
            type="text"
            class="field field-boxed"
            name="extension"
            {...names}
            value={extension}
            placeholder={t('templates_extension_own')}
            onInput={(event) => {
              setExtension(event.currentTarget.value);
              session.type(id, { extension: event.currentTarget.value });
            }}
            onBlur={settle}
          />
        )}
      </Setting>
    </div>
  );
}

function Trouble({ trouble, go }: { trouble: TemplateTrouble; go: () => void }): JSX.Element {
  const t = useText();
  const { key, values, line, column } = trouble;
  return (
    <>
      <span class="setting-fault">{t(key, ...values)}</span>
      <button type="button" class="button" name="go-to-trouble" onClick={go}>
        {t('templates_go', line, column)}
      </button>
    </>
  );
}

/** Puts the caret there. Columns count from 1. */
function goTo(field: HTMLTextAreaElement, { line, column }: TemplateTrouble): void {
  const before = field.value.split('\n').slice(0, line - 1);
  const start = before.reduce((sum, text) => sum + text.length + 1, 0);
  field.focus();
  field.setSelectionRange(start + column - 1, start + column - 1);
  const height = Number.parseFloat(getComputedStyle(field).lineHeight) || 18;
  field.scrollTop = Math.max(0, (line - 4) * height);
}
