// Handing the issue out: to the clipboard, and to the downloads folder.

import { useCallback } from 'preact/hooks';
import type { DeskSession } from '../app/desk-session';
import type { ExportedIssue } from '../app/export-issue';
import type { DeskPorts } from './ports';

export function useHandingOut(
  session: DeskSession,
  ports: DeskPorts,
): { copy: () => Promise<void>; download: () => void } {
  /** The newest text: what is on screen may be a keystroke behind. */
  const write = useCallback(async (): Promise<ExportedIssue | null> => {
    const { view } = session.state;
    return view && view.count > 0 ? ports.render(view) : null;
  }, [session, ports]);
  const copy = useCallback(async () => {
    const issue = await write();
    if (!issue) return session.say('nothing_to_export');
    await ports.copy(issue.text).then(
      () => session.say('copied', [session.state.view?.count ?? 0]),
      () => session.say('copy_refused'),
    );
  }, [write, session, ports]);
  const download = useCallback(() => {
    void write().then((issue) => {
      if (!issue) return session.say('nothing_to_export');
      ports.saveFile(issue.fileName, issue.text, issue.mediaType);
      session.say('downloaded', [issue.fileName]);
    });
  }, [write, session, ports]);
  return { copy, download };
}
