// Moving a row by pointer: mouse anywhere on the row, finger or pen by its grip. Our own pointer events rather than
// the browser's drag and drop, which touch screens do not have and which lets go of the row when the list scrolls.

import { useEffect, useState } from 'preact/hooks';
import { type DropPlace, dropPlaceAt } from './drop-place';

const THRESHOLD = 5;
/** Within so many pixels of the window's edge the list scrolls along; above lies the header. */
const EDGE = 56;
const TOP = 48;
const SCROLL_STEP = 14;

interface Drag {
  row: HTMLElement;
  startX: number;
  startY: number;
  pointerId: number;
  y: number;
  begun: boolean;
}

/** `drop` is told the entry and where it was let go, `left` the entry that was let go by Escape. Answers where the line stands now, or null. */
export function useDrag(
  list: { current: HTMLElement | null },
  drop: (entryId: string, to: DropPlace) => void,
  left: (entryId: string) => void,
): DropPlace | null {
  const [place, setPlace] = useState<DropPlace | null>(null);
  useEffect(() => {
    const root = list.current;
    return root ? new RowDrag(root, setPlace, drop, left).listen() : undefined;
  }, [list, drop, left]);
  return place;
}

class RowDrag {
  #drag: Drag | null = null;
  #frame = 0;

  constructor(
    private readonly root: HTMLElement,
    private readonly show: (place: DropPlace | null) => void,
    private readonly drop: (entryId: string, to: DropPlace) => void,
    private readonly left: (entryId: string) => void,
  ) {}

  /** Follows the pointer until the answered function is called. */
  listen(): () => void {
    const heard = new AbortController();
    const { signal } = heard;
    this.root.addEventListener('pointerdown', (event) => this.#take(event), { signal });
    this.root.addEventListener('pointermove', (event) => this.#move(event), { signal });
    this.root.addEventListener('pointerup', () => this.#letGo(), { signal });
    this.root.addEventListener('pointercancel', () => this.#end(), { signal });
    document.addEventListener('keydown', (event) => this.#cancel(event), { signal, capture: true });
    return () => {
      heard.abort();
      this.#end();
    };
  }

  #aim(): DropPlace | null {
    return this.#drag && dropPlaceAt(this.root, this.#drag.y, this.#drag.row);
  }

  #take(event: PointerEvent): void {
    const row = grabbed(event);
    const { clientX: startX, clientY: startY, pointerId } = event;
    if (row) this.#drag = { row, startX, startY, pointerId, y: startY, begun: false };
  }

  #move(event: PointerEvent): void {
    const drag = this.#drag;
    if (!drag || event.pointerId !== drag.pointerId) return;
    drag.y = event.clientY;
    const far = Math.hypot(event.clientX - drag.startX, event.clientY - drag.startY) >= THRESHOLD;
    if (!drag.begun && !far) return;
    if (!drag.begun) this.#begin(drag);
    event.preventDefault();
    this.show(this.#aim());
  }

  #begin(drag: Drag): void {
    drag.begun = true;
    drag.row.classList.add('dragged');
    document.documentElement.classList.add('dragging');
    this.root.setPointerCapture(drag.pointerId);
    this.#frame = requestAnimationFrame(() => this.#scroll());
  }

  /** Near the window's edge the list scrolls along. */
  #scroll(): void {
    if (!this.#drag?.begun) return;
    const { y } = this.#drag;
    const by = y < TOP + EDGE ? -SCROLL_STEP : y > window.innerHeight - EDGE ? SCROLL_STEP : 0;
    if (by !== 0) {
      window.scrollBy(0, by);
      this.show(this.#aim());
    }
    this.#frame = requestAnimationFrame(() => this.#scroll());
  }

  #letGo(): void {
    const to = this.#drag?.begun ? this.#aim() : null;
    const entryId = this.#drag?.row.dataset.item;
    if (this.#drag?.begun) swallowClick();
    this.#end();
    if (to && entryId) this.drop(entryId, to);
  }

  #cancel(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.#drag?.begun) return;
    event.preventDefault();
    event.stopPropagation();
    swallowClick();
    const entryId = this.#drag.row.dataset.item ?? '';
    this.#end();
    this.left(entryId);
  }

  #end(): void {
    cancelAnimationFrame(this.#frame);
    this.#drag?.row.classList.remove('dragged');
    document.documentElement.classList.remove('dragging');
    this.#drag = null;
    this.show(null);
  }
}

/** The row taken hold of, or null where the press belongs to a field, a link or a finger that scrolls. */
function grabbed(event: PointerEvent): HTMLElement | null {
  const target = event.target instanceof Element ? event.target : null;
  if (!target || event.button !== 0 || target.closest('.editor, a, input, textarea, .row-withheld, .row-edge'))
    return null;
  if (target.closest('[data-still]')) return null; // closed, or not all rows are on screen
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
