// Front matter: YAML that YAML 1.1 and 1.2 readers agree on. Text is always double-quoted, in JSON's notation.

export type YamlValue = string | number | readonly string[];

/** JSON leaves these raw, but YAML readers fold, refuse or hide them. */
const RAW = /[\u007f-\u009f\u00a0\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/g;
/** Jekyll and Hugo look for these pairs before any YAML is read. */
const TEMPLATES = /\{(?=[{%#])/g;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Reads back as exactly this text; a lone surrogate reads back as U+FFFD. */
export const yamlString = (text: string): string =>
  JSON.stringify(text.toWellFormed()).replace(RAW, escaped).replace(TEMPLATES, escaped);

const yamlValue = (value: YamlValue): string => {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? yamlString(value) : `[${value.map(yamlString).join(', ')}]`;
};

/** The block between the `---` lines, these included. Keys are ours and plain; empty values are left out. */
export function frontMatter(values: Record<string, YamlValue>): string {
  const lines = Object.entries(values)
    .filter(([, value]) => typeof value === 'number' || value.length > 0)
    .map(([key, value]) => `${key}: ${yamlValue(value)}`);
  return ['---', ...lines, '---'].join('\n');
}
