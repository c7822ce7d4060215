// The curator's own templates at the desk: listed, previewed, copied and saved; one that fails says why and lets nothing out.

import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { editTemplate } from '../../src/app/templates';
import type { Template } from '../../src/domain/template';
import { violations } from '../helpers/axe';
import { temporaryName, temporaryStore } from '../store/temporary';
import { all, one, ports, press, preview, root, said, show, store } from './show';

const SOURCE = '{{ issue.edition }} {{ issue.fields.line }}{% for item in items %}\n- {{ item.title }}{% endfor %}\n';
const row = (over: Partial<Template> = {}): Template => ({
  id: 't1',
  name: 'House style',
  syntax: 'text',
  source: SOURCE,
  createdAt: 1,
  updatedAt: 1,
  ...over,
});

async function showWith(template: Template, language: 'en' | 'zh_CN' = 'en') {
  const name = temporaryName();
  const before = await temporaryStore('strict', name);
  await before.templates.put(template);
  await show({ focus: ['a'], latest: ['x'] }, { name, language });
  await expect.poll(() => all('[name=format] option').at(-1)?.textContent).toBe('House style');
  await userEvent.selectOptions(one('[name=format]'), `template:${template.id}`);
}

it('writes the issue, follows its own edits, and is what is copied and saved', async () => {
  await showWith(row({ extension: 'nfo' }));
  await expect.poll(preview).toBe('web \n- Title of a\n- Title of x\n');
  await userEvent.selectOptions(one('[name=edition]'), 'teaser');
  await expect.poll(preview).toBe('teaser \n- Title of a\n');
  await editTemplate(store, 't1', { source: 'Now {{ count }}' }, { now: 2 });
  await expect.poll(preview).toBe('Now 1');
  (document.activeElement as HTMLElement).blur();
  await press('c');
  await expect.poll(() => ports.copy.mock.calls).toEqual([['Now 1']]);
  await userEvent.click(one('[name=download]'));
  await expect
    .poll(() => ports.saveFile.mock.calls[0]?.slice(0, 2))
    .toEqual([expect.stringMatching(/\.nfo$/), 'Now 1']);
});

it.each(['en', 'zh_CN'] as const)('that fails says why and where, and nothing leaves (%s)', async (language) => {
  await showWith(row({ source: 'a\nbb {{ items | nope }}' }), language);
  await expect.poll(() => root.querySelector('[data-template-fault]')?.textContent).toMatch(/2.*15.*nope/);
  expect(preview()).toBe('');
  (document.activeElement as HTMLElement).blur();
  await press('c');
  await expect.poll(said).toMatch(/2.*15/);
  await userEvent.click(one('[name=download]'));
  expect(ports.copy).not.toHaveBeenCalled();
  expect(ports.saveFile).not.toHaveBeenCalled();
  expect(await violations(root)).toEqual([]);
  await userEvent.click(one('[name=edit-templates]'));
  expect(ports.openOptions).toHaveBeenCalled();
});

it('is shown as readers see it where it writes HTML', async () => {
  await showWith(row({ source: '{% format html %}\n<h1>{{ issue.day }}</h1>' }));
  await userEvent.click(one('[name=rendered]'));
  const frame = (): Document | null | undefined =>
    root.querySelector<HTMLIFrameElement>('.preview-frame')?.contentDocument;
  await expect.poll(() => frame()?.querySelector('h1')?.textContent).toBe('2026-09-30');
});
