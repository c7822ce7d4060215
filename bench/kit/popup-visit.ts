// One opening of a popup on one page, timed by the popup's own clock: a true toolbar click, a watcher installed before
// the popup's first script, and the moments at which its fields had their text.
import type { Browser, Session } from './devtools.ts';

export interface Visit {
  /** Milliseconds from the popup document's start until the field stood in the document with text in it. */
  title: number;
  /** NaN for a popup without a summary. */
  summary: number;
  /** When the watcher was installed, on the same clock: what the browser itself takes before any script of ours. */
  began: number;
  /** Live JavaScript heap after it has settled, in bytes. */
  heap: number;
}

interface Seen {
  began: number;
  title?: number;
  summary?: number;
}

interface Attached {
  sessionId: string;
  targetInfo: { type: string; targetId: string };
  waitingForDebugger: boolean;
}

const BINDING = 'benchSeen';

/**
 * Runs in the popup before its own scripts. Hears the assignment to a field's `value` instead of asking for it again and
 * again, so that it costs the popup next to nothing; a field counts once it is in the document.
 */
const watcher = (fields: readonly string[]): string => `(() => {
  const wanted = ${JSON.stringify(fields)};
  const seen = { began: performance.now() };
  const note = (field) => {
    if (!wanted.includes(field.name) || field.name in seen || field.value === '') return;
    if (!field.isConnected) return void setTimeout(note, 0, field);
    seen[field.name] = performance.now();
    if (wanted.every((name) => name in seen)) ${BINDING}(JSON.stringify(seen));
  };
  for (const { prototype } of [HTMLInputElement, HTMLTextAreaElement]) {
    const value = Object.getOwnPropertyDescriptor(prototype, 'value');
    Object.defineProperty(prototype, 'value', {
      ...value,
      set(text) {
        value.set.call(this, text);
        if (text) queueMicrotask(() => note(this));
      },
    });
  }
})()`;

export class Popups {
  #arrived: ((session: Session, targetId: string) => void) | null = null;

  constructor(private readonly browser: Browser) {
    browser.session.on<Attached>('Target.attachedToTarget', ({ sessionId, targetInfo, waitingForDebugger }) => {
      const session = browser.sessionOf(sessionId);
      // At the moment of its making the popup is not yet known for a page.
      const isPopup = targetInfo.type === 'other' && waitingForDebugger && this.#arrived !== null;
      if (isPopup) this.#arrived?.(session, targetInfo.targetId);
      else if (waitingForDebugger) void session.send('Runtime.runIfWaitingForDebugger');
    });
  }

  /** Clicks the extension's button over the tab and waits until the popup has filled the fields. */
  async visit(extension: string, tab: string, { fields }: { fields: readonly string[] }): Promise<Visit> {
    const { session } = this.browser;
    const popup = this.#next(fields);
    await session.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
      filter: [{ type: 'other' }],
    });
    try {
      await session.send('Extensions.triggerAction', { id: extension, targetId: tab });
      return await inTime(
        popup.then(({ visit }) => visit),
        `the popup to fill ${fields.join(' and ')}`,
      );
    } finally {
      this.#arrived = null;
      const { targetId } = await inTime(popup, 'the popup to close');
      await session.send('Target.setAutoAttach', { autoAttach: false, waitForDebuggerOnStart: false, flatten: true });
      await session.send('Target.closeTarget', { targetId }).catch(() => undefined);
    }
  }

  #next(fields: readonly string[]): Promise<{ targetId: string; visit: Promise<Visit> }> {
    return new Promise((done) => {
      this.#arrived = (session, targetId) => {
        this.#arrived = null;
        done({ targetId, visit: watch(session, fields) });
      };
    });
  }
}

async function watch(popup: Session, fields: readonly string[]): Promise<Visit> {
  const told = popup.once<{ payload: string }>('Runtime.bindingCalled');
  // Sent in one breath and carried out in order: the popup waits for the last of them.
  await Promise.all([
    popup.send('Page.enable'),
    popup.send('Runtime.enable'),
    popup.send('Runtime.addBinding', { name: BINDING }),
    popup.send('Page.addScriptToEvaluateOnNewDocument', { source: watcher(fields) }),
    popup.send('Runtime.runIfWaitingForDebugger'),
  ]);
  const { title = Number.NaN, summary = Number.NaN, began } = JSON.parse((await told).payload) as Seen;
  await new Promise((done) => setTimeout(done, 150));
  await popup.send('HeapProfiler.collectGarbage');
  const { usedSize } = await popup.send<{ usedSize: number }>('Runtime.getHeapUsage');
  return { title, summary, began, heap: usedSize };
}

function inTime<T>(answer: Promise<T>, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`Waited 15 s in vain for ${what}.`)), 15_000);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
