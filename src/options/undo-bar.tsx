// What was changed last, and the button (and Ctrl+Z outside of fields) that takes it back.

import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useText } from '../ui/text';
import type { FieldId, SettingsState } from './settings-session';

export function UndoBar({ state, undo }: { state: SettingsState; undo: () => void }): JSX.Element {
  const t = useText();
  useUndoKey(undo);
  const { last, steps } = state;
  return (
    <div class="undo-bar">
      <span class="soft" role="status">
        {last && t(last.undone ? 'options_undone' : 'options_changed', t(labelOf(last.field)))}
      </span>
      <button type="button" class="button" disabled={steps.length === 0} title="Ctrl+Z" onClick={undo}>
        {t('options_undo')}
      </button>
    </div>
  );
}

/** The words for a field; all that concerns sections is one thing here. */
const labelOf = (field: FieldId): string =>
  field.startsWith('section') ? 'options_panel_sections' : `options_${field}`;

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
