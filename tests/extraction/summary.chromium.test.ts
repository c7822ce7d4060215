// The summary: the page's own description when it is a real one, else sentences of the text. One rule a test.

import { describe, expect, test } from 'vitest';
import type { Page } from '../../src/domain/page';
import { article, pageOf } from './read';

const meta = (name: string, content: string): string => `<meta name="${name}" content="${content}">`;
const ld = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const page = (head: string, prose?: string): Page => pageOf(article(`<title>Cranes asleep</title>${head}`, '', prose));
const summary = (description: string, prose?: string): string => page(meta('description', description), prose).summary;

const REAL = 'A port turned its cranes off for one night. The silence cost less than anybody had feared.';
const CHINESE = `<p>${'水壶比房子还要老，它比两个炉子活得都久。'.repeat(11)}</p>`;
const FROM_TEXT = /kettle|throw it out|It sang/;

describe('the page’s own description', () => {
  test('is the summary when it is a real one, and says where it stands', () => {
    const { summary: said, evidence } = page(meta('description', REAL) + meta('og:description', REAL));
    expect(said).toBe(REAL);
    expect(evidence.summary).toEqual([
      { kind: 'metadata', name: 'description' },
      { kind: 'metadata', name: 'og:description' },
    ]);
  });
  test('counts as whole without a last stop', () => {
    const phrase = 'How a port learned to sleep, and what it dreamed of';
    expect(summary(phrase)).toBe(phrase);
    expect(summary('Why the cranes were asleep')).toBe('Why the cranes were asleep');
  });
  test('comes before the one written for social networks', () => {
    const social = 'You will not believe what this port did with its cranes last night, says nobody.';
    expect(page(meta('og:description', social) + meta('description', REAL)).summary).toBe(REAL);
  });
  test('is refused when it is boilerplate, keywords, the headline, or what the site says of itself', () => {
    for (const poor of [
      'Subscribe to our newsletter for the latest news about ports and cranes.',
      'cranes, ports, night, silence, harbour, electricity, news, cranes asleep',
      'Cranes asleep',
    ]) {
      expect(summary(poor), poor).toMatch(FROM_TEXT);
    }
    const slogan = 'News from the harbour, every day since the first crane';
    expect(page(meta('description', slogan) + ld({ '@type': 'WebSite', description: slogan })).summary).toMatch(
      FROM_TEXT,
    );
  });
  test('is refused when it is the headline with keywords after it, or the beginning of the headline', () => {
    expect(summary('Cranes asleep cranes, port night silence, water electricity')).toMatch(FROM_TEXT);
    expect(summary('Cranes')).toMatch(FROM_TEXT);
  });
  test('is kept when it only speaks of cookies, registers and subscriptions', () => {
    const baked = 'These cookies need a hot oven, brown butter and the patience of a harbour pilot.';
    expect(summary(baked)).toBe(baked);
  });
  test('is kept in Chinese, however many commas it has', () => {
    const line = '雾从江面升起，慢慢盖住山城，老人们说，这样的天气，最适合喝茶，也适合讲故事，一直讲到灯亮';
    expect(summary(line, CHINESE)).toBe(line);
  });
  test('is refused in another script than the text', () => {
    expect(summary(REAL, CHINESE)).toMatch(/^水壶/);
    expect(summary('雾从江面升起，慢慢盖住山城，老人们说，这样的天气最适合喝茶。')).toMatch(FROM_TEXT);
  });
  test('comes out of JSON-LD where no meta element states one', () => {
    expect(page(ld({ '@type': 'NewsArticle', description: REAL }))).toMatchObject({
      summary: REAL,
      evidence: { summary: [{ kind: 'linked-data', name: 'description' }] },
    });
  });
  test('loses the site’s name at its end', () => {
    const site = '<meta property="og:site_name" content="Harbour Daily">';
    expect(page(`${site}${meta('description', 'How a port learned to sleep at night | Harbour Daily')}`).summary).toBe(
      'How a port learned to sleep at night',
    );
  });
});

describe('a description that the site cut', () => {
  const whole = 'The cranes were switched off at nine, and the whole harbour heard the water for once.';
  const prose = `<p>${REAL} ${whole}</p><p>${'The kettle was older than the house. '.repeat(8)}</p>`;

  test('is completed from the article', () => {
    for (const cut of ['The cranes were switched off at nine, and the wh…', 'The cranes were switched off at [...]'])
      expect(summary(`${REAL} ${cut}`, prose), cut).toBe(`${REAL} ${whole}`);
  });
  test('also when no mark says that it was cut', () => {
    expect(summary(`${REAL} The cranes were switched off at nine, and`, prose)).toBe(`${REAL} ${whole}`);
    expect(summary(`${REAL} The cranes were switched off at nine, and the whole`, prose)).toBe(`${REAL} ${whole}`);
  });
  test('in Chinese also by its last sentence having no stop', () => {
    const told = '雾从江面升起，慢慢盖住了整座山城。老人们说，这样的天气最适合喝茶。';
    expect(summary('雾从江面升起，慢慢盖住了整座山城。老人们说，这样的', `<p>${told}</p>${CHINESE}`)).toBe(told);
    expect(summary('雾从江面升起，慢慢盖住了整座山城。船家却说，', `<p>${told}</p>${CHINESE}`)).toBe(
      '雾从江面升起，慢慢盖住了整座山城。',
    );
  });
  test('keeps its whole sentences where the article does not go on', () => {
    expect(summary(`${REAL} Somewhere else, a lighthouse keeper who had never …`)).toBe(REAL);
  });
  test('gives way to the text when no sentence is left', () => {
    expect(summary('A port turned its cranes off for one night and nobody at all could …')).toMatch(FROM_TEXT);
  });
  test('is not completed by a sentence of which it told less than a third', () => {
    expect(summary(`${REAL} The cranes were …`, prose)).toBe(REAL);
  });
  test('gives way to the same text where another place states more of it', () => {
    const head = meta('description', `${REAL} Somebody had to …`) + meta('og:description', `${REAL} Somebody had to.`);
    expect(page(head).summary).toBe(`${REAL} Somebody had to.`);
  });
});

describe('one text stated at two lengths', () => {
  const more = `${REAL} Nobody had asked the gulls, who had slept badly for thirty years.`;

  test('is read from the first place, where both came to their end', () => {
    expect(page(meta('description', REAL) + meta('og:description', more)).summary).toBe(REAL);
  });
  test('is read from the place that came to its end, where the first did not', () => {
    expect(page(meta('description', `${REAL} Nobody had asked the …`) + meta('og:description', more)).summary).toBe(
      more,
    );
  });
});

describe('the budget', () => {
  test('holds whole sentences: at most three, 280 characters, 160 in Chinese', () => {
    const long = `${'A sentence that goes on for about seventy characters before it ends at last. '.repeat(6)}`;
    expect(summary(long)).toMatch(/^(A sentence [^.]+at last\. ?){3}$/);
    const wide = `${'A sentence that goes on and on for about one hundred and twenty characters, clause after clause, before it ends at last. '.repeat(3)}`;
    expect(summary(wide)).toMatch(/^(A sentence [^.]+at last\. ?){2}$/);
    const line =
      '雾从江面升起，慢慢盖住了整座山城，老人们说，这样的天气最适合喝茶，也最适合讲很长的故事，一直讲到灯亮，讲到孩子们都睡着了，才肯停下来。';
    expect(summary(line.repeat(5), CHINESE)).toBe(line.repeat(2));
  });
  test('is not spent on calls of a few words where the description says more', () => {
    const said = 'Sound familiar? All asleep. A port turned its cranes off for a night. The silence cost little.';
    expect(summary(said)).toBe('Sound familiar? A port turned its cranes off for a night. The silence cost little.');
  });
});

describe('without a description', () => {
  const first = 'The kettle was older than the house and had outlived two stoves.';

  test('bylines, datelines and invitations of the text are skipped', () => {
    const invitation = 'Click here to read more about the kettles of the world and of all the other planets.';
    const byline = '来源：海港晚报的记者在码头上写下了这些字，一共三百二十一个，今天只登其中一半。';
    expect(summary('', `<p>${invitation}</p><p>${first} ${first}</p>`)).toBe(first);
    const chinese = '雾从江面升起，慢慢盖住了整座山城，老人们说，这样的天气最适合喝茶。';
    expect(summary('', `<p>${byline}</p><p>${chinese.repeat(2)}</p>`)).toBe(chinese);
  });
  test('evidence says that the text was read', () => {
    expect(page('').evidence.summary).toEqual([{ kind: 'text', name: '' }]);
  });
});
