// Keys pressed anywhere on the desk. A key that belongs to a field or to a composition is left alone.

import { useEffect } from 'preact/hooks';
import { isComposing } from '../ui/keys';
import { actOf, type DeskAct } from './keymap';

export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

export function useKeys(run: (act: DeskAct, slot: number) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isComposing(event)) return;
      const asked = actOf(event, isTyping(event.target));
      if (!asked || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      run(asked.act, asked.slot ?? 0);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [run]);
}
