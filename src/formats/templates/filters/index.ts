// Every filter there is, by family. docs/templates.md shows each with an example, and a test holds it to that.

import { dates } from './dates';
import { escaping } from './escaping';
import type { TemplateFilter } from './filter';
import { lines } from './lines';
import { links } from './links';
import { lists } from './lists';
import { numbers } from './numbers';
import { picks } from './picks';
import { texts } from './texts';

export const FILTERS: Readonly<Record<string, TemplateFilter>> = {
  ...escaping,
  ...texts,
  ...lines,
  ...links,
  ...dates,
  ...lists,
  ...picks,
  ...numbers,
};
