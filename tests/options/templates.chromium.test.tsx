// Templates in the options page over the real database: written, previewed, told what is wrong, carried in files.

import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FILTERS } from '../../src/formats/templates';
import { FILTER_EXAMPLES } from '../../src/formats/templates/filter-examples';
import { digestOf, memory } from '../app/words';
import { seedIssue } from '../desk/seed';
import { violations } from '../helpers/axe';
import { temporaryName } from '../store/temporary';
import { button, field, root, show } from './show';

const source = (): HTMLTextAreaElement => {
  const found = root.querySelector<HTMLTextAreaElement>('[name=source]');
  if (!found) throw new Error('There is no template in hand.');
  return found;
};
const preview = (): string => root.querySelector('[data-preview]')?.textContent ?? '';

it('is begun from a house style, written, previewed and named, by keyboard alone', async () => {
  const { store } = await show({ panel: 'templates' });
  await expect.poll(() => field('Begin with').query()?.querySelectorAll('option').length).toBe(6);
  (field('Begin with').query() as HTMLElement).focus();
  await userEvent.selectOptions(field('Begin with'), 'House style: Plain text');
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await expect.poll(preview).toContain('How moss holds water');
  expect(source().value).toContain('{{ issue.title }}');
  source().focus();
  await userEvent.keyboard('{Control>}a{/Control}Count: {{{{ count }} ');
  await expect.poll(preview).toBe('Count: 3 ');
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
  expect(document.activeElement).not.toBe(source());
  await field('Template name').fill('My own');
  await expect
    .poll(async () => (await store.templates.all()).map((row) => [row.name, row.source]))
    .toEqual([['My own', 'Count: {{ count }} ']]);
});

it('shows the newest issue of the digest in hand', async () => {
  const digest = digestOf({ id: 'd1' });
  const shown = await show({ panel: 'digest', digest });
  await seedIssue(shown.store, { focus: ['a'], digest });
  location.hash = 'templates';
  await button('Add a template').click();
  await field('Template text').fill('{% for item in items %}{{ item.title }}{% endfor %}');
  await expect.poll(preview).toBe('Title of a');
});

it('says what is wrong, at which line and column, and goes there; what is broken is stored all the same', async () => {
  const { store } = await show({ panel: 'templates' });
  await button('Add a template').click();
  await field('Template text').fill('first\nsecond {{ count | nope }}');
  await button('Go to line 2, column 19').click();
  expect(document.activeElement).toBe(source());
  expect(source().selectionStart).toBe('first\nsecond {{ count | '.length);
  expect(root.querySelector('.template-trouble')?.textContent).toContain('There is no filter \u201cnope\u201d.');
  await expect.poll(async () => (await store.templates.all())[0]?.source).toContain('nope');
  expect(await violations(root)).toEqual([]);
});

it('finds a filter in the reference and writes it at the caret', async () => {
  await show({ panel: 'templates' });
  await button('Add a template').click();
  await field('Template text').fill('{{ issue.title }}');
  source().setSelectionRange(14, 14);
  await field('Find a value or filter').fill('truncatew');
  await expect.poll(() => root.querySelectorAll('.template-entries li').length).toBe(1);
  root.querySelector<HTMLElement>('.template-entries li button')?.click();
  await expect.poll(() => source().value).toBe('{{ issue.title | truncatewords: 2 }}');
  expect(document.activeElement).toBe(source());
});

it('is removed and comes back, duplicated, exported and imported', async () => {
  const saved = vi.fn();
  const shown = await show({ panel: 'templates' });
  shown.ports.templates.saveFile = saved;
  await button('Add a template').click();
  await field('Template text').fill('words');
  await button('Remove').click();
  await expect.poll(() => shown.store.templates.all()).toEqual([]);
  await button('Undo').click();
  await expect.poll(() => source().value).toBe('words');
  await button('Duplicate').click();
  await expect.poll(() => shown.store.templates.all()).toHaveLength(2);
  await button('Export as a file').click();
  const [name, text] = saved.mock.calls[0] as [string, string];
  expect(name).toBe('New template 2.clipsheet-template.json');
  await userEvent.upload(page.getByLabelText('Import a file'), new File([text], name));
  await expect.poll(async () => (await shown.store.templates.all()).at(-1)?.name).toBe('New template 2 2');
  await userEvent.upload(page.getByLabelText('Import a file'), new File(['<html>'], 'x.json'));
  await expect.element(page.getByText('cannot be read as JSON', { exact: false })).toBeVisible();
  expect(await shown.store.templates.all()).toHaveLength(3);
});

it('another syntax is written, declared or not', async () => {
  const { store } = await show({ panel: 'templates' });
  await button('Add a template').click();
  await field('Template text').fill('{% format html %}\n{{ "<" }}');
  await expect.element(field('Writes')).toHaveValue('html');
  await field('Writes').selectOptions('Plain text');
  await expect.poll(() => source().value).toBe('{% format text %}\n{{ "<" }}');
  await expect.poll(preview).toBe('<');
  await expect.poll(async () => (await store.templates.all())[0]?.syntax).toBe('text');
});

it('what an earlier page had typed and not stored is there again', async () => {
  const name = temporaryName();
  const first = await show({ panel: 'digest', name });
  const row = { id: 't1', name: 'A', syntax: 'text' as const, source: 'old', createdAt: 1, updatedAt: 1 };
  await first.store.templates.put(row);
  const left = JSON.stringify([{ id: 't1', change: { source: 'typed in the last moment' }, at: 2 }]);
  root.remove();
  const { store } = await show({ panel: 'templates', name, held: memory(left) });
  await expect.poll(async () => (await store.templates.get('t1'))?.source).toBe('typed in the last moment');
  await expect.poll(() => source().value).toBe('typed in the last moment');
});

it('every letter stands in the journal before the database has it', async () => {
  const held = memory();
  const { ports } = await show({ panel: 'templates', held });
  await button('Add a template').click();
  await expect.poll(() => root.querySelector('[name=source]')).toBeTruthy();
  ports.templates.session.type(ports.templates.session.state.chosen ?? '', { source: 'x' });
  expect(held.read()).toContain('"source":"x"');
  await expect.poll(() => held.read()).toBe('');
});

it('the digest has fields of its own for its templates', async () => {
  const { stored } = await show();
  await button('Add a field').click();
  await field('Name of the field field').fill('archive link');
  await userEvent.tab();
  await field('Text of the field archive_link').fill('https://a.example');
  await expect
    .poll(async () => (await stored())?.fields)
    .toEqual([{ name: 'archive_link', text: 'https://a.example' }]);
  await button('Remove the field archive_link').click();
  await expect.poll(async () => (await stored())?.fields).toEqual([]);
  await button('Undo').click();
  await expect.poll(async () => (await stored())?.fields?.length).toBe(1);
});

it('the reference shows an example of every filter', () => {
  expect(Object.keys(FILTER_EXAMPLES).sort()).toEqual(Object.keys(FILTERS).sort());
});

it.each(['en', 'zh_CN'] as const)('has no barrier that axe knows (%s)', async (language) => {
  const { ports } = await show({ panel: 'templates', language });
  await ports.templates.session.add({ name: 'A', syntax: 'html', source: '<p>{{ issue.title }}</p>' });
  await expect.poll(() => root.querySelectorAll('.template-entries li').length).toBeGreaterThan(100);
  await expect.poll(preview).toContain('<p>');
  expect(await violations(root)).toEqual([]);
  await userEvent.click(root.querySelector('[name=rendered]') as HTMLElement);
  await expect.poll(() => root.querySelector('iframe')).toBeTruthy();
});
