// The options page in a real page over the real database: what is shown, what is stored, and the way back.

import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { interfaceChoice } from '../../src/app/change-interface';
import { digestOf, SHANGHAI } from '../app/words';
import { violations } from '../helpers/axe';
import { temporaryName, temporaryStore } from '../store/temporary';
import { button, field, root, type Shown, show } from './show';

const storedSections = async (shown: Shown) => (await shown.stored())?.sections.map((s) => [s.name, s.kind, s.cap]);

test.each([
  ['Name', 'name', 'AI Daily'],
  ['Brand', 'brand', '好东西'],
  ['Byline', 'byline', 'by Ann & 编辑部'],
  ['Title of an issue', 'titlePattern', '{date} {name}'],
] as const)('%s is stored as it is typed, with no button pressed', async (label, name, text) => {
  const shown = await show();
  await field(label).fill(text);
  await expect.poll(async () => (await shown.stored())?.[name]).toBe(text);
});

test('a name that is empty is not stored: the old one stays, the field keeps what was typed, a sentence says what to do', async () => {
  const shown = await show();
  await field('Name').fill('Kept');
  await field('Name').fill('   ');
  await expect.element(page.getByRole('alert')).toHaveTextContent('A digest needs a name.');
  await userEvent.tab();
  await expect.element(field('Name')).toHaveValue('   ');
  await expect.element(field('Name')).toHaveAccessibleDescription(/A digest needs a name/);
  expect((await shown.stored())?.name).toBe('Kept');
  await field('Name').fill('Better');
  await expect.poll(() => root.querySelector('[role=alert]')).toBeNull();
  expect((await shown.stored())?.name).toBe('Better');
});

test('the title shows, live, what today would be called', async () => {
  await show({ digest: digestOf({ brand: '好东西', zone: SHANGHAI }) });
  await field('Title of an issue').fill('{brand} · {date} · {headline}');
  await expect.element(page.getByText('好东西 · 2026-09-30 · The first focus clip')).toBeVisible();
});

test('the zone is chosen by city, shows the time there, and can go back to this computer', async () => {
  const shown = await show();
  await expect.element(page.getByText('It is 15:21 there now.', { exact: false })).toBeVisible();
  await field('Time zone').selectOptions('Buenos Aires (Argentina)');
  await expect.element(page.getByText('It is 04:21 there now.', { exact: false })).toBeVisible();
  expect((await shown.stored())?.zone).toBe('America/Argentina/Buenos_Aires');
  await button(`Use this computer's zone: ${SHANGHAI}`).click();
  await expect.poll(async () => (await shown.stored())?.zone).toBe(SHANGHAI);
});

test('the cutoff says what it means, and the example follows it', async () => {
  const shown = await show();
  await field('The day begins at').selectOptions('16:00');
  await expect.element(page.getByText("Before 16:00 a clip belongs to yesterday's issue.")).toBeVisible();
  await expect.element(page.getByText('ML Daily 2026-09-29 The first focus clip')).toBeVisible();
  expect((await shown.stored())?.cutoffHour).toBe(16);
});

test('undo takes back one change after the other; a word typed is one change', async () => {
  const shown = await show();
  await expect.element(button('Undo')).toBeDisabled();
  await field('Name').click();
  await userEvent.keyboard('{Control>}a{/Control}Weekly');
  await field('The day begins at').selectOptions('04:00');
  await field('Time zone').selectOptions('Paris');
  await expect.element(page.getByRole('status')).toHaveTextContent('Changed: Time zone');
  const said: (string | null)[] = [];
  for (let left = 3; left > 0; left--) {
    await button('Undo').click();
    await expect.poll(() => shown.session.state.steps.length).toBe(left - 1);
    said.push(root.querySelector('[role=status]')?.textContent ?? null);
  }
  expect(said).toEqual(['Undone: Time zone', 'Undone: The day begins at', 'Undone: Name']);
  expect(await shown.stored()).toEqual(digestOf());
  await expect.element(field('Name')).toHaveValue('ML Daily');
  await expect.element(button('Undo')).toBeDisabled();
});

test('Ctrl+Z outside of fields takes back the last change; in a field it is the browser’s own', async () => {
  const shown = await show();
  await field('The day begins at').selectOptions('04:00');
  (field('Brand').element() as HTMLElement).focus();
  await userEvent.keyboard('{Control>}z{/Control}');
  await shown.session.settle();
  expect((await shown.stored())?.cutoffHour).toBe(4);
  (page.getByRole('link', { name: 'About' }).element() as HTMLElement).focus();
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.poll(async () => (await shown.stored())?.cutoffHour).toBe(0);
});

test('undo also clears what was typed and is wrong', async () => {
  await show();
  await field('Brand').fill('B');
  await field('Name').fill('');
  await expect.element(page.getByRole('alert')).toBeVisible();
  await button('Undo').click();
  await expect.element(field('Name')).toHaveValue('ML Daily');
  expect(root.querySelector('[role=alert]')).toBeNull();
});

test('sections: names and limits apply as typed; no number is refused and stays in its field, also when coming back', async () => {
  const shown = await show({ panel: 'sections' });
  await field('Name of Focus').fill('今日焦点');
  await field('Limit of 今日焦点').fill('3');
  await expect
    .poll(() => storedSections(shown))
    .toEqual([
      ['今日焦点', 'manual', 3],
      ['Latest', 'automatic', null],
    ]);
  await field('Limit of 今日焦点').fill('many');
  await expect.element(page.getByRole('alert')).toHaveTextContent('Type a whole number from 1 to 500');
  await page.getByRole('link', { name: 'About' }).click();
  await page.getByRole('link', { name: 'Sections' }).click();
  await expect.element(field('Limit of 今日焦点')).toHaveValue('many');
  expect((await storedSections(shown))?.[0]).toEqual(['今日焦点', 'manual', 3]);
  await field('Limit of 今日焦点').fill('');
  await expect.poll(async () => (await storedSections(shown))?.[0]).toEqual(['今日焦点', 'manual', null]);
});

test('sections are added, ordered and removed by keyboard alone, with the focus following', async () => {
  const shown = await show({ panel: 'sections' });
  (button('Add a section').element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(field('Name of New section')).toHaveFocus();
  await userEvent.keyboard('{Control>}a{/Control}Stories');
  await expect.element(field('Name of Stories')).toHaveFocus();
  (button('Move Stories up').element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect
    .poll(async () => (await storedSections(shown))?.map(([name]) => name))
    .toEqual(['Focus', 'Stories', 'Latest']);
  await expect.element(button('Move Stories up')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect
    .poll(async () => (await storedSections(shown))?.map(([name]) => name))
    .toEqual(['Stories', 'Focus', 'Latest']);
  await expect.element(button('Move Stories down')).toHaveFocus();
  (button('Remove Stories').element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(button('Add a section')).toHaveFocus();
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.poll(async () => (await storedSections(shown))?.[0]?.[0]).toBe('Stories');
});

test('a section turned to newest first loses its limit, and undo brings both back', async () => {
  const shown = await show({ panel: 'sections' });
  await field('Order of Focus').selectOptions('Newest first');
  await expect.poll(async () => (await storedSections(shown))?.[0]).toEqual(['Focus', 'automatic', null]);
  await button('Undo').click();
  await expect.poll(async () => (await storedSections(shown))?.[0]).toEqual(['Focus', 'manual', 5]);
});

test('the last section cannot be removed', async () => {
  const [only] = digestOf().sections;
  await show({ panel: 'sections', digest: digestOf({ sections: only ? [only] : [] }) });
  await expect.element(button('Remove Focus')).toBeDisabled();
});

test('language and theme are stored at once, told to whoever dresses the page, and undone', async () => {
  const shown = await show({ panel: 'interface' });
  const worn = vi.fn();
  shown.session.onChoice(worn);
  await page.getByRole('radio', { name: 'Dark' }).click();
  await page.getByRole('radio', { name: '简体中文' }).click();
  await expect.poll(() => interfaceChoice(shown.store)).toEqual({ language: 'zh-CN', theme: 'dark' });
  expect(worn.mock.calls.map(([choice]) => choice)).toEqual([
    { language: 'system', theme: 'dark' },
    { language: 'zh-CN', theme: 'dark' },
  ]);
  await button('Undo').click();
  await expect.element(page.getByRole('radio', { name: 'As the browser' })).toBeChecked();
  expect(await interfaceChoice(shown.store)).toEqual({ language: 'system', theme: 'dark' });
});

test('what another window changes is shown here', async () => {
  const name = temporaryName();
  const shown = await show({ name });
  const other = await temporaryStore('strict', name);
  await other.digests.put({ ...digestOf(), byline: 'from the desk' });
  await expect.element(field('Byline')).toHaveValue('from the desk');
  expect(shown.session.state.steps).toEqual([]);
});

test('when the database goes away, a sentence says so', async () => {
  const shown = await show();
  shown.store.close();
  await field('Byline').fill('x');
  await expect.element(page.getByRole('alert')).toHaveTextContent('open this again');
  await expect.element(field('Byline')).toHaveValue('x');
});

test('shortcuts show the keys the browser has, and open its page for them', async () => {
  const shown = await show({ panel: 'shortcuts' });
  await expect.element(page.getByText('Alt+C')).toBeVisible();
  await expect.element(page.getByText('No key set')).toBeVisible();
  await button('Change the keys').click();
  expect(shown.ports.openBrowserKeys).toHaveBeenCalledTimes(1);
});

test('where an extension may not open that page, a sentence leads there', async () => {
  await show({ panel: 'shortcuts', ports: { openBrowserKeys: null } });
  await expect.element(page.getByText('open about:addons', { exact: false })).toBeVisible();
  expect(root.querySelector('main .button:not(.undo-bar .button)')).toBeNull();
});

test('keys changed in the browser show when the curator comes back', async () => {
  const keys = vi.fn(async () => ({ clip: 'Alt+C', desk: 'Alt+Shift+D' }));
  await show({ panel: 'shortcuts', ports: { keys } });
  await expect.element(page.getByText('Alt+Shift+D')).toBeVisible();
  keys.mockResolvedValue({ clip: 'Alt+C', desk: 'Alt+Shift+Y' });
  dispatchEvent(new Event('focus'));
  await expect.element(page.getByText('Alt+Shift+Y')).toBeVisible();
});

test('data: how much there is, and the browser is asked for its promise', async () => {
  const shown = await show({ panel: 'data' });
  await expect.element(page.getByText('1,234')).toBeVisible();
  await expect.element(page.getByText('5.4 MB')).toBeVisible();
  await button('Ask for that promise').click();
  await expect.element(page.getByText('The browser did not promise.', { exact: false })).toBeVisible();
  vi.mocked(shown.ports.askPersistence).mockResolvedValue(true);
  await button('Ask for that promise').click();
  await expect.element(page.getByText('The browser has promised', { exact: false })).toBeVisible();
  await expect.poll(() => root.textContent).not.toContain('Ask for that promise');
});

test('about names the version and what leaves the computer', async () => {
  await show({ panel: 'about' });
  expect(root.textContent).toMatch(/Clipsheet 1\.2\.3.*Nothing leaves this computer except/s);
});

test.each([
  ['digest', 'en'],
  ['sections', 'en'],
  ['sections', 'zh_CN'],
  ['interface', 'en'],
  ['shortcuts', 'en'],
  ['data', 'zh_CN'],
  ['about', 'en'],
] as const)('%s has no accessibility violation in either theme (%s), faults and all', async (panel, language) => {
  const { session } = await show({ panel, language });
  await session.change('brand', () => ({ brand: 'B' }));
  await session.change('name', () => ({ name: '' }), '');
  await session.change('section:focus:cap', (d) => ({ sections: d.sections.map((s) => ({ ...s, cap: 0 })) }), '0');
  expect(Object.keys(session.state.mistyped)).toEqual(['name', 'section:focus:cap']);
  await new Promise((done) => requestAnimationFrame(done));
  expect(await violations(root)).toEqual([]);
});
