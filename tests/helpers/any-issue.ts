// Issues of every kind for the property tests: hostile words, odd and withheld addresses, stories, free texts.

import fc from 'fast-check';
import { addressKey, linkAddress } from '../../src/domain/address';
import { assemble } from '../../src/domain/assemble';
import { momentAt } from '../../src/domain/day';
import type { AssembledIssue } from '../../src/domain/issue';
import { HOSTILE_TEXT, ODD_LINKS, SECRET } from '../fixtures/hostile';
import { clipRow, DAY, digestRow, issueRow, itemRow, NOON } from './rows';

const hostile = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXT.filter((text) => text.length < 300)),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('A plain title', '\u5e73\u5e38\u7684\u6807\u9898'),
);

/** What a curator writes: sentences, with an emphasis or a link here and there, in one paragraph or several. */
const sentence = fc
  .array(
    fc.constantFrom(
      'Read *this* first.',
      'A [link](https://told.example/x).',
      '\u4e24\u7bc7\u4e00\u8d77\u8bfb\u3002',
      '`code` too',
      'and why',
      '1 < 2',
      'C# & F#',
    ),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((parts) => parts.join(' '));
const prose = fc.array(sentence, { maxLength: 3 }).map((parts) => parts.join('\n\n'));
const said = fc.constantFrom('', 'Said the page.', 'One line.\nAnother *line*.', '\u9875\u9762\u81ea\u5df1\u8bf4');

const odd = ODD_LINKS.flatMap((url) => linkAddress(url) ?? []);

/** `plain`: the words on items are those of a curator, and of a page that means well. */
export function anyIssue({ plain = false } = {}): fc.Arbitrary<AssembledIssue> {
  const words = plain ? fc.constantFrom('Title', '\u6807\u9898', 'A *b* [c]') : hostile;
  const item = fc.record({
    title: words,
    author: words,
    site: words,
    url: fc.oneof({ weight: 5, arbitrary: fc.constant('') }, fc.constantFrom(...odd), fc.constantFrom(...SECRET)),
    tags: plain
      ? fc.uniqueArray(fc.constantFrom('paper', '\u8bba\u6587', 'machine learning', 'c#', 'a \u00b7 b'), {
          maxLength: 3,
        })
      : fc.uniqueArray(words, { maxLength: 3 }),
    remark: prose,
    summary: plain ? fc.constantFrom('', 'A summary of the page.') : words,
    quote: plain ? said : words,
    focus: fc.boolean(),
    minutes: fc.integer({ min: 0, max: 3_000 }),
    voice: fc.integer({ min: 0, max: 5 }),
  });
  return fc
    .record({
      items: fc.array(item, { maxLength: 7 }),
      names: fc.uniqueArray(fc.constantFrom('Focus', 'Latest', '\u4eca\u65e5\u7126\u70b9', 'C #', 'a [b]', 'Top (5)'), {
        minLength: 2,
        maxLength: 2,
      }),
      number: fc.option(fc.integer({ min: 0, max: 9_999 })),
      headline: fc.option(words),
      intro: prose,
      outro: prose,
      name: fc.constantFrom('Morning Links', '\u673a\u5668\u5b66\u4e60\u65e5\u62a5'),
    })
    .map(({ items, names, number, headline, intro, outro, name }) => {
      const sections = [
        { id: 'focus', name: names[0] ?? 'Focus', kind: 'manual' as const, cap: 5 },
        { id: 'latest', name: names[1] ?? 'Latest', kind: 'automatic' as const, cap: null },
      ];
      const used = new Set<string>();
      const rows = items.map(({ url, focus, minutes, voice, ...fields }, i) => {
        const own = `https://example.org/${i}`;
        const address = url === '' || used.has(addressKey(url)) ? own : url;
        used.add(addressKey(address));
        const clip = clipRow(`c${i}`, {
          ...fields,
          url: address,
          clipped: momentAt(NOON - minutes * 60_000 - i, 'Asia/Shanghai'),
        });
        const story = voice === 1 && i > 0 ? { story: `e-c${i - 1}` } : {};
        return itemRow(clip, { sectionId: focus ? 'focus' : 'latest', rank: `a${i}`, addedAt: NOON + i, ...story });
      });
      const issue = issueRow({ day: DAY, number, headline, intro, outro });
      return assemble(digestRow({ name, sections }), issue, rows);
    });
}
