// The curator's selection, wherever on the page it is made.

import { afterEach, beforeEach, expect, test } from 'vitest';
import { readQuote } from '../../src/extraction/quote';

let stage: HTMLElement;
beforeEach(() => {
  stage = document.createElement('main');
  document.body.append(stage);
});
afterEach(() => {
  getSelection()?.removeAllRanges();
  stage.remove();
});

function put(html: string): HTMLElement {
  const template = document.createElement('template');
  template.innerHTML = html;
  stage.append(template.content);
  return stage.firstElementChild as HTMLElement;
}

const select = (node: Node): void => getSelection()?.selectAllChildren(node);

test('nothing selected: empty', () => {
  put('<p>Use gradient clipping.</p>');
  expect(readQuote(document)).toBe('');
});

test('text on the page, its paragraphs kept apart', () => {
  select(put('<div><p>Use gradient   clipping.</p><p>Always.</p></div>'));
  expect(readQuote(document)).toBe('Use gradient clipping.\n\nAlways.');
});

test('text in an editable region', () => {
  const region = put('<div contenteditable="true">Half a thought</div>');
  region.focus();
  select(region);
  expect(readQuote(document)).toBe('Half a thought');
});

test('text in a field, but never a password', () => {
  const area = put('<textarea>Use gradient clipping</textarea>') as HTMLTextAreaElement;
  area.focus();
  area.setSelectionRange(4, 12);
  expect(readQuote(document)).toBe('gradient');
  stage.replaceChildren();
  const secret = put('<input type="password" value="hunter2">') as HTMLInputElement;
  secret.focus();
  secret.select();
  expect(readQuote(document)).toBe('');
  stage.replaceChildren();
  const mail = put('<input type="email" value="a@b.example">') as HTMLInputElement;
  mail.focus();
  expect(readQuote(document)).toBe('');
});

test('text in an open shadow root, and in a field inside one', () => {
  const shadow = put('<div></div>').attachShadow({ mode: 'open' });
  const paragraph = document.createElement('p');
  paragraph.textContent = 'Out of the shadow';
  shadow.append(paragraph);
  select(paragraph);
  expect(readQuote(document)).toBe('Out of the shadow');
  getSelection()?.removeAllRanges();
  const field = document.createElement('input');
  field.value = 'deep field';
  shadow.append(field);
  field.focus();
  field.setSelectionRange(0, 4);
  expect(readQuote(document)).toBe('deep');
});

test('a huge selection is capped and well formed, and a form named like a method is no obstacle', () => {
  const long = put(`<p>${'😀'.repeat(15_000)}</p>`);
  put('<form name="getSelection"></form>');
  put('<form name="activeElement"></form>');
  select(long);
  const quote = readQuote(document);
  expect(quote.length).toBeLessThanOrEqual(20_000);
  expect(quote.isWellFormed()).toBe(true);
  expect(quote).toMatch(/^😀+$/u);
});
