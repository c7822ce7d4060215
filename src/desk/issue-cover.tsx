// The issue's cover image: its address and what it shows, folded away until one is wanted.

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { DeskSession } from '../app/desk-session';
import { linkAddress } from '../domain/address';
import { type Issue, isClosed } from '../domain/issue';
import { useText } from '../ui/text';
import { EditText } from './edit-text';

export function IssueCover({ issue, session }: { issue: Issue; session: DeskSession }): JSX.Element | null {
  const t = useText();
  const [wanted, setWanted] = useState(false);
  const { url = '', alt = '' } = issue.cover ?? {};
  const frozen = isClosed(issue);
  if (!wanted && !url && !alt) {
    if (frozen) return null;
    return (
      <p class="cover-add">
        <button type="button" class="button-plain" name="add-cover" onClick={() => setWanted(true)}>
          {t('desk_cover_add')}
        </button>
      </p>
    );
  }
  const fault = url && !linkAddress(url) ? 'desk_cover_unreadable' : url && !alt.trim() ? 'desk_cover_no_alt' : '';
  return (
    <div class="cover">
      {(['coverUrl', 'coverAlt'] as const).map((field) => (
        <EditText
          key={`${issue.id}/${field}`}
          session={session}
          target={{ digestId: issue.digestId, day: issue.day, field }}
          value={field === 'coverUrl' ? url : alt}
          shownAt={issue.updatedAt}
          label={t(`desk_${field}`)}
          placeholder={t(`desk_${field}`)}
          oneLine
          autoFocus={wanted && field === 'coverUrl'}
          readOnly={frozen}
          onEnter={() => (document.activeElement as HTMLElement | null)?.blur()}
        />
      ))}
      <p class="cover-fault" role="status">
        {fault && t(fault)}
      </p>
    </div>
  );
}
