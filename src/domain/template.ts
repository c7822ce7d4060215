// Template: a form that a curator writes for an issue to leave in. What can be asked of its text without reading Liquid,
// and the file that carries one to somebody else. Whether it can be run is the engine's affair (formats/templates).

import { oneLine, wellFormed } from './text';

/** What a template may write; the default one first. The same as the engine's own list, which is loaded late. */
export const TEMPLATE_SYNTAXES = ['markdown', 'html', 'bbcode', 'text', 'xml', 'json', 'yaml', 'csv'] as const;
export type TemplateSyntax = (typeof TEMPLATE_SYNTAXES)[number];

export interface Template {
  id: string;
  name: string;
  syntax: TemplateSyntax;
  /** Liquid, as it was typed: it may be half done. */
  source: string;
  /** Of the files made by it, without the dot; absent, as its syntax has it. */
  extension?: string;
  createdAt: number;
  updatedAt: number;
}

/** What is wrong with one, and where: the key of a sentence and its values, line and column from 1. */
export interface TemplateTrouble {
  key: string;
  values: readonly string[];
  line: number;
  column: number;
}

/** What a curator writes of it. */
export type TemplateWords = Pick<Template, 'name' | 'syntax' | 'source' | 'extension'>;

/** What a format made by it is called among the formats. */
export const formatIdOf = (id: string): string => `template:${id}`;

/** The template that such an id means; null: it is a built-in format's. */
export const templateIdOf = (formatId: string): string | null =>
  formatId.startsWith('template:') ? formatId.slice('template:'.length) : null;

const DECLARATION = /^(\s*\{%-?\s*format\s+)([a-z][a-z0-9-]*)(?=\s*-?%\})/;

/** What the text itself says it writes, by `{% format html %}` at its very beginning. */
export const declaredFormat = (source: string): string | undefined => DECLARATION.exec(source)?.[2];

/** The same text that says it writes this, if it says so at all. */
export const declaredAs = (source: string, syntax: TemplateSyntax): string =>
  source.replace(DECLARATION, (_, before: string) => before + syntax);

export const syntaxOf = ({ source, syntax }: Pick<Template, 'source' | 'syntax'>): TemplateSyntax =>
  TEMPLATE_SYNTAXES.find((one) => one === declaredFormat(source)) ?? syntax;

/** Letters and digits, in up to three parts (`tar.gz`); empty where nothing is left. */
export const fileExtension = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .split('.')
    .map((part) => part.replace(/[^a-z0-9]/g, '').slice(0, 10))
    .filter(Boolean)
    .slice(0, 3)
    .join('.');

/** Of a source, in UTF-16 units; longer ones the engine refuses. An e-mail with all its styles has some 30,000. */
export const SOURCE_LIMIT = 200_000;
const NAME_LIMIT = 120;
const FILE_LIMIT = 2_000_000;
const MARKER = 'clipsheet-template';
const FILE_VERSION = 1;

/** The file that carries one template. */
export const templateFile = ({ name, syntax, source, extension }: TemplateWords): string =>
  `${JSON.stringify({ format: MARKER, version: FILE_VERSION, name, syntax, ...(extension && { extension }), source }, null, 2)}\n`;

export type TemplateFileFault =
  | 'too_large' // no template is
  | 'not_json'
  | 'not_template' // something else in JSON
  | 'newer' // written by a later Clipsheet
  | 'no_source'
  | 'too_long'
  | 'unknown_syntax';

/** What a file says; anything in it that is none of ours is left out. */
export function readTemplateFile(text: string): { template: TemplateWords } | { fault: TemplateFileFault } {
  if (text.length > FILE_LIMIT) return { fault: 'too_large' };
  let told: unknown;
  try {
    told = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return { fault: 'not_json' };
  }
  if (typeof told !== 'object' || told === null || !('format' in told) || told.format !== MARKER)
    return { fault: 'not_template' };
  const { version, name, syntax, source, extension } = told as Record<string, unknown>;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return { fault: 'not_template' };
  if (version > FILE_VERSION) return { fault: 'newer' };
  if (typeof source !== 'string') return { fault: 'no_source' };
  if (source.length > SOURCE_LIMIT) return { fault: 'too_long' };
  const known = TEMPLATE_SYNTAXES.find((one) => one === (syntax ?? 'markdown'));
  if (!known) return { fault: 'unknown_syntax' };
  const ending = typeof extension === 'string' ? fileExtension(extension.slice(0, NAME_LIMIT)) : '';
  return {
    template: {
      name: typeof name === 'string' ? templateName(name) : '',
      syntax: known,
      source: wellFormed(source),
      ...(ending && { extension: ending }),
    },
  };
}

export const templateName = (text: string): string =>
  oneLine(wellFormed(text.slice(0, 10 * NAME_LIMIT)))
    .slice(0, NAME_LIMIT)
    .toWellFormed();
