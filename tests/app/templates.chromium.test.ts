// Templates as rows: what is typed is stored as it stands, every change has its way back, and a stranger's file changes
// nothing but what it says.

import { describe, expect, it } from 'vitest';
import {
  addTemplate,
  editTemplate,
  importTemplate,
  removeTemplate,
  revertTemplate,
  type TemplateStep,
} from '../../src/app/templates';
import { templateFile } from '../../src/domain/template';
import { temporaryStore } from '../store/temporary';

const words = { name: 'Forum', syntax: 'text' as const, source: '{{ issue.title }}' };

describe('a template', () => {
  it('is added, edited and taken away, and each comes back', async () => {
    const store = await temporaryStore();
    const added = await addTemplate(store, words, { id: 't1', now: 1 });
    const edited = await editTemplate(store, 't1', { source: '{{ half' }, { now: 2 });
    expect((await store.templates.get('t1'))?.source).toBe('{{ half');
    const removed = await removeTemplate(store, 't1');
    expect(await store.templates.all()).toEqual([]);
    for (const step of [removed, edited]) expect(await revertTemplate(store, step as TemplateStep, 3)).toBe(true);
    expect(await store.templates.get('t1')).toMatchObject(words);
    expect(await revertTemplate(store, added, 4)).toBe(true);
    expect(await store.templates.all()).toEqual([]);
  });

  it('that was edited elsewhere since is not put back over it', async () => {
    const store = await temporaryStore();
    const added = await addTemplate(store, words, { id: 't1', now: 1 });
    await editTemplate(store, 't1', { source: 'elsewhere' }, { now: 2 });
    expect(await revertTemplate(store, added, 3)).toBe(false);
    expect((await store.templates.get('t1'))?.source).toBe('elsewhere');
  });

  it('writes what its source declares; another choice changes the declaration', async () => {
    const store = await temporaryStore();
    await addTemplate(store, { ...words, source: '{% format html %}\n<p>' }, { id: 't1', now: 1 });
    expect((await store.templates.get('t1'))?.syntax).toBe('html');
    await editTemplate(store, 't1', { syntax: 'bbcode' }, { now: 2 });
    expect(await store.templates.get('t1')).toMatchObject({ syntax: 'bbcode', source: '{% format bbcode %}\n<p>' });
  });

  it('keeps its name while none is typed, and a copy has a name of its own', async () => {
    const store = await temporaryStore();
    await addTemplate(store, words, { id: 't1', now: 1 });
    await editTemplate(store, 't1', { name: '  ', extension: ' .BB.txt/..' }, { now: 2 });
    expect(await store.templates.get('t1')).toMatchObject({ name: 'Forum', extension: 'bb.txt' });
    await addTemplate(store, words, { id: 't2', now: 2 });
    expect((await store.templates.all()).map(({ name }) => name)).toEqual(['Forum', 'Forum 2']);
  });
});

describe('a file', () => {
  it('brings the same template back, as one of its own', async () => {
    const store = await temporaryStore();
    await addTemplate(store, words, { id: 't1', now: 1 });
    const file = templateFile({ ...words, extension: 'bb' });
    await importTemplate(store, `\ufeff${file}`, { id: 't2', now: 2, unnamed: 'New' });
    expect(await store.templates.get('t2')).toMatchObject({ ...words, name: 'Forum 2', extension: 'bb' });
  });

  it.each([
    ['not_json', '<html>'],
    ['not_json', ''],
    ['not_template', '[1]'],
    ['not_template', 'null'],
    ['not_template', '{"format":"clipsheet","source":"x"}'],
    ['not_template', '{"format":"clipsheet-template","version":"1","source":"x"}'],
    ['newer', '{"format":"clipsheet-template","version":2,"source":"x"}'],
    ['no_source', '{"format":"clipsheet-template","version":1,"source":["x"]}'],
    ['too_long', JSON.stringify({ format: 'clipsheet-template', version: 1, source: 'x'.repeat(200_001) })],
    ['unknown_syntax', '{"format":"clipsheet-template","version":1,"syntax":"exe","source":"x"}'],
    ['unknown_syntax', '{"format":"clipsheet-template","version":1,"syntax":"__proto__","source":"x"}'],
    ['too_large', 'x'.repeat(2_000_001)],
  ])('that is %s is refused and changes nothing', async (fault, text) => {
    const store = await temporaryStore();
    expect(await importTemplate(store, text, { id: 't1', now: 1, unnamed: 'New' })).toEqual({ fault });
    expect(await store.templates.all()).toEqual([]);
  });

  it('cannot say more than it may', async () => {
    const store = await temporaryStore();
    const file = {
      format: 'clipsheet-template',
      version: 1,
      id: 'first',
      createdAt: 'x',
      name: `a\n\u202eb${'x'.repeat(500)}`,
      extension: '../../etc/passwd',
      source: '\ud800',
      __proto__: { hurt: true },
    };
    await importTemplate(store, JSON.stringify(file), { id: 't1', now: 1, unnamed: 'New' });
    const row = await store.templates.get('t1');
    expect(Object.keys(row ?? {}).sort()).toEqual([
      'createdAt',
      'extension',
      'id',
      'name',
      'source',
      'syntax',
      'updatedAt',
    ]);
    expect(row).toMatchObject({ id: 't1', createdAt: 1, extension: 'etcpasswd', source: '\ufffd' });
    expect(row?.name.length).toBe(120);
    expect(row?.name).not.toContain('\n');
  });
});
