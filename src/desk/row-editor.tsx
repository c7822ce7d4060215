// An open row: every field of the clip. Nothing here asks "save?"; leaving is Esc, Enter in a line, or Ctrl+Enter.

import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { DeskHands } from '../app/desk-hands';
import type { DeskSession, EditedField } from '../app/desk-session';
import { type FieldName, ONE_LINE_FIELDS } from '../domain/clip';
import type { Section } from '../domain/digest';
import type { Item } from '../domain/issue';
import { addTag, type Tag } from '../domain/tag';
import { isComposing, isKeepKey, isPlainEnter } from '../ui/keys';
import { TagsField } from '../ui/tags-field';
import { useText } from '../ui/text';
import { EditText } from './edit-text';
import { IssueRemark, RowEditions, RowPrivate, RowStory } from './row-more';
import { useEdits } from './use-session';

type TextField = Exclude<FieldName, 'tags'>;
const WORDS: TextField[] = ['title', 'remark'];
const SOURCE: TextField[] = ['summary', 'quote'];
const FACTS: TextField[] = ['url', 'author', 'site', 'published', 'via', 'language', 'image'];

export interface RowEditorProps {
  item: Item;
  session: DeskSession;
  hands: DeskHands;
  sections: readonly Section[];
  vocabulary: readonly Tag[];
  /** Its issue is closed: to be read only. */
  frozen: boolean;
  /** The field the cursor starts in. */
  field: EditedField;
}

export function RowEditor({ item, session, hands, sections, vocabulary, frozen, field }: RowEditorProps): JSX.Element {
  const t = useText();
  const { clip } = item;
  const leave = (): void => session.leaveEditor();
  const text = (name: TextField): JSX.Element => (
    <div class={`edit-field edit-${name}`} key={name}>
      <span class="edit-label" aria-hidden="true">
        {t(`field_${name}`)}
      </span>
      <EditText
        session={session}
        target={{ clipId: clip.id, field: name }}
        clip={clip}
        value={clip[name]}
        shownAt={clip.updatedAt}
        label={t(`field_${name}`)}
        oneLine={ONE_LINE_FIELDS.includes(name)}
        lines={name === 'remark' ? 2 : 1}
        autoFocus={name === field}
        readOnly={frozen}
        class="field-ruled"
        onEnter={leave}
      />
    </div>
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event) || !(event.key === 'Escape' || isKeepKey(event) || isTagEnter(event))) return;
    event.preventDefault();
    leave();
  };
  return (
    <fieldset class="editor" aria-label={t('desk_editor', clip.title)} onKeyDown={onKeyDown}>
      {WORDS.map(text)}
      {!frozen && <IssueRemark item={item} session={session} hands={hands} autoFocus={field === 'issueRemark'} />}
      {!frozen && <TagsEditor item={item} session={session} vocabulary={vocabulary} autoFocus={field === 'tags'} />}
      {SOURCE.map(text)}
      {FACTS.map(text)}
      {!frozen && <RowEditions item={item} session={session} hands={hands} />}
      {!frozen && <RowPrivate item={item} hands={hands} />}
      <div class="editor-actions">
        {!frozen && <RowActions item={item} hands={hands} sections={sections} />}
        <button type="button" class="button editor-done" onClick={leave}>
          {t(frozen ? 'desk_close' : 'desk_done')}
        </button>
      </div>
    </fieldset>
  );
}

type RowActionsProps = Pick<RowEditorProps, 'item' | 'hands' | 'sections'>;

/** Where else the item may go. A voice goes where its story goes. */
function RowActions({ item, hands, sections }: RowActionsProps): JSX.Element {
  const t = useText();
  const { entry, clip } = item;
  return (
    <>
      {sections
        .filter((section) => entry.story === undefined && section.id !== entry.sectionId)
        .map((section) => (
          <button
            type="button"
            class="button-plain"
            key={section.id}
            onClick={() => hands.place(item, section.id, Number.MAX_SAFE_INTEGER)}
          >
            {t('desk_move_to', section.name)}
          </button>
        ))}
      <RowStory item={item} hands={hands} />
      <button type="button" class="button-plain" name="carry-over" onClick={() => hands.carryOver(clip.id)}>
        {t('desk_carry_over')}
      </button>
      <button type="button" class="button-plain" onClick={() => hands.drop(clip.id)}>
        {t('desk_drop')}
      </button>
    </>
  );
}

/** Enter in an empty tag field: the field itself has taken every Enter that means a tag. */
const isTagEnter = (event: KeyboardEvent): boolean =>
  isPlainEnter(event) && event.target instanceof HTMLInputElement && event.target.name === 'tags';

interface TagsEditorProps {
  item: Item;
  session: DeskSession;
  vocabulary: readonly Tag[];
  autoFocus: boolean;
}

/** The tags, and what stands half-typed beside them: held at every keystroke, a tag once the field is left. */
function TagsEditor({ item: { clip }, session, vocabulary, autoFocus }: TagsEditorProps): JSX.Element {
  const t = useText();
  useEdits(session);
  const { edits } = session;
  const words = { clipId: clip.id, field: 'tags' } as const;
  const half = { clipId: clip.id, field: 'tagText' } as const;
  const unstored = edits.unstored(words, clip.updatedAt);
  const tags = Array.isArray(unstored) ? unstored : clip.tags;
  const typed = edits.unstored(half, clip.updatedAt);
  const text = typeof typed === 'string' ? typed : '';
  const saveTags = (next: string[]): void => edits.save(words, next, clip);
  const finish = (): void => {
    if (text.trim() === '') return;
    edits.save(half, '', clip);
    saveTags(addTag(tags, text));
  };
  const latest = useRef(finish);
  latest.current = finish;
  useEffect(() => () => latest.current(), []);
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (autoFocus) frame.current?.querySelector('input')?.focus();
  }, [autoFocus]);
  return (
    <div class="edit-field edit-tags" ref={frame} onFocusOut={finish}>
      <span class="edit-label" aria-hidden="true">
        {t('tags_label')}
      </span>
      <TagsField
        hint={t('desk_tags_hint')}
        tags={tags}
        text={text}
        vocabulary={vocabulary}
        onTags={saveTags}
        onText={(next) => edits.save(half, next, clip)}
      />
    </div>
  );
}
