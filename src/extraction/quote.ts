// What the reader has selected: in the page, in a text field, or inside an open shadow root. Never a password.

import { clampUnits, wellFormed } from '../domain/text';
import { shadowOf } from './live';

const LONGEST = 20_000;

/** The selected text, or empty. Reads the live document and changes nothing. */
export function readQuote(document: Document): string {
  const field = focusedField(document);
  // The page's selection shows a password as dots: that is nobody's quote.
  if (field?.type === 'password') return '';
  const text = fieldSelection(field) || pageSelection(document);
  const tidy = text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return wellFormed(clampUnits(tidy, LONGEST));
}

const pageSelection = (document: Document): string => Document.prototype.getSelection.call(document)?.toString() ?? '';

/** The text field that has the focus, however deep in open shadow roots; null when something else has it. */
function focusedField(document: Document): HTMLInputElement | HTMLTextAreaElement | null {
  let active = activeIn(document, Document.prototype);
  for (let shadow = active && shadowOf(active); shadow; shadow = active && shadowOf(active)) {
    const inner = activeIn(shadow, ShadowRoot.prototype);
    if (!inner) break;
    active = inner;
  }
  return active instanceof HTMLTextAreaElement || active instanceof HTMLInputElement ? active : null;
}

function fieldSelection(field: HTMLInputElement | HTMLTextAreaElement | null): string {
  const { selectionStart: start, selectionEnd: end } = field ?? { selectionStart: null, selectionEnd: null };
  return field === null || start === null || end === null ? '' : field.value.slice(start, end);
}

const activeIn = <T extends Document | ShadowRoot>(root: T, prototype: T): Element | null =>
  Object.getOwnPropertyDescriptor(prototype, 'activeElement')?.get?.call(root) ?? null;
