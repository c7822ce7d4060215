import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/domain/assemble';
import { type FindingKind, type PreflightFacts, preflight } from '../../src/domain/preflight';
import { clipRow, digestRow, issueOf, issueRow, itemRow } from '../helpers/rows';

const FACTS: PreflightFacts = { vocabulary: new Set(['ml']), ranBefore: new Map(), email: null };
/** A clip with nothing to say about. */
const whole = (id: string, over = {}) =>
  clipRow(id, { author: 'Ann', remark: 'Why', tags: ['ML'], published: '2026-09-30', ...over });
const about = (over: object, facts: Partial<PreflightFacts> = {}) =>
  preflight(issueOf([whole('a', over)]), { ...FACTS, ...facts }).filter(({ entryId }) => entryId !== null);
const kinds = (over: object): FindingKind[] => about(over).map(({ kind }) => kind);

it('a whole clip gives nothing to say', () => expect(kinds({})).toEqual([]));

describe('says what is missing, and opens the field', () => {
  it.each([
    ['no_title', { title: ' ' }, 'title'],
    ['no_author', { author: '' }, 'author'],
    ['no_remark', { remark: '\n' }, 'remark'],
    ['no_tag', { tags: [] }, 'tags'],
    ['no_date', { published: '' }, 'published'],
  ])('%s', (kind, over, field) => {
    expect(about(over)).toEqual([{ kind, entryId: 'e-a', values: [], blocks: false, mend: { do: 'edit', field } }]);
  });
});

describe('addresses', () => {
  it('private or secret ones block until they are confirmed', () => {
    expect(about({ url: 'http://10.0.0.8/wiki' })).toMatchObject([
      { kind: 'private', blocks: true, mend: { do: 'confirm_address' } },
    ]);
    expect(kinds({ url: 'https://a.example/?token=1' })).toContain('secret');
    expect(kinds({ url: 'http://10.0.0.8/wiki', addressConfirmed: true })).toEqual([]);
  });
  it('two that ran into one are parted, but an archive holds another by right', () => {
    expect(about({ url: 'http://t.example/abchttp://t.example/def' })).toMatchObject([
      { kind: 'glued', mend: { do: 'set', field: 'url', value: 'http://t.example/abc' } },
    ]);
    expect(kinds({ url: 'https://archive.example/web/2020/https://b.example/x' })).toEqual([]);
  });
  it('a cut one is told, and one with tracking is cleaned', () => {
    expect(kinds({ url: 'https://a.example/long-na…' })).toContain('elided');
    expect(about({ url: 'https://a.example/x?utm_source=mail&id=3' })).toMatchObject([
      { kind: 'tracking', mend: { do: 'set', field: 'url', value: 'https://a.example/x?id=3' } },
    ]);
  });
});

describe('titles', () => {
  it('cut ones are told', () => {
    expect(kinds({ title: 'A long way ho…' })).toEqual(['title_cut']);
    expect(kinds({ title: 'A long way ho...' })).toEqual(['title_cut']);
  });
  it('shouting ones are brought to a speaking voice; names in capitals are no shouting', () => {
    expect(about({ title: 'THE CRANES ARE ASLEEP NOW!!!' })).toMatchObject([
      { kind: 'title_shouts', mend: { value: 'The cranes are asleep now!' } },
    ]);
    expect(kinds({ title: 'NASA and CERN publish JSON data' })).toEqual([]);
    expect(kinds({ title: '\u771f\u7684\u5417\uff1f\uff01\uff01' })).toEqual(['title_shouts']);
  });
});

describe('runs', () => {
  it('one story twice in the issue can be joined', () => {
    const title = 'The harbour cranes are asleep';
    const found = preflight(issueOf([whole('a', { title }), whole('b', { title: `${title}.` })]), FACTS);
    expect(found.filter(({ kind }) => kind === 'duplicate')).toMatchObject([
      { entryId: 'e-b', values: [title], mend: { do: 'join_story', with: 'e-a' } },
    ]);
  });
  it('short titles such as Links are no story', () => {
    const found = preflight(issueOf([whole('a', { title: 'Links' }), whole('b', { title: 'Links' })]), FACTS);
    expect(found.filter(({ kind }) => kind === 'duplicate')).toEqual([]);
  });
  it('says when and in which number it ran before', () => {
    const ranBefore = new Map([['a', { day: '2026-03-03', number: 212 }]]);
    expect(about({}, { ranBefore })).toMatchObject([
      { kind: 'ran_before', values: ['212', '2026-03-03'], mend: { do: 'drop' } },
    ]);
  });
});

describe('the issue', () => {
  it('an empty section is told unless a sentence stands in it', () => {
    const quiet = digestRow();
    const issue = assemble(quiet, issueRow(), [itemRow(whole('a'))]);
    expect(preflight(issue, FACTS)).toMatchObject([{ kind: 'empty_section', entryId: null, values: ['Focus'] }]);
    const sections = quiet.sections.map((section) => ({ ...section, whenEmpty: 'Nothing today.' }));
    expect(preflight(assemble({ ...quiet, sections }, issueRow(), [itemRow(whole('a'))]), FACTS)).toEqual([]);
  });
  it('an e-mail over its budget is told with what it weighs', () => {
    const email = { bytes: 92 * 1024 - 9, budget: 90 * 1024, fits: 12 };
    expect(preflight(issueOf([whole('a')]), { ...FACTS, email }).at(-1)).toMatchObject({
      kind: 'email_large',
      values: ['92', '90'],
      mend: { do: 'shorten_email', to: 12 },
    });
  });
  it('unknown tags are told, and what blocks comes first', () => {
    const found = about({ tags: ['New'], url: 'http://10.0.0.8/wiki' });
    expect(found.map(({ kind }) => kind)).toEqual(['private', 'unknown_tag']);
    expect(found[1]?.mend).toEqual({ do: 'learn_tag', tag: 'New' });
  });
});
