// What the issue itself says: its headline (offered from the first focus clip), its intro and its outro.

import type { JSX } from 'preact';
import type { DeskSession } from '../app/desk-session';
import type { OpenedIssue } from '../app/open-issue';
import { isClosed } from '../domain/issue';
import { useText } from '../ui/text';
import { EditText } from './edit-text';

export interface IssueWordsProps {
  view: OpenedIssue;
  session: DeskSession;
  field: 'headline' | 'intro' | 'outro';
}

export function IssueWords({ view, session, field }: IssueWordsProps): JSX.Element {
  const t = useText();
  const { issue } = view;
  const offered = field === 'headline' && issue.headline === null;
  const label = t(`desk_${field}`);
  return (
    <EditText
      key={`${issue.id}/${field}`}
      session={session}
      target={{ digestId: issue.digestId, day: issue.day, field }}
      value={field === 'headline' ? view.headline : issue[field]}
      shownAt={issue.updatedAt}
      label={label}
      placeholder={field === 'headline' ? view.headline || label : t(`desk_${field}_placeholder`)}
      readOnly={isClosed(issue)}
      oneLine={field === 'headline'}
      class={`issue-${field} ${offered ? 'offered' : ''}`}
      onEnter={() => (document.activeElement as HTMLElement | null)?.blur()}
    />
  );
}
