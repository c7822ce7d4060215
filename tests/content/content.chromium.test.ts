// The on-demand script, run as the browser runs it: its default export is the whole answer.

import { afterEach, expect, test } from 'vitest';

let runs = 0;

/** A fresh run each time, as each injection is one. */
async function read(): Promise<unknown> {
  const path = `/src/content/index.ts?run=${++runs}`;
  return (await import(/* @vite-ignore */ path)).default;
}

afterEach(() => {
  getSelection()?.removeAllRanges();
  document.body.replaceChildren();
});

test('answers with the page and what is selected, as plain JSON, and leaves no globals', async () => {
  document.title = 'Cranes asleep';
  const paragraph = document.createElement('p');
  paragraph.textContent = 'A port turned its cranes off for one night, and nobody missed them at all.';
  document.body.append(paragraph);
  getSelection()?.selectAllChildren(paragraph);
  const globals = Object.keys(globalThis).filter((name) => !name.startsWith('__v'));
  const reading = await read();
  expect(reading).toMatchObject({ page: { title: 'Cranes asleep', quote: paragraph.textContent } });
  expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
  expect(Object.keys(globalThis).filter((name) => !name.startsWith('__v'))).toEqual(globals);
});

test('a page that cannot be read still gives the quote', async () => {
  const paragraph = document.createElement('p');
  paragraph.textContent = 'The one line that mattered.';
  document.body.append(paragraph);
  for (let left = 1_600, inner: Element = document.body; left > 0; left--)
    inner = inner.appendChild(document.createElement('div'));
  getSelection()?.selectAllChildren(paragraph);
  expect(await read()).toEqual({ unreadable: 'too-deep', quote: 'The one line that mattered.' });
});

test('a selection that cannot be asked for does not cost the page', async () => {
  const original = Document.prototype.getSelection;
  Document.prototype.getSelection = () => {
    throw new Error('no selection here');
  };
  try {
    expect(await read()).toMatchObject({ page: { quote: '' } });
  } finally {
    Document.prototype.getSelection = original;
  }
});
