// Templates: adding, editing, copying and taking one away, each with the row as it stood before, which is the way back;
// and carrying one in a file.

import {
  declaredAs,
  fileExtension,
  readTemplateFile,
  syntaxOf,
  type Template,
  type TemplateFileFault,
  type TemplateWords,
  templateName,
} from '../domain/template';
import { wellFormed } from '../domain/text';
import type { RecordingStore } from '../store';

/** How a row stood, and how it stands; null: it was not there, or is not any more. */
export interface TemplateStep {
  before: Template | null;
  after: Template | null;
}

export async function addTemplate(
  store: RecordingStore,
  words: TemplateWords,
  { id, now }: { id: string; now: number },
): Promise<TemplateStep> {
  return store.inOne(async () => {
    const taken = (await store.templates.all()).map(({ name }) => name);
    const made = { ...words, name: freeName(templateName(words.name), taken), id, createdAt: now, updatedAt: now };
    const after = { ...made, syntax: syntaxOf(made) };
    await store.templates.put(after);
    return { before: null, after };
  });
}

/** `Name`, or `Name 2` where that is taken. */
function freeName(name: string, taken: readonly string[]): string {
  for (let n = 1; ; n++) {
    const tried = n === 1 ? name : `${name} ${n}`;
    if (!taken.includes(tried)) return tried;
  }
}

/**
 * Stores what was typed, whether it can be run or not. A name that is empty is not stored. Choosing a syntax changes what
 * the source declares, if it declares one. Null: the template is gone.
 */
export async function editTemplate(
  store: RecordingStore,
  id: string,
  change: Partial<TemplateWords>,
  { now }: { now: number },
): Promise<TemplateStep | null> {
  return store.inOne(async () => {
    const before = await store.templates.get(id);
    if (!before) return null;
    const after = changed(before, change, now);
    await store.templates.put(after);
    return { before, after };
  });
}

function changed(before: Template, change: Partial<TemplateWords>, now: number): Template {
  const name = templateName(change.name ?? before.name) || before.name;
  const typed = wellFormed(change.source ?? before.source);
  const source = change.syntax === undefined ? typed : declaredAs(typed, change.syntax);
  const syntax = syntaxOf({ source, syntax: change.syntax ?? before.syntax });
  const { extension: old, ...row } = before;
  const extension = fileExtension(change.extension ?? old ?? '');
  return { ...row, name, source, syntax, ...(extension && { extension }), updatedAt: now };
}

export async function removeTemplate(store: RecordingStore, id: string): Promise<TemplateStep | null> {
  return store.inOne(async () => {
    const before = await store.templates.get(id);
    if (!before) return null;
    await store.templates.delete(id);
    return { before, after: null };
  });
}

/** Takes a step back. False, and nothing is changed, where the template was edited or taken away elsewhere since. */
export async function revertTemplate(
  store: RecordingStore,
  { before, after }: TemplateStep,
  now: number,
): Promise<boolean> {
  const id = (before ?? after)?.id;
  if (id === undefined) return false;
  return store.inOne(async () => {
    const current = (await store.templates.get(id)) ?? null;
    if (!sameWords(current, after)) return false;
    if (before) await store.templates.put({ ...before, updatedAt: now });
    else await store.templates.delete(id);
    return true;
  });
}

const sameWords = (a: Template | null, b: Template | null): boolean =>
  JSON.stringify(wordsOf(a)) === JSON.stringify(wordsOf(b));

const wordsOf = (row: Template | null) => row && [row.name, row.syntax, row.source, row.extension ?? ''];

/** What comes in a file becomes a template of its own; no other is changed. `unnamed`: what one without a name is called. */
export async function importTemplate(
  store: RecordingStore,
  text: string,
  { unnamed, ...context }: { id: string; now: number; unnamed: string },
): Promise<TemplateStep | { fault: TemplateFileFault }> {
  const read = readTemplateFile(text);
  if ('fault' in read) return read;
  return addTemplate(store, { ...read.template, name: read.template.name || unnamed }, context);
}
