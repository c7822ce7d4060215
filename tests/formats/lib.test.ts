// The door for Node and plain pages: plain data in, text out.

import { expect, it } from 'vitest';
import * as domain from '../../src/domain/lib';
import { formats as list } from '../../src/formats';
import { formats } from '../../src/formats/lib';
import { modelDigest, modelIssue, modelItems } from '../fixtures/model-issue';
import { wordsIn } from '../helpers/read-mail';

it('has every format by its id', () => expect(Object.keys(formats)).toEqual(list.map(({ id }) => id)));

it('renders kept rows as it renders the issue put together, from JSON too', () => {
  const { issue } = modelIssue();
  const rows = JSON.parse(JSON.stringify({ digest: modelDigest, issue, items: [...modelItems].reverse() }));
  for (const format of list) {
    const render = formats[format.id];
    expect(render?.(rows)).toBe(render?.(modelIssue()));
    expect(wordsIn(format, render?.(rows) ?? '')).toContain('苔藓综述');
  }
});

it('offers the rules that put an issue together', () => {
  expect(domain.assemble(modelDigest, modelIssue().issue, modelItems)).toEqual(modelIssue());
});
