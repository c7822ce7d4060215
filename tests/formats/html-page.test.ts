// The web page: what is in it, and that judges who are not ours (html-validate, parse5) find nothing wrong with it.

import fc from 'fast-check';
import { HtmlValidate } from 'html-validate/node';
import { describe, expect, it } from 'vitest';
import type { AssembledIssue } from '../../src/domain/issue';
import { htmlPage } from '../../src/formats/html-page';
import { issueLanguage } from '../../src/formats/issue-language';
import { shortened } from '../../src/formats/shortened';
import { everyPart } from '../fixtures/every-part';
import { HOSTILE_MARKDOWN, HOSTILE_TEXT } from '../fixtures/hostile';
import { modelIssue } from '../fixtures/model-issue';
import { fullIssue, LAST } from '../helpers/full-issue';
import { FUZZ } from '../helpers/fuzz';
import { htmlFaults, only, readHtml } from '../helpers/read-html';
import { clipRow, digestRow, issueOf } from '../helpers/rows';

const validator = new HtmlValidate({ root: true, extends: ['html-validate:recommended'] });
const judged = async (issue: AssembledIssue): Promise<string[]> => {
  const { results } = await validator.validateString(htmlPage.render(issue));
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
  );
};
const page = (issue: AssembledIssue) => readHtml(htmlPage.render(issue));
const ALLOWED = {
  tags: 'html head meta title style body main article img',
  attributes: 'charset http-equiv name content lang class src alt referrerpolicy',
};

const mainOf = (issue: AssembledIssue): string => /<main>\n([\s\S]*)<\/main>/.exec(htmlPage.render(issue))?.[1] ?? '';

describe('a web page', () => {
  it('has every part of an issue in its place', () => {
    expect(mainOf(everyPart())).toBe(`<h1>Moss &amp; Fern 2026-09-30 All of it</h1>

<p><img src="https://img.example/cover.png" alt="A &quot;mossy&quot; wall" referrerpolicy="no-referrer"></p>

<p>made by <a href="https://us.example">us</a></p>

<p>Rain today.</p>

<h2>Focus (2)</h2>

<p>Before <em>all</em>.</p>

<article>
<h3>1. <a href="https://example.org/lead" lang="de">Title of lead</a></h3>
<p class="soft">Ada &lt;A&gt; · <time>2026-09-30 15:21</time></p>
<p class="soft">moss &amp; co</p>
<p>See <a href="https://here.example/?a=1&amp;b=2">here</a>, <strong>now</strong>.</p>
<ul>
<li><a href="https://example.org/voice">Title of voice</a> · Other Paper · <time>2026-09-30 15:21</time>
<p>They <em>differ</em>.</p></li>
</ul>
</article>

<p>After the lead.</p>

<article>
<h3>2. <a href="https://example.org/second">Title of second</a></h3>
<p class="soft">example.org · <time>2026-09-30 15:21</time></p>
<p>From the page.</p>
<blockquote>
<p>one</p>
<p>two</p>
</blockquote>
</article>

<h2>Latest</h2>

<article>
<h3>Router</h3>
<p class="soft"><time>2026-09-30 15:21</time></p>
</article>

<article>
<h3><a href="https://example.org/a?b=1&amp;c=[d]">Plain [b] &lt;i&gt;</a></h3>
<p class="soft">example.org · <time>2026-09-30 15:21</time></p>
</article>

<h2>Jobs</h2>

<p>No jobs &lt;today&gt;.</p>

<hr>

<p>Until tomorrow.</p>

<p>2026-09-30 A name was wrong.</p>
`);
  });

  it('says its language, and of items in another one theirs', () => {
    expect(htmlPage.render(modelIssue())).toContain('<html lang="zh">');
    expect(issueLanguage(issueOf([clipRow('a', { language: 'zh-TW' })]))).toBe('en');
    const inTaiwan = ['zh-TW', 'en-GB', 'not a language', 'zh-TW', 'zh-TW'].map((language, n) =>
      clipRow(`${n}`, { language }),
    );
    const chinese = { digest: digestRow({ name: '日报' }) };
    expect(issueLanguage(issueOf(inTaiwan, chinese))).toBe('zh-TW');
    const links = only(page(issueOf(inTaiwan, chinese)), 'a').map(({ attributes }) => attributes.lang);
    expect(links).toEqual([undefined, 'en-GB', undefined, undefined, undefined]);
  });

  it('fetches nothing and runs nothing', () => {
    const text = htmlPage.render(issueOf([clipRow('a', { image: 'https://img.example/a.png' })]));
    expect(text).not.toMatch(/<script|<link|@import|url\(|img\.example/);
    expect(text).toContain("default-src 'none'");
  });

  it('cuts what shows in a tab and in a search between whole characters', () => {
    expect(shortened('a'.repeat(70), 70)).toBe('a'.repeat(70));
    expect(shortened('a'.repeat(71), 70)).toBe(`${'a'.repeat(69)}\u2026`);
    expect(shortened('👨‍👩‍👧‍👦'.repeat(9), 25)).toBe(`${'👨‍👩‍👧‍👦'.repeat(2)}\u2026`);
    expect(shortened(`e${'\u0301'.repeat(500)}`, 70)).toBe('\u2026');
  });

  it('is valid, whatever comes in', async () => {
    expect(await judged(everyPart())).toEqual([]);
    expect(await judged(modelIssue())).toEqual([]);
    expect(await judged(issueOf([]))).toEqual([]);
    const texts = [...HOSTILE_TEXT, ...HOSTILE_MARKDOWN];
    const clips = texts.map((said, n) =>
      clipRow(`${n}`, { title: said, author: said, remark: said, summary: said, quote: said, tags: [said] }),
    );
    expect(await judged(issueOf(clips))).toEqual([]); // all on one page, for the judge takes his time
    for (const text of texts.filter((_, n) => n % 8 === 0))
      expect(await judged(fullIssue(text)), text.slice(0, 80)).toEqual([]);
  });

  it('stays well formed and inert, and its last item untouched, whatever comes in', () => {
    const faults = (issue: AssembledIssue): string[] => {
      const read = page(issue);
      const last = only(read, 'a').at(-1);
      const lost = only(read, 'h3').at(-1)?.text === LAST.title ? [] : ['last item lost'];
      return [...htmlFaults(read, ALLOWED), ...lost, ...(last ? [] : ['no link'])];
    };
    const texts = [...HOSTILE_TEXT, ...HOSTILE_MARKDOWN];
    for (const text of texts) expect(faults(fullIssue(text)), text.slice(0, 80)).toEqual([]);
    const part = fc.oneof(fc.constantFrom(...texts.filter((t) => t.length < 600)), fc.string({ unit: 'binary' }));
    const any = fc.array(part, { maxLength: 3 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(any, any, (said, markdown) => {
        expect(faults(fullIssue(said, markdown))).toEqual([]);
      }),
      FUZZ,
    );
  });
});
