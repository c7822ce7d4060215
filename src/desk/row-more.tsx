// What an open row offers besides its clip's fields: another remark in this issue, its editions, its story, other digests.

import type { JSX } from 'preact';
import type { DeskHands } from '../app/desk-hands';
import type { DeskSession } from '../app/desk-session';
import type { Item } from '../domain/issue';
import { useText } from '../ui/text';
import { EditText } from './edit-text';

export interface RowMoreProps {
  item: Item;
  session: DeskSession;
  hands: DeskHands;
}

const LATEST = Number.MAX_SAFE_INTEGER;

/** What is said of the clip in this issue alone. */
export function IssueRemark({ item, session, hands, autoFocus }: RowMoreProps & { autoFocus: boolean }): JSX.Element {
  const t = useText();
  const { entry } = item;
  if (entry.remark === undefined) {
    return (
      <p class="edit-apart">
        <button type="button" class="button-plain" name="say-apart" onClick={() => hands.story.sayApart(item, true)}>
          {t('desk_say_apart')}
        </button>
      </p>
    );
  }
  return (
    <div class="edit-field edit-remark">
      <span class="edit-label" aria-hidden="true">
        {t('desk_issue_remark')}
      </span>
      <div>
        <EditText
          session={session}
          target={{ entryId: entry.id, field: 'remark' }}
          name="issue-remark"
          value={entry.remark}
          shownAt={LATEST}
          label={t('desk_issue_remark')}
          lines={2}
          autoFocus={autoFocus}
          class="field-ruled"
        />
        <button type="button" class="button-plain" name="say-own" onClick={() => hands.story.sayApart(item, false)}>
          {t('desk_say_own')}
        </button>
      </div>
    </div>
  );
}

/** In or out of the e-mail edition and the teaser, and which other digests run the clip too. */
export function RowEditions({ item, session, hands }: RowMoreProps): JSX.Element {
  const t = useText();
  const { digests = [], digest } = session.state.view ?? {};
  return (
    <div class="edit-editions">
      {(['email', 'teaser'] as const).map((edition) => {
        const told = item.entry.editions?.[edition];
        return (
          <label key={edition}>
            {t(`desk_row_${edition}`)}{' '}
            <select
              class="field"
              name={`in-${edition}`}
              value={told === undefined ? 'rule' : told ? 'in' : 'out'}
              onChange={({ currentTarget: { value } }) =>
                hands.setEdition(item, edition, value === 'rule' ? null : value === 'in')
              }
            >
              {['rule', 'in', 'out'].map((choice) => (
                <option key={choice} value={choice}>
                  {t(`desk_row_${choice}`)}
                </option>
              ))}
            </select>
          </label>
        );
      })}
      {digests
        .filter(({ id }) => id !== digest?.id)
        .map((other) => (
          <button
            type="button"
            class="button-plain"
            key={other.id}
            name="run-in"
            onClick={() => hands.runIn(item, other)}
          >
            {t('desk_run_in', other.name)}
          </button>
        ))}
    </div>
  );
}

/** A clip for the curator's eyes: it goes to no destination, and no format writes its address. */
export function RowPrivate({ item, hands }: Omit<RowMoreProps, 'session'>): JSX.Element {
  const t = useText();
  return (
    <label class="edit-private">
      <input
        type="checkbox"
        name="private"
        checked={item.clip.private === true}
        onChange={({ currentTarget }) => hands.setPrivate(item, currentTarget.checked)}
      />{' '}
      {t('desk_row_private')}
    </label>
  );
}

/** Joining the story above, or apart again. */
export function RowStory({ item, hands }: Omit<RowMoreProps, 'session'>): JSX.Element {
  const t = useText();
  const isVoice = item.entry.story !== undefined;
  return (
    <>
      {!isVoice && (
        <button type="button" class="button-plain" name="join" onClick={() => hands.story.joinAbove()}>
          {t('desk_join')}
        </button>
      )}
      {(isVoice || item.voices) && (
        <button type="button" class="button-plain" name="part" onClick={() => hands.story.part(item)}>
          {t(isVoice ? 'desk_part_voice' : 'desk_part')}
        </button>
      )}
    </>
  );
}
