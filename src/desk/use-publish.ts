// Publishing the issue on screen: every letter typed so far goes along, and what was promised to whom is said.

import { useCallback } from 'preact/hooks';
import type { DeskSession } from '../app/desk-session';
import { publishIssue } from '../app/publish-issue';
import type { DeskPorts } from './ports';

export function usePublish(session: DeskSession, { language, wake }: DeskPorts): () => Promise<void> {
  return useCallback(async () => {
    try {
      const view = await session.newest();
      if (!view || view.count === 0) return session.say('nothing_to_export');
      const { store, now } = session.context;
      const takers = await publishIssue(store, { digestId: view.digest.id, day: view.issue.day }, now());
      const listed = (some: typeof takers): string =>
        new Intl.ListFormat(language).format(some.map(({ name }) => name));
      const stopped = takers.filter((taker) => taker.stopped !== null);
      if (takers.length === 0) session.say('publish_nowhere');
      else if (stopped.length > 0) session.say('published_stopped', [listed(takers), listed(stopped)]);
      else session.say('published', [takers.length, listed(takers)]);
      wake();
    } catch (error) {
      session.fail(error);
    }
  }, [session, language, wake]);
}
