// The issue being edited: its words, its sections, and under them the drafts that were begun and not kept.

import type { JSX } from 'preact';
import type { DeskHands } from '../app/desk-hands';
import type { DeskSession, DeskState } from '../app/desk-session';
import type { OpenedIssue } from '../app/open-issue';
import { useText } from '../ui/text';
import { IssueWords } from './issue-words';
import { SectionList } from './section-list';
import { Shelf } from './shelf';

export interface IssuePaneProps {
  view: OpenedIssue;
  state: DeskState;
  session: DeskSession;
  hands: DeskHands;
  clipKeys: string;
}

export function IssuePane({ view, state, session, hands, clipKeys }: IssuePaneProps): JSX.Element {
  const reachable = state.selected ?? session.rows()[0]?.clip.id;
  const words = (field: 'headline' | 'intro' | 'outro'): JSX.Element => (
    <IssueWords view={view} session={session} field={field} />
  );
  if (view.count === 0) {
    return (
      <>
        <EmptyDay today={state.day === state.today} clipKeys={clipKeys} />
        <Shelf drafts={view.unfinished} hands={hands} />
      </>
    );
  }
  return (
    <>
      {words('headline')}
      {words('intro')}
      {view.sections.map(({ section, items }) => (
        <SectionList
          key={section.id}
          section={section}
          items={items}
          state={state}
          session={session}
          hands={hands}
          reachable={reachable}
        />
      ))}
      {words('outro')}
      <Shelf drafts={view.unfinished} hands={hands} />
    </>
  );
}

function EmptyDay({ today, clipKeys }: { today: boolean; clipKeys: string }): JSX.Element {
  const t = useText();
  if (!today) return <p class="empty">{t('desk_empty_other')}</p>;
  return <p class="empty">{clipKeys ? t('desk_empty', clipKeys) : t('desk_empty_no_keys')}</p>;
}
