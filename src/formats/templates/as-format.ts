// A curator's template as a format like any other.

import type { Edition } from '../../domain/edition';
import { formatIdOf, syntaxOf, type Template } from '../../domain/template';
import type { Format } from '../format';
import { issueLanguage } from '../issue-language';
import { templateData } from './data';
import { renderTemplate } from './engine';
import { syntaxOf as syntaxCalled } from './syntaxes';

/** Its `render` throws a TemplateFault where the template cannot be read or run. */
export function templateFormat(template: Pick<Template, 'id' | 'syntax' | 'source' | 'extension'>, edition: Edition) {
  const { extension, mediaType } = syntaxCalled(syntaxOf(template));
  return {
    id: formatIdOf(template.id),
    nameKey: '',
    extension: template.extension ?? extension,
    mediaType,
    render: (issue) =>
      renderTemplate(template.source, templateData(issue, { edition }), {
        format: syntaxOf(template),
        zone: issue.digest.zone,
        language: issueLanguage(issue),
      }),
  } satisfies Format;
}
