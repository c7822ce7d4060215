// Where the headline is, and what stands around it.

import { describe, expect, test } from 'vitest';
import { emptyPage } from '../../src/domain/page';
import { blocksNear, headlineOf } from '../../src/extraction/headline';
import { type Source, sourceOf } from '../../src/extraction/source';
import { parse } from './read';

const linesOf = (source: Source): string[] => blocksNear(source).flatMap(({ parts }) => parts);

const sourceFor = (title: string, body: string): Source =>
  sourceOf(parse(`<body>${body}</body>`), {
    url: 'https://example.com/a',
    title,
    page: { ...emptyPage, title, evidence: {} },
  });

describe('the headline', () => {
  const idOf = (title: string, body: string): string => headlineOf(sourceFor(title, body))?.id ?? '';

  test('is the heading that shows the title whole, not one that goes on', () => {
    const body = '<h2 id="more">Cranes asleep again</h2><h1 id="own">Cranes asleep</h1>';
    expect(idOf('Cranes asleep', body)).toBe('own');
  });
  test('is an element that the template calls a title where no heading shows it, and never a link', () => {
    const topics = '<div class="title" id="link"><a href="/a">Cranes asleep</a></div>';
    const body = `<h1 id="logo">Harbour</h1>${topics}<div class="post-title" id="own">Cranes asleep</div>`;
    expect(idOf('Cranes asleep', body)).toBe('own');
  });
  test('is known again after the title was found', () => {
    const source = sourceFor('', '<h1 id="logo">Harbour</h1><h2 id="own">Cranes asleep</h2>');
    expect(headlineOf(source)?.id).toBe('logo');
    source.page.title = 'Cranes asleep';
    expect(headlineOf(source)?.id).toBe('own');
  });
});

test('lines stand near the headline, and blocks hold the parts that their elements keep apart', () => {
  const body =
    '<p>Port</p><h1>Cranes asleep</h1><div><span>By</span> <a>Ana Ruiz</a></div><aside>Other news</aside><p>Night.</p>';
  const source = sourceFor('Cranes asleep', body);
  expect(linesOf(source)).toEqual(['By', 'Ana Ruiz', 'Night.', 'Port']);
  expect(blocksNear(source).map(({ parts, before }) => [parts.join('|'), before])).toEqual([
    ['By|Ana Ruiz', false],
    ['Night.', false],
    ['Port', true],
  ]);
});
