// Draws the PNG icons of the manifest from the one SVG: `npm run icons`. The results are committed.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

const folder = join(import.meta.dirname, '../public/icons');
const svg = readFileSync(join(folder, 'icon.svg'), 'utf8');

for (const size of [16, 32, 48, 128]) {
  const png = new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
  writeFileSync(join(folder, `icon-${size}.png`), png);
  console.log(`public/icons/icon-${size}.png  ${png.length} bytes`);
}
