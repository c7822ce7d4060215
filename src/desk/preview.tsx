// The issue as it will leave, in the form the curator chooses, and what is left out of it and why.

import type { JSX } from 'preact';
import type { DeskHands } from '../app/desk-hands';
import type { ExportedIssue } from '../app/export-issue';
import { memo } from '../ui/memo';
import { Notice } from '../ui/notice';
import { useText } from '../ui/text';
import type { ChosenFormat } from './use-format';

export interface PreviewProps {
  exported: ExportedIssue | null;
  format: ChosenFormat;
  hands: DeskHands;
}

export function Preview({ exported, format, hands }: PreviewProps): JSX.Element {
  const t = useText();
  const withheld = exported?.withheld ?? [];
  return (
    <aside class="preview" aria-label={t('desk_preview')}>
      <h2 class="preview-head">
        <FormatSelect format={format} /> <span class="soft">{exported?.fileName}</span>
      </h2>
      {withheld.length > 0 && (
        <Notice
          tone="warn"
          actions={
            <button
              type="button"
              class="button"
              name="confirm-addresses"
              onClick={() => hands.confirm(withheld.map(({ clip }) => clip.id))}
            >
              {t(withheld.length === 1 ? 'desk_confirm_one' : 'desk_confirm_all')}
            </button>
          }
        >
          {withheld.length === 1 ? t('desk_withheld_one') : t('desk_withheld', withheld.length)}
        </Notice>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section class="preview-text" data-preview tabIndex={0} aria-label={t('desk_preview_text')}>
        {pieces(exported?.text ?? '').map((piece, index) => (
          <Piece key={index} text={piece} />
        ))}
      </section>
    </aside>
  );
}

function FormatSelect({ format: { id, choices, choose } }: { format: ChosenFormat }): JSX.Element {
  const t = useText();
  return (
    <select
      class="field preview-format"
      name="format"
      aria-label={t('desk_format')}
      value={id || choices[0]?.id}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      {choices.map((choice) => (
        <option key={choice.id} value={choice.id}>
          {t(choice.nameKey)}
        </option>
      ))}
    </select>
  );
}

const LINES = 24;

/** The text in pieces of whole lines, so that a keystroke lays out the one piece it changed. */
function pieces(text: string): string[] {
  const lines = text.split(/(?<=\n)/);
  const count = Math.ceil(lines.length / LINES);
  return Array.from({ length: count }, (_, i) => lines.slice(i * LINES, (i + 1) * LINES).join(''));
}

const Piece = memo(({ text }: { text: string }): JSX.Element => <div class="preview-piece">{text}</div>);
