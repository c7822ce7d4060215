// One field of a clip or an issue, edited in place: what is typed is stored at once, and what cannot be stored stays
// visible with the reason.

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { DeskSession } from '../app/desk-session';
import type { EditTarget, Trouble } from '../app/edit-session';
import type { Clip } from '../domain/clip';
import { GrowingText } from '../ui/growing-text';
import { isPlainEnter } from '../ui/keys';
import { useText } from '../ui/text';
import { useEdits } from './use-session';

export interface EditTextProps {
  session: DeskSession;
  target: EditTarget;
  /** What stands in the database, as of `shownAt` (UTC milliseconds). */
  value: string;
  shownAt: number;
  label: string;
  clip?: Clip;
  placeholder?: string;
  oneLine?: boolean;
  lines?: number;
  autoFocus?: boolean;
  readOnly?: boolean;
  /** Its name where the target's field is none that stands alone. */
  name?: string;
  class?: string;
  /** Enter in a field of one line. */
  onEnter?: () => void;
}

export function EditText(props: EditTextProps): JSX.Element {
  const { session, target, value, shownAt, clip, oneLine = false, lines = 1, onEnter } = props;
  const [typed, setTyped] = useState<string | null>(null);
  useEdits(session);
  const unstored = session.edits.unstored(target, shownAt);
  const trouble = session.edits.troubleOf(target);
  const onText = (text: string): void => {
    const clean = oneLine ? text.replace(/[\r\n]+/g, ' ') : text;
    setTyped(clean);
    session.edits.save(target, clean, clip);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!oneLine || !isPlainEnter(event)) return;
    event.preventDefault();
    event.stopPropagation();
    onEnter?.();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to what its field lets pass
    <div class="edit-text" onKeyDown={onKeyDown} onFocusOut={() => setTyped(null)}>
      <GrowingText
        name={props.name ?? target.field}
        label={props.label}
        value={typed ?? (typeof unstored === 'string' ? unstored : value)}
        onText={onText}
        lines={lines}
        maxLines={400}
        {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
        {...(props.class === undefined ? {} : { class: props.class })}
        {...(props.readOnly === undefined ? {} : { readOnly: props.readOnly })}
        {...(props.autoFocus === undefined ? {} : { autoFocus: props.autoFocus })}
      />
      {trouble && <TroubleText trouble={trouble} />}
    </div>
  );
}

function TroubleText({ trouble }: { trouble: Trouble }): JSX.Element {
  const t = useText();
  const sentence =
    'mend' in trouble
      ? t(`desk_mend_${trouble.mend.replace('-', '_')}`)
      : 'duplicate' in trouble
        ? t('desk_mend_duplicate', trouble.duplicate.title)
        : t('frozen' in trouble ? 'desk_mend_frozen' : 'desk_mend_gone');
  return (
    <p class="trouble" role="alert">
      {sentence}
    </p>
  );
}
