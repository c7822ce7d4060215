// Importing on the options page: picked or dropped, looked at, taken in, and taken back again.

import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { violations } from '../helpers/axe';
import { everything, temporaryName } from '../store/temporary';
import { button, root, show } from './show';

const HTML = '# Weekly 2026-08-01\n\n## News\n\n- [One](https://one.example/) by Ann\n- [Two](https://two.example/)\n';
const files = (): File[] => [
  new File([HTML], 'weekly.md'),
  new File(['# Links\n\n- [Three](https://three.example/)\n'], 'issue-7.md'),
  new File(['{"schema": "clipsheet-issue/1",\nbroken'], 'broken.json'),
];

const input = (): HTMLInputElement => {
  const found = root.querySelector('input[type=file]');
  if (!(found instanceof HTMLInputElement)) throw new Error('There is nothing to pick files with.');
  return found;
};
const pick = (picked: File[]) => userEvent.upload(input(), picked);
const rows = (): string[][] =>
  [...root.querySelectorAll('.import-files tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent ?? ''),
  );

test('what was picked is shown before anything is stored', async () => {
  const name = temporaryName();
  await show({ panel: 'data', name });
  const before = await everything(name);
  await pick(files());
  await expect.element(page.getByText('Files: 3 · Issues: 2 · Clips: 3')).toBeVisible();
  expect(rows()).toEqual([
    ['weekly.md', 'Markdown of another styleBest effort', '2026-08-01', '2'],
    ['issue-7.mdIt tells no date. Choose one, or it is left out.', 'Markdown of another styleBest effort', ' · 7', '1'],
    [expect.stringMatching(/^broken\.jsonLine 2 cannot be read: /), 'JSON (everything)', '', '0'],
  ]);
  expect(await violations(root)).toEqual([]);
  expect(await everything(name)).toEqual(before);
  await button('Cancel').click();
  await expect.element(page.getByText('or drop them here')).toBeVisible();
});

test('it comes in with the date that was chosen, says what did not, and can be taken back', async () => {
  const name = temporaryName();
  const { store } = await show({ panel: 'data', name, counted: true });
  const before = await everything(name);
  await pick(files());
  await page.getByLabelText('Date of issue-7.md').fill('2026-08-08');
  await button('Import').click();
  await expect
    .element(page.getByText('Imported issues: 2. New clips: 3. Clips that you had already: 0.'))
    .toBeVisible();
  await expect.element(page.getByText('Files that were not imported: 1. Nothing of them was stored.')).toBeVisible();
  expect(root.querySelector('.import-failed')?.textContent).toMatch(
    /^broken\.json could not be read\. Line 2 cannot be read: /,
  );
  await expect.poll(() => root.querySelector('.facts dd')?.textContent).toBe('3');
  expect(await store.issues.days('first')).toEqual(['2026-08-01', '2026-08-08']);
  expect((await store.issues.get('first:2026-08-08'))?.number).toBe(7);
  expect(await violations(root)).toEqual([]);
  await button('Undo the import').click();
  await expect.element(page.getByText('Taken back. Issues: 2. Clips: 3.')).toBeVisible();
  expect(await everything(name)).toEqual(before);
  expect(root.querySelector('.import-actions')?.textContent).toBe('Import other files');
});

test('the same again says that it was here', async () => {
  await show({ panel: 'data' });
  for (const said of ['Imported issues: 1. New clips: 2.', 'Files whose issue was here before: 1.']) {
    await pick(files().slice(0, 1));
    await button('Import').click();
    await expect.element(page.getByText(said, { exact: false })).toBeVisible();
    await button('Import other files').click();
  }
});

test('files can be dropped; other things cannot', async () => {
  await show({ panel: 'data', language: 'zh_CN' });
  const place = root.querySelector('.drop-place');
  const drag = (type: string, holds: (data: DataTransfer) => void): DragEvent => {
    const dataTransfer = new DataTransfer();
    holds(dataTransfer);
    const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
    place?.dispatchEvent(event);
    return event;
  };
  expect(drag('dragover', (data) => data.setData('text/plain', 'words')).defaultPrevented).toBe(false);
  expect(drag('dragover', (data) => data.items.add(files()[0] as File)).defaultPrevented).toBe(true);
  drag('drop', (data) => {
    for (const file of files().slice(0, 2)) data.items.add(file);
  });
  await expect.element(page.getByText('文件：2 · 期数：2 · 剪藏：3')).toBeVisible();
  expect(await violations(root)).toEqual([]);
});

test('many files show how far it is, and it can be stopped; another panel does not stop it', async () => {
  const { store, ports } = await show({ panel: 'data' });
  const many = Array.from({ length: 40 }, (_, i) => {
    const day = `2026-07-${String((i % 28) + 1).padStart(2, '0')}`;
    return new File([`# W ${day}\n\n- [a${i}](https://a.example/${i})\n`], `${i}.md`);
  });
  const { session } = ports.imports;
  const told: string[] = [];
  session.onChange((state) => {
    told.push(state.phase);
    if (state.phase === 'importing' && state.done === 5) session.stop();
  });
  await pick(many);
  await expect.element(page.getByText('Files: 40 · Issues: 40 · Clips: 40')).toBeVisible();
  location.hash = 'about';
  await session.start();
  location.hash = 'data';
  await expect.element(page.getByText('Files left out because you stopped: 35.')).toBeVisible();
  expect(await store.clips.count()).toBe(5);
  expect(told.filter((phase) => phase === 'reading')).toHaveLength(41);
});

test('old Chinese files are read in their encoding, and an over-long one is not', async () => {
  const { ports } = await show({ panel: 'data' });
  const bytes = new Uint8Array([0x23, 0x20, 0xd6, 0xdc, 0xbf, 0xaf]); // "# 周刊" in GB 18030
  expect(await ports.imports.textOf(new Blob([bytes]))).toBe('# 周刊');
  expect(await ports.imports.textOf(new Blob(['周刊']))).toBe('周刊');
  const long = new Blob(['x']);
  vi.spyOn(long, 'size', 'get').mockReturnValue(40_000_000);
  expect(await ports.imports.textOf(long)).toBe(null);
});
