// Ties a DeskSession to the screen: its state, the clock's minutes, and the page being hidden or left.

import { useEffect, useState } from 'preact/hooks';
import type { DeskSession, DeskState } from '../app/desk-session';

const MINUTE = 60_000;

export function useSession(session: DeskSession): DeskState {
  const [state, setState] = useState(session.state);
  useEffect(() => {
    session.onChange(setState);
    const stop = session.start();
    return () => {
      session.onChange(() => {});
      stop();
    };
  }, [session]);
  useMinutes(session);
  useFlush(session);
  return state;
}

/** Days turn on whole minutes in every zone: the clock is looked at just after each, and when the page is seen again. */
function useMinutes(session: DeskSession): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const look = (): void => {
      session.tick();
      clearTimeout(timer);
      timer = setTimeout(look, MINUTE - (session.context.now() % MINUTE) + 20);
    };
    look();
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [session]);
}

function useFlush(session: DeskSession): void {
  useEffect(() => {
    const flush = (): void => session.edits.flush();
    window.addEventListener('pagehide', flush);
    return () => window.removeEventListener('pagehide', flush);
  }, [session]);
}

/** Draws again whenever something typed was stored, or could not be. */
export function useEdits(session: DeskSession): void {
  const [, draw] = useState({});
  useEffect(() => session.edits.onChange(() => draw({})), [session]);
}
