// What tests, benchmarks and `npm start` can do to a real popup, the same in both browsers.
// Page code travels as an expression, not as a function: helpers that compilers add to functions do not exist over there.

export interface Popup {
  /** The JSON value of an expression evaluated in the popup (a promise is awaited). */
  eval<T>(expression: string): Promise<T>;
  /** Resolves once the expression is truthy; throws a sentence that names it after `ms` (10 s unless told). */
  waitFor(expression: string, ms?: number): Promise<void>;
  /** Real key events, one per character, to whatever has the focus. */
  type(text: string): Promise<void>;
  /** One chord by name: `Control+Enter`, `Alt+f`, `Tab`. */
  press(chord: string): Promise<void>;
  /** Writes a PNG of the popup. */
  screenshot(path: string): Promise<void>;
  isOpen(): Promise<boolean>;
  /** Closes it as the browser does when the curator looks elsewhere: without asking, without warning. */
  close(): Promise<void>;
}

export const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Asks until the answer is truthy; a thrown error counts as "not yet". */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null | undefined | false>,
  ms = 10_000,
): Promise<T> {
  const end = Date.now() + ms;
  let last: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) {
      const why = last instanceof Error ? ` Last error: ${last.message}` : '';
      throw new Error(`Waited ${ms} ms in vain for ${what}.${why}`);
    }
    await sleep(25);
  }
}
