// The two popups that ours is measured against, ready to load: one as it stands, one built from its source here.
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './built.ts';
import { classicScript } from './classic-script.ts';

export const blankPeer = (): string => join(root, 'bench/peers/blank');

/** Builds the Preact + Readability popup into `out`. */
export async function buildReadabilityPeer(out: string): Promise<string> {
  const folder = 'bench/peers/readability';
  writeFileSync(join(out, 'popup.js'), await classicScript(`${folder}/popup.tsx`));
  // Its completion value is what executeScript answers.
  writeFileSync(join(out, 'reader.js'), `${await classicScript(`${folder}/reader.ts`)}\nanswer;\n`);
  for (const file of ['manifest.json', 'popup.html']) copyFileSync(join(root, folder, file), join(out, file));
  return out;
}
