// The issue as it will leave, in the form and edition the curator chooses, rendered or as source, and what is left out of
// it and why.

import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { DeskHands } from '../app/desk-hands';
import type { ExportedIssue } from '../app/export-issue';
import type { OpenedIssue } from '../app/open-issue';
import { EDITIONS, editionCounts } from '../domain/edition';
import type { TemplateTrouble } from '../domain/template';
import { memo } from '../ui/memo';
import { Notice } from '../ui/notice';
import { RenderedFrame } from '../ui/rendered-frame';
import { useText } from '../ui/text';
import type { DeskPorts } from './ports';
import type { ChosenPreview } from './use-preview-choice';

export interface PreviewProps {
  exported: ExportedIssue | null;
  choice: ChosenPreview;
  hands: DeskHands;
  view: OpenedIssue | null;
  ports: DeskPorts;
  /** Addresses are confirmed one by one: opens the list where that is done. */
  lookAtEach: () => void;
}

export function Preview({ exported, choice, hands, view, ports, lookAtEach }: PreviewProps): JSX.Element {
  const t = useText();
  const withheld = exported?.withheld ?? [];
  const page = useRendered(exported, choice, ports);
  return (
    <>
      <PreviewHead exported={exported} choice={choice} view={view} />
      {withheld.length > 0 && (
        <Notice
          tone="warn"
          actions={
            <button
              type="button"
              class="button"
              name="confirm-addresses"
              onClick={() => (withheld[1] ? lookAtEach() : hands.confirm(withheld.map(({ clip }) => clip.id)))}
            >
              {t(withheld.length === 1 ? 'desk_confirm_one' : 'desk_confirm_each')}
            </button>
          }
        >
          {withheld.length === 1 ? t('desk_withheld_one') : t('desk_withheld', withheld.length)}
        </Notice>
      )}
      {exported?.fault && <Refused fault={exported.fault} edit={() => ports.openOptions()} />}
      {page === null ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section class="preview-text" data-preview tabIndex={0} aria-label={t('desk_preview_text')}>
          <Pieces text={exported?.text ?? ''} />
        </section>
      ) : (
        <RenderedFrame document={page} label={t('desk_preview_rendered')} />
      )}
    </>
  );
}

/** A template that cannot write the issue says why, and where. */
function Refused({ fault, edit }: { fault: TemplateTrouble; edit: () => void }): JSX.Element {
  const t = useText();
  const { key, values, line, column } = fault;
  return (
    <Notice
      tone="warn"
      actions={
        <button type="button" class="button" name="edit-templates" onClick={edit}>
          {t('desk_template_edit')}
        </button>
      }
    >
      <span data-template-fault>{t('desk_template_fault', line, column, t(key, ...values))}</span>
    </Notice>
  );
}

function PreviewHead({ exported, choice, view }: Pick<PreviewProps, 'exported' | 'choice' | 'view'>): JSX.Element {
  const t = useText();
  const { format, shown, choices, rendered, choose } = choice;
  const counts = useMemo(() => (view ? editionCounts(view) : null), [view]);
  const known = choices.find(({ id }) => id === format);
  return (
    <div class="preview-head">
      <select
        class="field preview-format"
        name="format"
        aria-label={t('desk_format')}
        value={format}
        onChange={(event) => choose({ format: event.currentTarget.value })}
      >
        {choices.map(({ id, nameKey, name }) => (
          <option key={id} value={id}>
            {name ?? t(nameKey)}
          </option>
        ))}
      </select>
      <select
        class="field preview-edition"
        name="edition"
        aria-label={t('desk_edition')}
        value={shown}
        onChange={(event) => choose({ edition: EDITIONS.find((one) => one === event.currentTarget.value) ?? null })}
      >
        {EDITIONS.map((edition) => (
          <option key={edition} value={edition}>
            {t(`desk_edition_${edition}`, counts?.[edition] ?? 0)}
          </option>
        ))}
      </select>
      <button
        type="button"
        class="button-plain"
        name="rendered"
        aria-pressed={rendered && known?.hasFace === true}
        disabled={known?.hasFace !== true}
        title={t(known?.hasFace === true ? 'desk_rendered_title' : 'desk_rendered_none')}
        onClick={() => choose({ rendered: !rendered })}
      >
        {t('desk_rendered')}
      </button>
      <span class="soft preview-file">{exported?.fileName}</span>
      {exported?.mostCharacters && <Length count={exported.text.length} most={exported.mostCharacters} />}
    </div>
  );
}

/** How much of it there is where the editor that it is made for takes only so much. */
function Length({ count, most }: { count: number; most: number }): JSX.Element {
  const t = useText();
  const over = count > most;
  return (
    <span class={over ? 'trouble' : 'soft'} data-length={over ? 'over' : 'within'}>
      {t(over ? 'desk_length_over' : 'desk_length', count, most)}
    </span>
  );
}

/** The text as readers see it; null where its source is shown. */
function useRendered(exported: ExportedIssue | null, choice: ChosenPreview, ports: DeskPorts): string | null {
  const [page, setPage] = useState<string | null>(null);
  const { format, rendered, choices } = choice;
  const known = choices.find(({ id }) => id === format);
  const wanted = rendered && known?.hasFace === true && !exported?.fault;
  const mediaType = known?.mediaType ?? '';
  const text = exported?.text;
  useEffect(() => {
    let current = true;
    if (!wanted || text === undefined) setPage(null);
    else void ports.rendered(text, mediaType).then((made) => current && setPage(made));
    return () => {
      current = false;
    };
  }, [wanted, text, mediaType, ports]);
  return wanted ? page : null;
}

const LINES = 24;

/** The text in pieces of whole lines, so that a keystroke lays out the one piece it changed. */
function pieces(text: string): string[] {
  const lines = text.split(/(?<=\n)/);
  const count = Math.ceil(lines.length / LINES);
  return Array.from({ length: count }, (_, i) => lines.slice(i * LINES, (i + 1) * LINES).join(''));
}

const Pieces = memo(
  ({ text }: { text: string }): JSX.Element => (
    <>
      {pieces(text).map((piece, index) => (
        <Piece key={index} text={piece} />
      ))}
    </>
  ),
);

const Piece = memo(({ text }: { text: string }): JSX.Element => <div class="preview-piece">{text}</div>);
