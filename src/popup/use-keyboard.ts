// The keyboard never loses its place in the popup: keys count wherever the focus is, and it comes back after a keep.

import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { SessionState } from '../app/session-state';

/** Keys count even with the focus on nothing: after a click beside the fields, say. */
export function useKeyDown(onKeyDown: (event: KeyboardEvent) => void): void {
  useLayoutEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}

/** The field that an unfinished keep asks for. */
const MENDS = { 'address-missing': 'url', 'address-unreadable': 'url', 'published-unreadable': 'published' } as const;

/**
 * Keeping takes the focus out of the fields. When writing goes on, it is back where it was, or where mending is needed.
 * Answers what the fields tell of each focus.
 */
export function useHeldFocus({ phase, outcome }: SessionState): (event: FocusEvent) => void {
  const held = useRef<HTMLElement | null>(null);
  const before = useRef(phase);
  useLayoutEffect(() => {
    const back = phase === 'writing' && before.current !== 'writing';
    before.current = phase;
    if (!back) return;
    const mend = outcome && 'mend' in outcome ? MENDS[outcome.mend] : null;
    const field = mend ? document.querySelector<HTMLElement>(`[name=${mend}]`) : held.current;
    field?.focus();
  }, [phase, outcome]);
  useEffect(() => {
    if (!outcome || !('duplicate' in outcome)) return undefined;
    document.querySelector<HTMLElement>('[name=edit-kept]')?.focus();
    return () => {
      if (document.activeElement === document.body) held.current?.focus(); // its button is gone
    };
  }, [outcome]);
  return ({ target }) => {
    if (target instanceof HTMLElement) held.current = target;
  };
}
