// Where the curator's words live, how many there are, and whether the browser may ever clear them by itself.

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useText } from '../ui/text';

export interface Holdings {
  clips: number;
  issues: number;
  drafts: number;
  /** Bytes; null when the browser does not tell. */
  used: number | null;
  /** The browser has promised not to clear it for want of room. */
  persistent: boolean;
}

interface DataPanelProps {
  /** Null until they are counted. */
  holdings: Holdings | null;
  /** Asks the browser for that promise; answers whether it was given. */
  askPersistence: () => Promise<boolean>;
  language: string;
}

export function DataPanel({ holdings, askPersistence, language }: DataPanelProps): JSX.Element {
  const t = useText();
  const [answer, setAnswer] = useState<boolean | null>(null);
  const count = (n: number): string => new Intl.NumberFormat(language).format(n);
  const persistent = answer || holdings?.persistent;
  return (
    <>
      <p>{t('options_data_where')}</p>
      {holdings && (
        <dl class="facts">
          <dt>{t('options_data_clips')}</dt>
          <dd>{count(holdings.clips)}</dd>
          <dt>{t('options_data_issues')}</dt>
          <dd>{count(holdings.issues)}</dd>
          <dt>{t('options_data_drafts')}</dt>
          <dd>{count(holdings.drafts)}</dd>
          <dt>{t('options_data_used')}</dt>
          <dd>{holdings.used === null ? t('options_data_unknown') : sizeOf(holdings.used, language)}</dd>
        </dl>
      )}
      {holdings && <p>{t(persistent ? 'options_data_persistent' : 'options_data_not_persistent')}</p>}
      {holdings && !persistent && (
        <button type="button" class="button" onClick={() => void askPersistence().then(setAnswer)}>
          {t('options_data_ask')}
        </button>
      )}
      <p role="status">{answer === false && t('options_data_refused')}</p>
    </>
  );
}

/** `1.2 MB`, in the words of the language. */
function sizeOf(bytes: number, language: string): string {
  const [unit, size] = bytes < 1_000_000 ? (['kilobyte', 1_000] as const) : (['megabyte', 1_000_000] as const);
  const style = { style: 'unit', unit, maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(language, style).format(bytes / size);
}
