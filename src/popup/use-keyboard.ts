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
  useFoundFocus(held);
  return ({ target }) => {
    if (target instanceof HTMLElement) held.current = target;
  };
}

/**
 * Nothing typed goes to nobody. Firefox gives the focus to no field of a popup that is not shown yet, so the remark asks
 * again once it is; and a letter typed with the focus on nothing, after a click beside the fields, goes where it was.
 */
function useFoundFocus(held: { readonly current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    const find = (): void => {
      if (document.activeElement && document.activeElement !== document.body) return;
      (held.current ?? document.querySelector<HTMLElement>('[name=remark]'))?.focus();
    };
    const onKey = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): void => {
      const writes = key.length === 1 || key === 'Process'; // the latter from an input method
      if (writes && !ctrlKey && !metaKey && !altKey) find();
    };
    const frame = requestAnimationFrame(find);
    addEventListener('focus', find);
    addEventListener('keydown', onKey, true);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('focus', find);
      removeEventListener('keydown', onKey, true);
    };
  }, [held]);
}
