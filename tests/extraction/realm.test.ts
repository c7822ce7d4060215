// In Node the DOM's constructors are lent for the length of one reading, and nothing stays behind.

import { describe, expect, it } from 'vitest';
import { inRealmOf } from '../../src/extraction/realm';

class FakeNode {}
const documentOf = (window: object | null): Document => ({ defaultView: window }) as unknown as Document;
const globals = globalThis as { Node?: unknown; Element?: unknown };

describe('reading where there is no browser', () => {
  it('finds the constructors of the document’s window, for as long as it reads', () => {
    const seen = inRealmOf(documentOf({ Node: FakeNode }), () => globals.Node);
    expect(seen).toBe(FakeNode);
    expect('Node' in globalThis).toBe(false);
  });

  it('leaves nothing behind when the reading throws', () => {
    const stumble = (): never => {
      throw new Error('stumbled');
    };
    expect(() => inRealmOf(documentOf({ Node: FakeNode }), stumble)).toThrow('stumbled');
    expect('Node' in globalThis).toBe(false);
  });

  it('never covers what is there already, and bears a document without a window', () => {
    globals.Element = FakeNode;
    const seen = inRealmOf(documentOf({ Element: class {} }), () => globals.Element);
    delete globals.Element;
    expect(seen).toBe(FakeNode);
    expect(inRealmOf(documentOf(null), () => 'read')).toBe('read');
  });
});
