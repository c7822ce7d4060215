// The issue being edited: its words, its sections, and under them the drafts that were begun and not kept.

import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { DeskHands } from '../app/desk-hands';
import type { DeskSession, DeskState } from '../app/desk-session';
import type { OpenedIssue } from '../app/open-issue';
import { editionOf } from '../domain/edition';
import { matches } from '../domain/find-items';
import type { AssembledSection } from '../domain/issue';
import { useText } from '../ui/text';
import { FindField } from './find-field';
import { IssueCover } from './issue-cover';
import { IssueWords } from './issue-words';
import { SectionList } from './section-list';
import { Shelf } from './shelf';
import { WaitingShelf } from './waiting-shelf';

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
  const inEmail = useMemo(() => entriesIn(editionOf(view, 'email').sections), [view]);
  const troubled = useTroubled(session);
  const shelves = (
    <>
      <WaitingShelf items={view.shelf} state={state} session={session} hands={hands} />
      <Shelf drafts={view.unfinished} hands={hands} />
    </>
  );
  const shown = useMemo(() => foundIn(view.sections, state.words), [view.sections, state.words]);
  if (view.count === 0) {
    return (
      <>
        <EmptyDay today={state.day === state.today} clipKeys={clipKeys} />
        {shelves}
      </>
    );
  }
  return (
    <>
      {state.words !== null && (
        <FindField
          session={session}
          words={state.words}
          found={shown.reduce((sum, { items }) => sum + items.length, 0)}
        />
      )}
      {words('headline')}
      <IssueCover key={view.issue.id} issue={view.issue} session={session} />
      {words('intro')}
      {shown.map(({ section, items, blocks }) => (
        <SectionList
          key={section.id}
          section={section}
          items={items}
          blocks={blocks}
          issue={view.issue}
          inEmail={inEmail}
          selected={state.selected}
          editing={state.editing}
          writing={state.writing}
          vocabulary={state.vocabulary}
          troubled={troubled}
          zone={state.digest.zone}
          sections={state.digest.sections}
          searching={Boolean(state.words?.trim())}
          session={session}
          hands={hands}
          reachable={reachable}
        />
      ))}
      {words('outro')}
      {shelves}
    </>
  );
}

/** The clips of which something typed is not stored yet; the same set as long as it is those. */
function useTroubled(session: DeskSession): ReadonlySet<string> {
  const ids = session.edits.troubledClips();
  return useMemo(() => new Set(ids), [ids.join(' ')]);
}

const entriesIn = (sections: readonly AssembledSection[]): ReadonlySet<string> =>
  new Set(sections.flatMap(({ items }) => items.map(({ entry }) => entry.id)));

/** While words are searched for, only what holds them. */
function foundIn(sections: readonly AssembledSection[], words: string | null): readonly AssembledSection[] {
  if (!words?.trim()) return sections;
  return sections.map((one) => ({ section: one.section, items: one.items.filter((item) => matches(item, words)) }));
}

function EmptyDay({ today, clipKeys }: { today: boolean; clipKeys: string }): JSX.Element {
  const t = useText();
  if (!today) return <p class="empty">{t('desk_empty_other')}</p>;
  return <p class="empty">{clipKeys ? t('desk_empty', clipKeys) : t('desk_empty_no_keys')}</p>;
}
