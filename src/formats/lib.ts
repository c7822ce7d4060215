// The door of dist/lib/formats.mjs: every format for use from Node or a plain page, without the extension.

import { assemble } from '../domain/assemble';
import type { Digest } from '../domain/digest';
import type { AssembledIssue, Issue, Item } from '../domain/issue';
import { renderIssue } from './format';
import { formats as list } from './index';

export { fileName } from './file-name';
export type { Format } from './format';
/**
 * `renderTemplate(source, data, options?)`: a Liquid template and any JSON, with every filter of docs/templates.md.
 * `templateData(issue)` makes of an assembled issue the data that its templates see. `checkTemplate(source)` answers
 * what is wrong with a template, or null. What goes wrong is always a `TemplateFault` with line, column and reason.
 */
export {
  checkTemplate,
  renderTemplate,
  type TemplateData,
  type TemplateExtras,
  TemplateFault,
  type TemplateOptions,
  templateData,
} from './templates';
export { frontMatter, yamlString } from './yaml';

/** An issue as the store keeps it: the digest, the issue, and its entries each with its clip, in any order. */
export interface IssueParts {
  digest: Digest;
  issue: Issue;
  items: readonly Item[];
}

/**
 * Format id → the function that renders an issue: `formats.markdown(issue)`. The issue is plain data, either
 * `{ digest, issue, items }` as kept (it is put together first: sections in order, focus by rank, latest newest
 * first) or what `assemble` of domain.mjs answers. Formats of e-mail write the e-mail edition of it.
 */
export const formats: Readonly<Record<string, (issue: IssueParts | AssembledIssue) => string>> = Object.fromEntries(
  list.map((format) => [format.id, (issue) => renderIssue(format, assembled(issue))]),
);

const assembled = (issue: IssueParts | AssembledIssue): AssembledIssue =>
  'sections' in issue ? issue : assemble(issue.digest, issue.issue, issue.items);
