// Moving a row by pointer: mouse anywhere on the row, finger or pen by its grip. Our own pointer events rather than
// the browser's drag and drop, which touch screens do not have and which lets go of the row when the list scrolls.

import { useEffect, useState } from 'preact/hooks';
import { type DropPlace, dropPlaceAt } from './drop-place';

const THRESHOLD = 5;
/** Within so many pixels of the window's edge the list scrolls along. */
const EDGE = 56;
const SCROLL_STEP = 14;

interface Drag {
  row: HTMLElement;
  startX: number;
  startY: number;
  pointerId: number;
  y: number;
  begun: boolean;
}

/** `drop` is told the entry and where it was let go. Answers where the line stands now, or null. */
export function useDrag(
  list: { current: HTMLElement | null },
  drop: (entryId: string, to: DropPlace) => void,
): DropPlace | null {
  const [place, setPlace] = useState<DropPlace | null>(null);
  useEffect(() => {
    const root = list.current;
    return root ? followPointer(root, setPlace, drop) : undefined;
  }, [list, drop]);
  return place;
}

function followPointer(
  root: HTMLElement,
  show: (place: DropPlace | null) => void,
  drop: (entryId: string, to: DropPlace) => void,
): () => void {
  let drag: Drag | null = null;
  let frame = 0;
  const aim = (): DropPlace | null => (drag ? dropPlaceAt(root, drag.y, drag.row) : null);
  const scroll = (): void => {
    if (!drag?.begun) return;
    const by = drag.y < EDGE + 48 ? -SCROLL_STEP : drag.y > window.innerHeight - EDGE ? SCROLL_STEP : 0;
    if (by !== 0) {
      window.scrollBy(0, by);
      show(aim());
    }
    frame = requestAnimationFrame(scroll);
  };
  const end = (): void => {
    cancelAnimationFrame(frame);
    drag?.row.classList.remove('dragged');
    document.documentElement.classList.remove('dragging');
    drag = null;
    show(null);
  };
  const onDown = (event: PointerEvent): void => {
    const row = grabbed(event);
    if (row) {
      const { clientX: startX, clientY: startY, pointerId } = event;
      drag = { row, startX, startY, pointerId, y: startY, begun: false };
    }
  };
  const onMove = (event: PointerEvent): void => {
    if (!drag || event.pointerId !== drag.pointerId) return;
    drag.y = event.clientY;
    if (!drag.begun) {
      if (Math.hypot(event.clientX - drag.startX, event.clientY - drag.startY) < THRESHOLD) return;
      drag.begun = true;
      drag.row.classList.add('dragged');
      document.documentElement.classList.add('dragging');
      root.setPointerCapture(event.pointerId);
      frame = requestAnimationFrame(scroll);
    }
    event.preventDefault();
    show(aim());
  };
  const onUp = (): void => {
    const to = drag?.begun ? aim() : null;
    const entryId = drag?.row.dataset.item;
    if (drag?.begun) swallowClick();
    end();
    if (to && entryId) drop(entryId, to);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !drag?.begun) return;
    event.preventDefault();
    event.stopPropagation();
    swallowClick();
    end();
  };
  root.addEventListener('pointerdown', onDown);
  root.addEventListener('pointermove', onMove);
  root.addEventListener('pointerup', onUp);
  root.addEventListener('pointercancel', end);
  document.addEventListener('keydown', onKey, true);
  return () => {
    end();
    root.removeEventListener('pointerdown', onDown);
    root.removeEventListener('pointermove', onMove);
    root.removeEventListener('pointerup', onUp);
    root.removeEventListener('pointercancel', end);
    document.removeEventListener('keydown', onKey, true);
  };
}

/** The row taken hold of, or null where the press belongs to a field, a link or a finger that scrolls. */
function grabbed(event: PointerEvent): HTMLElement | null {
  const target = event.target instanceof Element ? event.target : null;
  if (!target || event.button !== 0 || target.closest('.editor, a, input, textarea, .row-withheld')) return null;
  if (event.pointerType !== 'mouse' && !target.closest('[data-grip]')) return null;
  return target.closest<HTMLElement>('[data-item]');
}

/** The click that ends a drag opens nothing. */
function swallowClick(): void {
  const swallow = (event: Event): void => {
    event.preventDefault();
    event.stopPropagation();
  };
  document.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => document.removeEventListener('click', swallow, true), 0);
}
