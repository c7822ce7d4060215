// In a browser the DOM's constructors are globals. In Node they are those of the window that a document came with
// (jsdom gives it one): for as long as one page is read, they are lent to the globals.

const CONSTRUCTORS = [
  'Node',
  'NodeFilter',
  'Element',
  'HTMLElement',
  'HTMLTemplateElement',
  'HTMLInputElement',
  'HTMLTextAreaElement',
  'CharacterData',
  'ShadowRoot',
  'Document',
] as const;

/** Runs `read`, which must not wait for anything, where the constructors of `document`'s window can be found. */
export function inRealmOf<T>(document: Document, read: () => T): T {
  const window = document.defaultView as Record<string, unknown> | null;
  const globals = globalThis as unknown as Record<string, unknown>;
  const lent = window ? CONSTRUCTORS.filter((name) => !(name in globals) && name in window) : [];
  for (const name of lent) globals[name] = window?.[name];
  try {
    return read();
  } finally {
    for (const name of lent) delete globals[name];
  }
}
