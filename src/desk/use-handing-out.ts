// Handing the issue out: to the clipboard, and to the downloads folder.

import { useCallback } from 'preact/hooks';
import type { DeskSession } from '../app/desk-session';
import type { ExportedIssue } from '../app/export-issue';
import type { AssembledIssue } from '../domain/issue';
import type { DeskPorts } from './ports';

export function useHandingOut(
  session: DeskSession,
  ports: DeskPorts,
  render: (issue: AssembledIssue) => Promise<ExportedIssue>,
): { copy: () => Promise<void>; copyRich: () => Promise<void>; download: () => Promise<void> } {
  /** What fails on the way is told like any other fault, never passed over in silence. */
  const handOut = useCallback(
    async (how: (issue: ExportedIssue, count: number) => Promise<void> | void): Promise<void> => {
      try {
        const view = await session.newest();
        if (!view || view.count === 0) return session.say('nothing_to_export');
        const exported = await render(view);
        if (exported.fault) return session.say('template_fault', [exported.fault.line, exported.fault.column]);
        await how(exported, view.count);
      } catch (error) {
        session.fail(error);
      }
    },
    [session, render],
  );
  const copyBy = useCallback(
    (put: (issue: ExportedIssue) => Promise<void>) =>
      handOut((issue, count) =>
        put(issue).then(
          () => session.say('copied', [count]),
          () => session.say('copy_refused'),
        ),
      ),
    [handOut, session],
  );
  const copy = useCallback(() => copyBy(({ text }) => ports.copy(text)), [copyBy, ports]);
  const copyRich = useCallback(() => copyBy(({ rich }) => ports.copyRich(rich())), [copyBy, ports]);
  const download = useCallback(
    () =>
      handOut(({ fileName, text, archive, mediaType }) => {
        ports.saveFile(fileName, archive?.() ?? text, mediaType);
        session.say('downloaded', [fileName]);
      }),
    [handOut, session, ports],
  );
  return { copy, copyRich, download };
}
