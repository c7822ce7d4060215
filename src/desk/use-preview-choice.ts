// What the right side shows: which forms there are, what was chosen last, and choosing otherwise.

import { useCallback, useEffect, useState } from 'preact/hooks';
import type { DeskSession } from '../app/desk-session';
import { choosePreview, FIRST_CHOICE, type PreviewChoice, previewChoice } from '../app/preview-choice';
import type { Edition } from '../domain/edition';
import type { Template } from '../domain/template';
import type { DeskPorts, FormatChoice } from './ports';

export interface ChosenPreview extends PreviewChoice {
  /** The edition shown: the one chosen, else the format's own. */
  shown: Edition;
  choices: readonly FormatChoice[];
  /** The curator's own form, where one is chosen. */
  template: Template | undefined;
  /** A format that was chosen brings its own edition along. */
  choose: (change: Partial<PreviewChoice>) => void;
}

export function usePreviewChoice(session: DeskSession, ports: DeskPorts): ChosenPreview {
  const [choice, show] = useState(FIRST_CHOICE);
  const [choices, list] = useState<readonly FormatChoice[]>([]);
  const { store } = session.context;
  useEffect(() => {
    const failed = (error: unknown): void => session.fail(error);
    return store.watch(
      () => store.templates.all(),
      (templates) => void ports.formats(templates).then(list, failed),
      failed,
    );
  }, [session, ports, store]);
  useEffect(() => {
    return store.watch(
      () => previewChoice(store),
      show,
      (error) => session.fail(error),
    );
  }, [session, store]);
  const choose = useCallback(
    (change: Partial<PreviewChoice>) => {
      show((before) => {
        const next = { ...before, ...(change.format === undefined ? {} : { edition: null }), ...change };
        choosePreview(store, next).catch((error: unknown) => session.fail(error));
        return next;
      });
    },
    [session, store],
  );
  const known = choices.find(({ id }) => id === choice.format) ?? choices[0];
  const shown = choice.edition ?? known?.edition ?? 'web';
  return { ...choice, format: known?.id ?? '', shown, template: known?.template, choices, choose };
}
