// The issue in the chosen form, written anew after each change. While one writing is under way only the latest issue waits,
// and after a slow one (hundreds of clips) the next waits too, so that typing stays ahead of the preview.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { ExportedIssue } from '../app/export-issue';
import type { AssembledIssue } from '../domain/issue';

export function useExport(
  issue: AssembledIssue | null,
  render: (issue: AssembledIssue) => Promise<ExportedIssue>,
  failed: (error: unknown) => void,
): ExportedIssue | null {
  const [exported, setExported] = useState<ExportedIssue | null>(null);
  const wanted = useRef<AssembledIssue | null>(null);
  const busy = useRef(false);
  /** The latest: a form chosen while another is being written counts from the next writing on. */
  const how = useRef(render);
  useEffect(() => {
    wanted.current = issue;
    how.current = render;
    if (busy.current) return;
    busy.current = true;
    void write().finally(() => {
      busy.current = false;
    });
    async function write(): Promise<void> {
      while (wanted.current) {
        const next = wanted.current;
        wanted.current = null;
        const begun = performance.now();
        await how.current(next).then(setExported, failed);
        await pause(Math.min(2 * (performance.now() - begun), LONGEST_PAUSE));
      }
    }
  }, [issue, render, failed]);
  return exported;
}

/** The preview is never further behind than this, in milliseconds. */
const LONGEST_PAUSE = 300;
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
