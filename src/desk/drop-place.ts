// Where a dragged row would land: read from what is on screen, since that is what the curator aims at.

export interface DropPlace {
  sectionId: string;
  /** Among the section's other clips, from 0. */
  place: number;
  /** Where to draw the line, in pixels from the top of the window: under the heading where the section orders itself. */
  lineAt: number;
  left: number;
  /** The entry that is dragged. */
  entryId: string;
  /** The section orders itself: no place in it can be chosen. */
  ordersItself: boolean;
  width: number;
}

/** The place under the pointer, or null outside of every section. */
export function dropPlaceAt(list: HTMLElement, clientY: number, dragged: HTMLElement): DropPlace | null {
  const sections = [...list.querySelectorAll<HTMLElement>('[data-section]')];
  const section = sections.find((s) => clientY < s.getBoundingClientRect().bottom) ?? sections.at(-1);
  if (!section) return null;
  const box = section.getBoundingClientRect();
  const sectionId = section.dataset.sectionId ?? '';
  const ordersItself = section.dataset.kind === 'automatic';
  const base = { sectionId, left: box.left, width: box.width, entryId: dragged.dataset.item ?? '', ordersItself };
  const head = section.querySelector('h2')?.getBoundingClientRect().bottom ?? box.top;
  if (ordersItself) return { ...base, place: 0, lineAt: head };
  const rows = [...section.querySelectorAll<HTMLElement>('[data-item]')];
  const boxes = rows.map((row) => row.getBoundingClientRect());
  const at = boxes.findIndex((row) => clientY < row.top + row.height / 2);
  const index = at < 0 ? rows.length : at;
  const own = rows.indexOf(dragged);
  const place = own >= 0 && own < index ? index - 1 : index;
  const lineAt = boxes[index]?.top ?? boxes.at(-1)?.bottom ?? head;
  return { ...base, place, lineAt };
}
