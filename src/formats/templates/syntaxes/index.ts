// The formats a template can declare, the default one first. A new one is one file and one line here.

import { Trouble } from '../fault';
import { bbcode } from './bbcode';
import { csv, json, xml, yaml } from './data';
import { html } from './html';
import { markdown } from './markdown';
import type { Syntax } from './syntax';
import { text } from './text';

export const SYNTAXES: readonly Syntax[] = [markdown, html, bbcode, text, xml, json, yaml, csv];

export function syntaxOf(id: string): Syntax {
  const found = SYNTAXES.find((syntax) => syntax.id === id);
  if (!found) throw new Trouble('unknown_format', [id, SYNTAXES.map((syntax) => syntax.id).join(', ')]);
  return found;
}
