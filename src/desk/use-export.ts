// The issue as Markdown, written anew after each change. While one writing is under way only the latest issue waits.

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
  useEffect(() => {
    wanted.current = issue;
    if (busy.current) return;
    busy.current = true;
    void write().finally(() => {
      busy.current = false;
    });
    async function write(): Promise<void> {
      while (wanted.current) {
        const next = wanted.current;
        wanted.current = null;
        await nextFrame(); // the list is drawn before the preview
        if (!wanted.current) await render(next).then(setExported, failed);
      }
    }
  }, [issue, render, failed]);
  return exported;
}

const nextFrame = (): Promise<void> => new Promise((done) => setTimeout(done, 0));
