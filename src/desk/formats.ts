// What the desk asks of the formats; loaded once the list is on screen.

import { type EmailSize, emailSize } from '../app/email-size';
import { type ExportedIssue, exportIssue } from '../app/export-issue';
import type { Edition } from '../domain/edition';
import type { AssembledIssue } from '../domain/issue';
import { formatOf, formats } from '../formats';
import { editionFor } from '../formats/format';
import { htmlEmail } from '../formats/html-email';
import { hasFace, rendered } from '../formats/rendered';
import type { FormatChoice } from './ports';

export const formatChoices = (): FormatChoice[] =>
  formats.map((format) => ({
    id: format.id,
    nameKey: format.nameKey,
    edition: editionFor(format),
    hasFace: hasFace(format),
  }));

export const renderFor = (issue: AssembledIssue, format: string, edition: Edition): ExportedIssue =>
  exportIssue(issue, formatOf(format), edition);

export const faceOf = (text: string, format: string): string | null => rendered(formatOf(format), text);

export const sizeOfEmail = (issue: AssembledIssue): EmailSize => emailSize(issue, htmlEmail.render);
