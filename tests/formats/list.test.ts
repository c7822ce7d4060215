// docs/formats.md lists the formats there are, in their order.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { formats } from '../../src/formats';

const document = readFileSync(join(import.meta.dirname, '../../docs/formats.md'), 'utf8');

it('is told in docs/formats.md as it is', () => {
  const told = [...document.matchAll(/^\| `([a-z0-9-]+)` +\|/gm)].map(([, id]) => id);
  expect(told).toEqual(formats.map(({ id }) => id));
});
