// Finding a clip of the issue or the shelf: only what holds the words typed stays on screen.

import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { DeskSession } from '../app/desk-session';
import { isComposing, isPlainEnter } from '../ui/keys';
import { useText } from '../ui/text';

export interface FindFieldProps {
  session: DeskSession;
  words: string;
  /** How many items hold them. */
  found: number;
}

export function FindField({ session, words, found }: FindFieldProps): JSX.Element {
  const t = useText();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event)) return;
    if (event.key === 'Escape') session.find(null);
    else if (isPlainEnter(event) || event.key === 'ArrowDown') {
      field.current?.blur();
      session.set({ selected: null, waiting: null });
      session.step(1);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search class="find">
      <input
        ref={field}
        class="field field-boxed"
        type="search"
        name="find"
        aria-label={t('desk_find')}
        placeholder={t('desk_find')}
        value={words}
        onInput={(event) => session.find(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <span class="soft" role="status">
        {words.trim() && t('desk_found', found)}
      </span>
      <button type="button" class="button-plain" name="find-leave" onClick={() => session.find(null)}>
        {t('desk_find_leave')}
      </button>
    </search>
  );
}
