// Plain text: nothing to escape, but nothing invisible either.

import { withoutControls } from '../../plain-text';
import { addressOf } from './address';
import type { Prose, Syntax } from './syntax';

export const plainProse: Prose = {
  text: withoutControls,
  strong: (inner) => inner,
  emphasis: (inner) => inner,
  code: withoutControls,
  link: (address, inner) => (inner === '' || inner === address ? address : `${inner} ${address}`),
  paragraph: (inner) => inner,
  heading: (inner) => inner,
  quote: (inner) => inner.replace(/^/gm, '> '),
  list: (items, ordered) => items.map((item, index) => `${ordered ? `${index + 1}.` : '-'} ${item}`).join('\n'),
  codeBlock: withoutControls,
  rule: '----',
  newLine: '\n',
  gap: '\n\n',
};

export const text: Syntax = {
  id: 'text',
  extension: 'txt',
  mediaType: 'text/plain',
  escape: withoutControls,
  link(address, words) {
    const to = addressOf(address);
    return to === '' ? withoutControls(words) : plainProse.link(to, withoutControls(words));
  },
  prose: plainProse,
};
