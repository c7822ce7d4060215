// Issues by the curator's own templates; loaded, with the engine, when the first one is chosen.

import { type ExportedIssue, exportIssue } from '../app/export-issue';
import type { Edition } from '../domain/edition';
import type { AssembledIssue } from '../domain/issue';
import type { Template } from '../domain/template';
import { TemplateFault } from '../formats/templates';
import { templateFormat } from '../formats/templates/as-format';

/** A template that fails is answered with what is wrong and where, never as an empty text to hand out. */
export function renderBy(issue: AssembledIssue, template: Template, edition: Edition): ExportedIssue {
  const format = templateFormat(template, edition);
  try {
    return exportIssue(issue, format, edition);
  } catch (error) {
    if (!(error instanceof TemplateFault)) throw error;
    const { key, values, line, column } = error;
    return { ...exportIssue(issue, { ...format, render: () => '' }, edition), fault: { key, values, line, column } };
  }
}
