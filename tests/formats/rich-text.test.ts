// What is pasted: HTML without looks of its own beside plain text, both of the edition that the format is made of.

import { expect, it } from 'vitest';
import { editionOf } from '../../src/domain/edition';
import { htmlEmail } from '../../src/formats/html-email';
import { markdown } from '../../src/formats/markdown';
import { richText } from '../../src/formats/rich-text';
import { text } from '../../src/formats/text';
import { wechat } from '../../src/formats/wechat';
import { everyPart } from '../fixtures/every-part';
import { HOSTILE_MARKDOWN, HOSTILE_TEXT } from '../fixtures/hostile';
import { fullIssue } from '../helpers/full-issue';
import { htmlFaults, only, readHtml } from '../helpers/read-html';

it('is the issue undressed, and the same as text', () => {
  const rich = richText(everyPart(), markdown);
  expect(rich.text).toBe(text.render(everyPart()));
  expect(rich.html).toContain('<h3>1. <a href="https://example.org/lead">Title of lead</a></h3>');
  expect(rich.html).not.toMatch(/ (?:class|style|id)=/);
});

it('is the format itself where that is made for pasting', () => {
  expect(richText(everyPart(), wechat).html).toBe(wechat.render(everyPart()));
  const email = editionOf(everyPart(), 'email');
  expect(richText(everyPart(), htmlEmail)).toEqual({ html: htmlEmail.render(email), text: text.render(email) });
  expect(only(readHtml(richText(everyPart(), wechat, 'teaser').html), 'h2').map((one) => one.text)).toEqual([
    'Focus (2)',
    'Jobs',
  ]);
});

it('pastes nothing that runs, whatever comes in', () => {
  for (const nasty of [...HOSTILE_TEXT, ...HOSTILE_MARKDOWN]) {
    const read = readHtml(richText(fullIssue(nasty), markdown).html);
    expect(htmlFaults(read, { tags: 'img', attributes: 'src alt' }), nasty.slice(0, 80)).toEqual([]);
  }
});
