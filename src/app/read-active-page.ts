// Asking the page what it says: with a retry for the browser's grant race, a time limit, and a reason when it fails.

import { READING_TIMEOUT, type Reading, type UnreadableReason } from '../domain/page';

/** The pause before asking again: the browser may grant the tab a moment after the key press. Milliseconds. */
const RETRY_PAUSES = [60, 120, 240, 480];

export interface ReadContext {
  /** Runs the reader in the tab and resolves to what it answered. */
  run: () => Promise<unknown>;
  sleep: (ms: number) => Promise<void>;
}

/** Reads the page in the tab. Never rejects: a page that cannot be read answers with the reason. */
export async function readActivePage(tab: { url: string }, { run, sleep }: ReadContext): Promise<Reading> {
  const known = unreadableAddress(tab.url);
  if (known) return { unreadable: known };
  const late = sleep(READING_TIMEOUT).then((): Reading => ({ unreadable: 'too-slow' }));
  return Promise.race([ask(tab.url, run, sleep), late]);
}

async function ask(url: string, run: () => Promise<unknown>, sleep: (ms: number) => Promise<void>): Promise<Reading> {
  for (const pause of [...RETRY_PAUSES, null]) {
    try {
      const answer = await run();
      return isReading(answer) ? answer : { unreadable: isPdfAddress(url) ? 'pdf' : 'failed' };
    } catch (error) {
      const reason = refusal(error, url);
      if (pause === null || reason !== 'refused') return { unreadable: reason };
      await sleep(pause);
    }
  }
  return { unreadable: 'failed' };
}

const isReading = (answer: unknown): answer is Reading =>
  typeof answer === 'object' && answer !== null && ('page' in answer || 'unreadable' in answer);

const isPdfAddress = (url: string): boolean => /^[^?#]+\.pdf$/i.test(url.split(/[?#]/, 1)[0] ?? '');

/** Pages known by their address to refuse every extension. */
export function unreadableAddress(url: string): UnreadableReason | null {
  if (/^view-source:/i.test(url)) return 'view-source';
  if (
    /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)(\/|$)/i.test(
      url,
    )
  )
    return 'store';
  if (
    /^(chrome|edge|about|devtools|chrome-search|chrome-untrusted|moz-extension|chrome-extension|resource|brave|vivaldi|opera):/i.test(
      url,
    )
  )
    return 'browser-page';
  return null;
}

function refusal(error: unknown, url: string): UnreadableReason {
  const text = error instanceof Error ? error.message : String(error);
  if (/no tab with id|tab was closed|frame .*(removed|was not found)|invalid tab id/i.test(text)) return 'gone';
  if (/showing error page/i.test(text)) return 'error-page';
  if (/(chrome|edge|about|devtools):\/\/ ?URL|extensions gallery|chrome-extension:\/\//i.test(text)) {
    return /gallery/i.test(text) ? 'store' : 'browser-page';
  }
  return isPdfAddress(url) ? 'pdf' : 'refused';
}
