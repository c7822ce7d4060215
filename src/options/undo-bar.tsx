// What was changed last, and the button (and Ctrl+Z outside of fields) that takes it back.

import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { TemplateSession } from '../app/template-session';
import { useText } from '../ui/text';
import type { FieldId, SettingsState } from './settings-session';
import { useTemplates } from './templates-panel';

export function SettingsUndo({ state, undo }: { state: SettingsState; undo: () => void }): JSX.Element {
  const t = useText();
  const { last, steps } = state;
  const said = last && t(last.undone ? 'options_undone' : 'options_changed', t(labelOf(last.field)));
  return <UndoBar said={said} can={steps.length > 0} undo={undo} />;
}

export function TemplatesUndo({ session }: { session: TemplateSession }): JSX.Element {
  const t = useText();
  const { last, steps } = useTemplates(session);
  const said = last && t(`templates_deed_${last.deed}`, last.name);
  return <UndoBar said={said} can={steps.length > 0} undo={() => void session.undo()} />;
}

function UndoBar({ said, can, undo }: { said: string | null; can: boolean; undo: () => void }): JSX.Element {
  const t = useText();
  useUndoKey(undo);
  return (
    <div class="undo-bar">
      <span class="soft" role="status">
        {said}
      </span>
      <button type="button" class="button" disabled={!can} title="Ctrl+Z" onClick={undo}>
        {t('options_undo')}
      </button>
    </div>
  );
}

/** The words for a field; all that concerns sections is one thing here, and so are the digest's own fields. */
const labelOf = (field: FieldId): string =>
  field.startsWith('section') ? 'options_panel_sections' : `options_${field.split(':')[0]}`;

/** In a text field Ctrl+Z is the browser's own; anywhere else it takes back the last change. */
function useUndoKey(undo: () => void): void {
  const latest = useRef(undo);
  latest.current = undo;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isUndo =
        event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      const typing = event.target instanceof HTMLInputElement && event.target.type === 'text';
      if (!isUndo || typing || event.target instanceof HTMLTextAreaElement) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
