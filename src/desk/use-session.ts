// Ties a DeskSession to the screen: its state, and the clock's minutes.

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

/** Draws again whenever something typed was stored, or could not be. */
export function useEdits(session: DeskSession): void {
  const [, draw] = useState({});
  useEffect(() => session.edits.onChange(() => draw({})), [session]);
}
