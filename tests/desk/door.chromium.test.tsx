// The way into the desk: the first digest, and a database that will not open.

import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Door } from '../../src/desk/door';
import type { DeskPorts } from '../../src/desk/ports';
import { STORE_FAULTS, StoreFault } from '../../src/domain/fault';
import type { RecordingStore } from '../../src/store';
import { TextContext } from '../../src/ui/text';
import { violations } from '../helpers/axe';
import { NOON } from '../helpers/rows';
import { wordsOf } from '../helpers/words';
import { temporaryStore } from '../store/temporary';

let root: HTMLElement;
beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, root);
  root.remove();
});

function show(openStore: () => Promise<RecordingStore>): void {
  const ports: DeskPorts = {
    language: 'zh-CN',
    clipKeys: '',
    copy: async () => {},
    copyRich: async () => {},
    saveFile: () => {},
    openOptions: () => {},
    wake: () => {},
    formats: async () => [],
    render: () => new Promise(() => {}),
    rendered: async () => null,
    emailSize: () => new Promise(() => {}),
  };
  const names = { digest: '我的日报', focus: '今日焦点', latest: '最新动态' };
  const context = {
    newId: () => 'x',
    now: () => NOON,
    zone: 'Asia/Shanghai',
    journal: { read: () => '', write: () => {} },
  };
  const door = <Door openStore={openStore} context={context} names={names} ports={ports} />;
  render(<TextContext.Provider value={wordsOf('zh_CN')}>{door}</TextContext.Provider>, root);
}

test('the first time there is a digest with its names, and an empty today', async () => {
  const store = await temporaryStore();
  show(async () => store);
  await expect.poll(() => root.textContent).toContain('今天还没有收下任何剪藏');
  expect(root.querySelector('h1')?.textContent).toBe('我的日报');
  expect((await store.digests.all()).map((digest) => digest.name)).toEqual(['我的日报']);
});

test.each(STORE_FAULTS)('a database that is %s has its sentence and a way to try again', async (reason) => {
  const store = await temporaryStore();
  const open = vi
    .fn<() => Promise<RecordingStore>>()
    .mockRejectedValueOnce(new StoreFault(reason, 'why'))
    .mockResolvedValue(store);
  show(open);
  await expect
    .poll(() => root.querySelector('[role=alert]')?.textContent)
    .toContain(wordsOf('zh_CN')(`fault_${reason}`));
  expect(await violations(root)).toEqual([]);
  await userEvent.click(root.querySelector('[name=retry]') ?? root);
  await expect.poll(() => root.querySelector('h1')?.textContent).toBe('我的日报');
});
