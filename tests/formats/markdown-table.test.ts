// Tables in Markdown: one row an item or voice, five cells a row, whatever stands in them.

import MarkdownIt from 'markdown-it';
import { expect, it } from 'vitest';
import { markdownTable } from '../../src/formats/markdown-table';
import { everyPart } from '../fixtures/every-part';
import { HOSTILE_MARKDOWN, HOSTILE_TEXT } from '../fixtures/hostile';
import { modelIssue } from '../fixtures/model-issue';
import { fullIssue } from '../helpers/full-issue';
import '../helpers/fuzz';

/** Cells of each row, tables one after another. */
function tables(markdown: string): string[][][] {
  const found: string[][][] = [];
  const tokens = new MarkdownIt({ html: false }).parse(markdown.replace(/^---\n[\s\S]*?\n---\n/, ''), {});
  tokens.forEach((token, at) => {
    if (token.type === 'table_open') found.push([]);
    if (token.type === 'tr_open') found.at(-1)?.push([]);
    if (token.type === 'th_open' || token.type === 'td_open')
      found
        .at(-1)
        ?.at(-1)
        ?.push(tokens[at + 1]?.content ?? '');
  });
  return found;
}

it('is a table per section, ended by a free text, with words and links of remarks', () => {
  const [first, second, third] = tables(markdownTable.render(everyPart()));
  expect(first?.[0]).toEqual(['#', 'Title', 'From', 'Tags', 'Remark']);
  expect(first?.slice(1).map(([n, title]) => [n, title])).toEqual([
    ['1', '[Title of lead](https://example.org/lead)'],
    ['', '[Title of voice](https://example.org/voice)'],
  ]);
  expect(first?.[1]?.[4]).toBe('See [here](https://here.example/?a=1&b=2), now.');
  expect(second?.[1]?.[4]).toBe('From the page. \u201cone two\u201d');
  expect(third?.map(([, title]) => title)).toEqual([
    'Title',
    'Router',
    '[Plain \\[b\\] \\<i>](https://example.org/a?b=1&c=[d])',
  ]);
});

it('heads its columns in the language of the digest', () => {
  expect(tables(markdownTable.render(modelIssue()))[0]?.[0]?.[1]).toBe('\u6807\u9898');
});

it('keeps five cells a row, whatever comes in', () => {
  for (const text of [...HOSTILE_TEXT, ...HOSTILE_MARKDOWN, 'a\\|b', 'ends in \\', '`a|b`']) {
    const rows = tables(markdownTable.render(fullIssue(text)).replaceAll(/^\| a \| b \|\n[\s\S]*?\n\n/gm, '')).flat();
    const wrong = rows.filter((cells) => cells.length !== 5);
    expect(wrong, text.slice(0, 80)).toEqual([]);
    expect(
      rows.filter(([, title]) => title === '[Sentinel](https://sentinel.example/)'),
      text,
    ).toHaveLength(1);
  }
});
