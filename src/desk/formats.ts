// What the desk asks of the formats; loaded once the list is on screen.

import { type EmailSize, emailSize } from '../app/email-size';
import { type ExportedIssue, exportIssue } from '../app/export-issue';
import type { Edition } from '../domain/edition';
import type { AssembledIssue } from '../domain/issue';
import { formatIdOf, syntaxOf, type Template } from '../domain/template';
import { formatOf, formats } from '../formats';
import { editionFor } from '../formats/format';
import { htmlEmail } from '../formats/html-email';
import { hasFace, rendered } from '../formats/rendered';
import { syntaxOf as syntaxCalled } from '../formats/templates/syntaxes';
import type { FormatChoice } from './ports';

export const formatChoices = (templates: readonly Template[]): FormatChoice[] => [
  ...formats.map((format) => ({
    id: format.id,
    nameKey: format.nameKey,
    mediaType: format.mediaType,
    edition: editionFor(format),
    hasFace: hasFace(format),
  })),
  ...templates.map(choiceOf),
];

function choiceOf(template: Template): FormatChoice {
  const { mediaType } = syntaxCalled(syntaxOf(template));
  const { id, name } = template;
  return {
    id: formatIdOf(id),
    nameKey: '',
    name,
    template,
    mediaType,
    edition: 'web',
    hasFace: hasFace({ mediaType }),
  };
}

export const renderFor = (issue: AssembledIssue, format: string, edition: Edition): ExportedIssue =>
  exportIssue(issue, formatOf(format), edition);

export const faceOf = (text: string, mediaType: string): string | null => rendered({ mediaType }, text);

export const sizeOfEmail = (issue: AssembledIssue): EmailSize => emailSize(issue, htmlEmail.render);
