// What the panel of templates asks of the engine; loaded, with LiquidJS, when the panel is shown.

import { type Edition, editionOf } from '../domain/edition';
import type { AssembledIssue } from '../domain/issue';
import { TEMPLATE_SYNTAXES, type Template, type TemplateTrouble } from '../domain/template';
import { rendered } from '../formats/rendered';
import { FILTERS, renderTemplate, TemplateFault, templateData } from '../formats/templates';
import { templateFormat } from '../formats/templates/as-format';
import { FILTER_EXAMPLES } from '../formats/templates/filter-examples';
import { TAG_EXAMPLES } from '../formats/templates/tag-examples';

export { HOUSE_STYLES } from '../formats/templates/house-styles';

export interface Written {
  text: string;
  /** As readers see it; null where there is only the source. */
  face: string | null;
  trouble: TemplateTrouble | null;
}

/** The issue as the template writes it, or what is wrong with the template. */
export function write(template: Template, issue: AssembledIssue, edition: Edition = 'web'): Written {
  try {
    const format = templateFormat(template, edition);
    const text = format.render(editionOf(issue, edition));
    return { text, face: rendered(format, text), trouble: null };
  } catch (error) {
    if (!(error instanceof TemplateFault)) throw error;
    const { key, values, line, column } = error;
    return { text: '', face: null, trouble: { key, values, line, column } };
  }
}

export interface Entry {
  kind: 'value' | 'filter' | 'tag' | 'format';
  name: string;
  /** What a click writes. */
  insert: string;
  /** What comes of it. */
  shows: string;
}

/** Everything a template can say, each with what it would write of this issue. */
export function reference(issue: AssembledIssue): Entry[] {
  const data = templateData(issue);
  const [section] = data.sections;
  const [item] = data.items;
  const values = [
    ...entriesOf('issue', data.issue),
    ...entriesOf('section', section ?? {}),
    ...entriesOf('item', item ?? {}),
    ...entriesOf('item.links[0]', item?.links[0] ?? {}),
  ];
  return [
    ...values,
    ...TAG_EXAMPLES.map(([name, insert]): Entry => ({ kind: 'tag', name, insert, shows: '' })),
    ...Object.keys(FILTERS).map(filterEntry),
    ...TEMPLATE_SYNTAXES.map(
      (name): Entry => ({ kind: 'format', name: `format ${name}`, insert: `{% format ${name} %}`, shows: '' }),
    ),
  ];
}

const entriesOf = (prefix: string, object: object): Entry[] =>
  Object.entries(object).map(([key, value]: [string, unknown]) => {
    const name = `${prefix}.${key}`;
    return { kind: 'value', name, insert: `{{ ${name} }}`, shows: shown(value) };
  });

function filterEntry(name: string): Entry {
  const [value, call] = FILTER_EXAMPLES[name] ?? ['""', name];
  const example = `{% format text %}{{ ${value} | ${call} }}`;
  return {
    kind: 'filter',
    name,
    insert: ` | ${call}`,
    shows: `${value} | ${call} \u2192 ${renderTemplate(example, {})}`,
  };
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 60).toWellFormed()}\u2026` : text;
}
