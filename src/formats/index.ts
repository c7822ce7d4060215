// Every format there is, the default one first. A new one is one new file and one line here.

import type { Format } from './format';
import { json } from './json';
import { markdown } from './markdown';

export type { Format } from './format';

export const formats: readonly Format[] = [markdown, json];

/** The format of that id; the default one when it is unknown. */
export const formatOf = (id: string): Format => formats.find((format) => format.id === id) ?? markdown;
