// A trouble as a sentence: what is wrong, and the one thing to do.

import type { Trouble } from '../domain/delivery';
import type { Translate } from './text';

export function sentenceOfTrouble({ kind, detail, field }: Trouble, t: Translate): string {
  // A publisher that knows better what is wrong names a sentence of its own.
  if (/^publishers_[a-z_]+$/.test(detail)) return t(detail);
  const said = [field, detail].filter(Boolean).join(': ');
  const sentence = t(`trouble_${kind.replaceAll('-', '_')}`);
  return said ? `${sentence} (${said})` : sentence;
}
