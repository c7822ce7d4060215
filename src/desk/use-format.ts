// The form the issue leaves in: which there are, which was chosen last, and choosing another.

import { useCallback, useEffect, useState } from 'preact/hooks';
import type { DeskSession } from '../app/desk-session';
import { chooseExportFormat, exportFormat } from '../app/export-format';
import type { DeskPorts, FormatChoice } from './ports';

export interface ChosenFormat {
  /** Empty until the choice is known, and where none was made: then it is the first. */
  id: string;
  choices: readonly FormatChoice[];
  choose: (id: string) => void;
}

export function useFormat(session: DeskSession, ports: DeskPorts): ChosenFormat {
  const [id, show] = useState('');
  const [choices, list] = useState<readonly FormatChoice[]>([]);
  const { store } = session.context;
  useEffect(() => {
    ports.formats().then(list, (error: unknown) => session.fail(error));
    return store.watch(
      () => exportFormat(store),
      show,
      (error) => session.fail(error),
    );
  }, [session, ports, store]);
  const choose = useCallback(
    (chosen: string) => {
      show(chosen);
      chooseExportFormat(store, chosen).catch((error: unknown) => session.fail(error));
    },
    [session, store],
  );
  return { id: choices.some((choice) => choice.id === id) ? id : '', choices, choose };
}
