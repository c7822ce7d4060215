// Markdown of the curator's own between the items: written in place, moved and dropped by keys and by buttons.

import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { DeskHands } from '../app/desk-hands';
import type { DeskSession } from '../app/desk-session';
import { type Block, type Issue, isClosed } from '../domain/issue';
import { isComposing } from '../ui/keys';
import { useText } from '../ui/text';
import { EditText } from './edit-text';
import { isTyping } from './use-keys';

export interface FreeBlockProps {
  block: Block;
  issue: Issue;
  /** The part of it that the cursor belongs in, once. */
  writing: 'text' | 'frame' | null;
  session: DeskSession;
  hands: DeskHands;
}

export function FreeBlock({ block, issue, writing: part, session, hands }: FreeBlockProps): JSX.Element {
  const t = useText();
  const frame = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    if (part === null) return;
    const { current } = frame;
    // A block that moved into another list is another element: the focus comes along.
    if (!current?.contains(document.activeElement))
      (part === 'text' ? current?.querySelector('textarea') : current)?.focus();
    session.set({ writing: null });
  }, [part, session]);
  const frozen = isClosed(issue);
  const move = (step: 1 | -1): void => hands.issue.stepBlock(block.id, step);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event) || event.ctrlKey || event.metaKey) return;
    const typing = isTyping(event.target);
    const arrow = { ArrowDown: 1, ArrowUp: -1 }[event.key] as 1 | -1 | undefined;
    if (event.key === 'Escape' && typing) frame.current?.focus();
    else if (frozen) return;
    else if (arrow && (typing ? event.altKey : event.shiftKey)) move(arrow);
    else if (!typing && event.key.toLowerCase() === 'x') hands.issue.dropBlock(block.id);
    else if (event.target === frame.current && (event.key === 'Enter' || event.key.toLowerCase() === 'e'))
      frame.current?.querySelector('textarea')?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const button = (name: string, sign: string, act: () => void): JSX.Element => (
    <button type="button" class="button-plain" name={name} aria-label={t(`desk_${name}`)} onClick={act}>
      {sign}
    </button>
  );
  return (
    <li
      ref={frame}
      class="block"
      data-block={block.id}
      tabIndex={-1}
      aria-label={t('desk_block')}
      onKeyDown={onKeyDown}
    >
      <EditText
        key={issue.id}
        session={session}
        target={{ digestId: issue.digestId, day: issue.day, field: `block:${block.id}` }}
        name="block"
        value={block.text}
        shownAt={issue.updatedAt}
        label={t('desk_block')}
        placeholder={t('desk_block_placeholder')}
        readOnly={frozen}
        lines={1}
      />
      {!frozen && (
        <span class="block-actions">
          {button('block_up', '↑', () => move(-1))}
          {button('block_down', '↓', () => move(1))}
          {button('block_drop', '×', () => hands.issue.dropBlock(block.id))}
        </span>
      )}
    </li>
  );
}
