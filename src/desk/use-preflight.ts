// What preflight finds in the issue on screen, looked at again a moment after each change.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { DeskSession } from '../app/desk-session';
import type { EmailSize } from '../app/email-size';
import type { OpenedIssue } from '../app/open-issue';
import { preflightFacts } from '../app/preflight-facts';
import { isClosed } from '../domain/issue';
import { type Finding, preflight } from '../domain/preflight';
import type { DeskPorts } from './ports';

/** Typing goes on undisturbed: it is looked at once this long has passed without a change, in milliseconds. */
const CALM = 250;

export interface PreflightState {
  findings: readonly Finding[];
  email: EmailSize | null;
}

const NOTHING: PreflightState = { findings: [], email: null };

export function usePreflight(session: DeskSession, view: OpenedIssue | null, ports: DeskPorts): PreflightState {
  const [state, show] = useState(NOTHING);
  const { vocabulary } = session.state;
  const looks = useRef(0);
  useEffect(() => {
    looks.current += 1;
    const look = looks.current;
    if (!view || view.count === 0 || isClosed(view.issue)) return show(NOTHING);
    const find = async (): Promise<void> => {
      const [facts, email] = await Promise.all([
        preflightFacts(session.context.store, view, vocabulary),
        ports.emailSize(view),
      ]);
      if (look === looks.current) show({ findings: preflight(view, { ...facts, email }), email });
    };
    const timer = setTimeout(() => find().catch((error: unknown) => session.fail(error)), CALM);
    return () => clearTimeout(timer);
  }, [session, view, vocabulary, ports]);
  return state;
}
