import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assemble, issueTitle } from '../../src/domain/assemble';
import { issueId, newIssue } from '../../src/domain/issue';
import { isWithheld, publicLink, withheldItems } from '../../src/domain/withheld';
import { FUZZ } from '../helpers/fuzz';
import { clipRow, DAY, digestRow, issueRow, itemRow, NOON } from '../helpers/rows';

const at = (id: string, minutes: number) =>
  clipRow(id, { clipped: { ...clipRow(id).clipped, instant: NOON + minutes * 60_000 } });
const ids = (issue: ReturnType<typeof assemble>): string[][] =>
  issue.sections.map(({ items }) => items.map(({ clip }) => clip.id));

it('an issue is known by digest and day before it is stored', () => {
  expect(newIssue('d1', DAY, 5)).toEqual({
    id: issueId('d1', DAY),
    digestId: 'd1',
    day: DAY,
    headline: null,
    intro: '',
    outro: '',
    updatedAt: 5,
  });
  expect(issueId('d1', DAY)).not.toBe(issueId('d2', DAY));
});

describe('putting an issue together', () => {
  const items = [
    itemRow(at('old', -5)),
    itemRow(at('new', 5)),
    itemRow(at('second', 0), { sectionId: 'focus', rank: 'a1' }),
    itemRow(at('first', -9), { sectionId: 'focus', rank: 'a0V' }),
  ];

  it('orders focus by rank and latest by time, and counts', () => {
    const issue = assemble(digestRow(), issueRow(), items);
    expect(ids(issue)).toEqual([
      ['first', 'second'],
      ['new', 'old'],
    ]);
    expect(issue.count).toBe(4);
  });

  it('compares ranks as plain strings, capitals first', () => {
    const ranked = ['a0', 'Zz', 'a0V', 'a10'].map((rank) => itemRow(clipRow(rank), { sectionId: 'focus', rank }));
    expect(ids(assemble(digestRow(), issueRow(), ranked))[0]).toEqual(['Zz', 'a0', 'a0V', 'a10']);
  });

  it('loses no entry whose section is gone', () => {
    const stray = itemRow(at('stray', 1), { sectionId: 'deleted' });
    expect(ids(assemble(digestRow(), issueRow(), [...items, stray]))[1]).toEqual(['new', 'stray', 'old']);
  });

  it('offers the first focus title as headline until the curator writes one, even an empty one', () => {
    expect(assemble(digestRow(), issueRow(), items).headline).toBe('Title of first');
    expect(assemble(digestRow(), issueRow({ headline: 'Mine' }), items).headline).toBe('Mine');
    expect(assemble(digestRow(), issueRow({ headline: '' }), items).headline).toBe('');
    expect(assemble(digestRow(), issueRow(), []).headline).toBe('');
  });

  it('gives the same issue whatever order the rows come in, each clip once', () => {
    const many = Array.from({ length: 12 }, (_, index) =>
      itemRow(at(`c${index}`, index % 4), {
        sectionId: ['focus', 'latest', 'gone'][index % 3] ?? '',
        rank: `a${index % 2}`,
      }),
    );
    const wanted = ids(assemble(digestRow(), issueRow(), many));
    fc.assert(
      fc.property(fc.shuffledSubarray(many, { minLength: 12 }), (shuffled) => {
        expect(ids(assemble(digestRow(), issueRow(), shuffled))).toEqual(wanted);
      }),
      FUZZ,
    );
    expect(wanted.flat().sort()).toEqual(many.map(({ clip }) => clip.id).sort());
  });
});

describe('the title', () => {
  const titled = (brand: string, headline: string, titlePattern = '{brand}_{name} {date} {headline}'): string =>
    issueTitle(digestRow({ name: '机器学习日报', brand, titlePattern }), DAY, headline);

  it.each([
    ['AI100', '网络表示学习综述', 'AI100_机器学习日报 2026-09-30 网络表示学习综述'],
    ['', '综述', '机器学习日报 2026-09-30 综述'],
    ['AI100', '', 'AI100_机器学习日报 2026-09-30'],
    ['', '', '机器学习日报 2026-09-30'],
    ['$&', '{name} $1', '$&_机器学习日报 2026-09-30 {name} $1'],
  ])('of brand %j and headline %j', (brand, headline, wanted) => expect(titled(brand, headline)).toBe(wanted));

  it('takes away the separators that an empty part leaves hanging', () => {
    expect(titled('', '', '{brand} | {name} · {date} — {headline}')).toBe('机器学习日报 · 2026-09-30');
    expect(titled('', 'h', '{brand}: {name}: {headline}')).toBe('机器学习日报: h');
  });

  it('keeps words that are no part’s name, on one line', () =>
    expect(titled('b', 'a\nb', 'No. {n} {headline}')).toBe('No. {n} a b'));
});

describe('withholding', () => {
  const secret = 'https://a.example/?token=1';
  it('holds back a private or secret address until it is confirmed', () => {
    expect(isWithheld(clipRow('a', { url: secret }))).toBe(true);
    expect(publicLink(clipRow('a', { url: secret }))).toBeNull();
    expect(publicLink(clipRow('a', { url: secret, addressConfirmed: true }))).toBe(secret);
    expect(publicLink(clipRow('a', { url: 'http://intranet/' }))).toBeNull();
  });
  it('says nothing of addresses that are no link anyway', () => {
    expect(isWithheld(clipRow('a', { url: 'file:///x?token=1' }))).toBe(false);
    expect(publicLink(clipRow('a', { url: 'file:///x' }))).toBeNull();
  });
  it('lists them in the issue’s order', () => {
    const rows = [
      itemRow(clipRow('b', { url: secret })),
      itemRow(clipRow('a')),
      itemRow(clipRow('c', { url: 'http://10.0.0.1/' }), { sectionId: 'focus' }),
    ];
    expect(withheldItems(assemble(digestRow(), issueRow(), rows)).map(({ clip }) => clip.id)).toEqual(['c', 'b']);
  });
});
