// The article for WeChat: numbered words instead of links, addresses at the end, nothing the editor throws away.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AssembledIssue } from '../../src/domain/issue';
import { wechat } from '../../src/formats/wechat';
import { everyPart } from '../fixtures/every-part';
import { HOSTILE_MARKDOWN, HOSTILE_TEXT } from '../fixtures/hostile';
import { fullIssue, LAST } from '../helpers/full-issue';
import { FUZZ } from '../helpers/fuzz';
import { htmlFaults, only, readHtml } from '../helpers/read-html';
import { clipRow, issueOf } from '../helpers/rows';

const linesOf = (issue: AssembledIssue): string[] => readHtml(wechat.render(issue)).text.split('\n').filter(Boolean);

describe('an article for WeChat', () => {
  it('numbers what it links to and lists the addresses as text', () => {
    const read = readHtml(wechat.render(everyPart()));
    expect(only(read, 'a')).toEqual([]);
    const lines = linesOf(everyPart());
    expect(lines).toContain('1. Title of lead[2]');
    expect(lines).toContain('See here[3], now.');
    expect(lines).toContain('Title of voice[4] \u00b7 Other Paper \u00b7 2026-09-30 15:21');
    expect(lines.slice(-6)).toEqual([
      '[1] https://us.example',
      '[2] https://example.org/lead',
      '[3] https://here.example/?a=1&b=2',
      '[4] https://example.org/voice',
      '[5] https://example.org/second',
      '[6] https://example.org/a?b=1&c=[d]',
    ]);
    expect(only(read, 'img')[0]?.attributes.alt).toBe('A "mossy" wall');
  });

  it('keeps links within WeChat, and gives one address one number', () => {
    const inside = 'https://mp.weixin.qq.com/s?__biz=1&mid=2';
    const remark = `[again](https://example.org/a) and [there](${inside}) and <https://bare.example/x>`;
    const read = readHtml(wechat.render(issueOf([clipRow('a', { remark }), clipRow('b', { url: inside })])));
    expect(only(read, 'a').map(({ attributes }) => attributes)).toEqual([{ href: inside }, { href: inside }]);
    expect(read.text).toContain('again[1] and there and https://bare.example/x');
    expect(read.text).not.toContain('[2]');
  });

  it('takes no look-alike of WeChat’s host for it', () => {
    for (const url of ['https://mp.weixin.qq.com.evil.example/', 'https://evil.example/mp.weixin.qq.com/'])
      expect(only(readHtml(wechat.render(issueOf([clipRow('a', { url })]))), 'a')).toEqual([]);
  });

  it('has neither class nor id nor outside link, and stays in shape whatever comes in', () => {
    const faults = (issue: AssembledIssue): string[] => {
      const read = readHtml(wechat.render(issue));
      const links = only(read, 'a').map(({ attributes }) => attributes.href);
      const lost = only(read, 'h3').at(-1)?.text.startsWith(LAST.title) ? [] : ['last item lost'];
      return [...htmlFaults(read, { tags: 'section sup img', attributes: 'style src alt' }), ...links, ...lost].map(
        String,
      );
    };
    const texts = [...HOSTILE_TEXT, ...HOSTILE_MARKDOWN];
    for (const text of texts) expect(faults(fullIssue(text)), text.slice(0, 80)).toEqual([]);
    const part = fc.oneof(fc.constantFrom(...texts.filter((t) => t.length < 600)), fc.string({ unit: 'binary' }));
    const any = fc.array(part, { maxLength: 3 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(any, any, (said, markdown) => {
        expect(faults(fullIssue(said, markdown))).toEqual([]);
      }),
      { numRuns: Math.ceil(FUZZ.numRuns / 3) },
    );
  });
});
