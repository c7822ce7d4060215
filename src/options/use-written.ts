// The issue as the template writes it, a moment after the last keystroke; after a slow writing (a template can work for
// seconds) the next waits too, so that typing stays ahead.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Written } from '../app/template-works';
import type { AssembledIssue } from '../domain/issue';
import type { Template } from '../domain/template';
import type { TemplateWorks } from './template-ports';

/** In milliseconds. */
const PAUSE = 80;
const LONGEST_PAUSE = 2_000;

export function useWritten(works: TemplateWorks | null, template: Template, issue: AssembledIssue): Written | null {
  const [written, setWritten] = useState<Written | null>(null);
  const took = useRef(0);
  const { id, source, syntax } = template;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new name writes nothing new
  useEffect(() => {
    if (!works) return;
    const timer = setTimeout(
      () => {
        const begun = performance.now();
        setWritten(works.write(template, issue));
        took.current = performance.now() - begun;
      },
      Math.min(PAUSE + 2 * took.current, LONGEST_PAUSE),
    );
    return () => clearTimeout(timer);
  }, [works, id, source, syntax, issue]);
  return written;
}
