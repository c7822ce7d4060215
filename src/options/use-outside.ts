// What changes by itself while the page is open: the clock, the address's hash, and what the browser knows.

import { useEffect, useState } from 'preact/hooks';

/** The time, brought up every ten seconds. */
export function useNow(now: () => number): number {
  const [time, setTime] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setTime(now()), 10_000);
    return () => clearInterval(timer);
  }, [now]);
  return time;
}

/** The part of the address after `#`. */
export function useHash(): string {
  const [hash, setHash] = useState(location.hash.slice(1));
  useEffect(() => {
    const follow = (): void => setHash(location.hash.slice(1));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return hash;
}

/** The answer of `ask`, asked again with every other `since`, and whenever the curator comes back to this window. Null until it is there. */
export function useFresh<T>(ask: () => Promise<T>, since?: unknown): T | null {
  const [answer, setAnswer] = useState<T | null>(null);
  useEffect(() => {
    let wanted = true;
    const refresh = (): void =>
      void ask()
        .then((fresh) => wanted && setAnswer(fresh))
        .catch(() => {});
    refresh();
    addEventListener('focus', refresh);
    return () => {
      wanted = false;
      removeEventListener('focus', refresh);
    };
  }, [ask, since]);
  return answer;
}
