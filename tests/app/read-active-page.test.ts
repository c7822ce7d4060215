import { expect, test, vi } from 'vitest';
import { readActivePage, unreadableAddress } from '../../src/app/read-active-page';
import { emptyPage, READING_TIMEOUT } from '../../src/domain/page';

const ARTICLE = { url: 'https://example.com/a' };
const GRANT_RACE =
  'Cannot access contents of the page. Extension manifest must request permission to access the respective host.';

/** A clock that tests turn by hand: `sleep` ends when that many milliseconds have been turned. */
function handClock() {
  let now = 0;
  const sleepers: { at: number; wake: () => void }[] = [];
  const sleep = (ms: number) => new Promise<void>((wake) => sleepers.push({ at: now + ms, wake }));
  const turn = async (ms: number) => {
    for (const end = now + ms; now < end; now += 10) {
      for (const sleeper of sleepers) if (sleeper.at <= now + 10) sleeper.wake();
      await new Promise((done) => setImmediate(done));
    }
  };
  return { sleep, turn };
}

const asked = (run: () => Promise<unknown>, tab = ARTICLE) =>
  readActivePage(tab, { run, sleep: () => Promise.resolve() });
/** Sleeps that end at once, but for the three seconds. */
const quick = (ms: number) => (ms === READING_TIMEOUT ? new Promise<void>(() => {}) : Promise.resolve());
const reading = (run: () => Promise<unknown>, url = ARTICLE.url) => readActivePage({ url }, { run, sleep: quick });

test('what the page says is passed on', async () => {
  const page = { ...emptyPage, title: 'A' };
  expect(await reading(async () => ({ page }))).toEqual({ page });
  expect(await reading(async () => ({ unreadable: 'too-deep', quote: 'q' }))).toEqual({
    unreadable: 'too-deep',
    quote: 'q',
  });
});

test('the grant race: refused at first, read a moment later', async () => {
  const { sleep, turn } = handClock();
  const run = vi.fn().mockRejectedValueOnce(new Error(GRANT_RACE)).mockRejectedValueOnce(new Error(GRANT_RACE));
  run.mockResolvedValue({ page: emptyPage });
  const answer = readActivePage(ARTICLE, { run, sleep });
  await turn(40);
  expect(run).toHaveBeenCalledTimes(1);
  await turn(200);
  expect(await answer).toEqual({ page: emptyPage });
  expect(run).toHaveBeenCalledTimes(3);
});

test('a page that keeps refusing is told so within a second', async () => {
  const { sleep, turn } = handClock();
  const settled = vi.fn();
  void readActivePage(ARTICLE, { run: () => Promise.reject(new Error(GRANT_RACE)), sleep }).then(settled);
  await turn(1000);
  expect(settled).toHaveBeenCalledWith({ unreadable: 'refused' });
});

test('after three seconds without an answer the popup stops waiting, not before', async () => {
  const { sleep, turn } = handClock();
  const settled = vi.fn();
  void readActivePage(ARTICLE, { run: () => new Promise(() => {}), sleep }).then(settled);
  await turn(READING_TIMEOUT - 50);
  expect(settled).not.toHaveBeenCalled();
  await turn(100);
  expect(settled).toHaveBeenCalledWith({ unreadable: 'too-slow' });
});

test.each([
  ['The extensions gallery cannot be scripted.', 'store'],
  ['Cannot access a chrome:// URL', 'browser-page'],
  ['Cannot access a chrome-extension:// URL of different extension', 'browser-page'],
  ['Frame with ID 0 is showing error page', 'error-page'],
  ['No tab with id: 7.', 'gone'],
  ['The tab was closed.', 'gone'],
  ['The frame was removed.', 'gone'],
  ['Frame with ID 0 was removed.', 'gone'],
  ['Invalid tab ID: 7', 'gone'],
])('"%s" is not asked again and means %s', async (message, unreadable) => {
  const run = vi.fn().mockRejectedValue(new Error(message));
  expect(await reading(run)).toEqual({ unreadable });
  expect(run).toHaveBeenCalledTimes(1);
});

test('a PDF that refuses, or answers with nothing, is called a PDF', async () => {
  const pdf = 'https://example.com/paper.PDF?download=1';
  expect(await reading(() => Promise.reject(new Error(GRANT_RACE)), pdf)).toEqual({ unreadable: 'pdf' });
  expect(await reading(async () => null, pdf)).toEqual({ unreadable: 'pdf' });
});

test.each([[null], [undefined], ['text'], [{}]])(
  'an answer that is no reading (%o) means the reader stumbled',
  async (answer) => {
    expect(await reading(async () => answer)).toEqual({ unreadable: 'failed' });
  },
);

test('something thrown that is no Error is a refusal, never a crash', async () => {
  expect(await reading(() => Promise.reject('odd'))).toEqual({ unreadable: 'refused' });
});

test.each([
  ['chrome://extensions/', 'browser-page'],
  ['about:config', 'browser-page'],
  ['edge://settings', 'browser-page'],
  ['moz-extension://abc/page.html', 'browser-page'],
  ['https://chromewebstore.google.com/detail/x', 'store'],
  ['https://chrome.google.com/webstore/detail/x', 'store'],
  ['https://addons.mozilla.org/en-US/firefox/', 'store'],
  ['https://microsoftedge.microsoft.com/addons/detail/x', 'store'],
  ['view-source:https://example.com/', 'view-source'],
])('%s is known to refuse, and is not even asked', async (url, unreadable) => {
  const run = vi.fn();
  expect(await asked(run, { url })).toEqual({ unreadable });
  expect(run).not.toHaveBeenCalled();
});

test.each(['https://example.com/chrome://x', 'https://chrome.google.com/other', '', 'file:///home/a.html'])(
  '%s may be readable: it is asked',
  (url) => expect(unreadableAddress(url)).toBeNull(),
);
