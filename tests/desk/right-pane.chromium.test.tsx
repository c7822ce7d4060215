// The right side of the desk: previews of every form and edition, preflight and its mends, the balance, the e-mail's size.

import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { violations } from '../helpers/axe';
import { DAY, digestRow, NOON } from '../helpers/rows';
import { seedIssue } from './seed';
import { all, one, order, ports, press, preview, root, said, show, store } from './show';

const WHOLE = { author: 'Ann', remark: 'Why', tags: [], published: '2026-09-30' };
const inside = (): Document => {
  const frame = one<HTMLIFrameElement>('.preview-frame').contentDocument;
  if (!frame) throw new Error('The frame is closed to this page.');
  return frame;
};
const findings = (): string[] => all('[data-preflight] .finding').map(({ dataset }) => dataset.kind ?? '');
const line = (kind: string): HTMLElement => one(`[data-kind="${kind}"] [data-mend]`);

describe('the preview', () => {
  it('shows Markdown and HTML as readers see them, and follows each keystroke in place', async () => {
    await show({ focus: ['a'], latest: ['x'], words: { a: { remark: '*Mind* the gap' } } });
    await userEvent.click(one('[name=rendered]'));
    await expect.poll(() => inside().querySelector('em')?.textContent).toBe('Mind');
    const heading = inside().querySelector('h2');
    await press('jr');
    await press('{End} now');
    await expect.poll(() => inside().body.textContent).toContain('the gap now');
    expect(inside().querySelector('h2')).toBe(heading);
    await userEvent.selectOptions(one('[name=format]'), 'html');
    await expect.poll(() => inside().querySelector('h1')?.textContent).toContain('Title of a');
    expect(inside().querySelectorAll('script')).toHaveLength(0);
    await userEvent.selectOptions(one('[name=format]'), 'email');
    await expect.poll(() => inside().querySelectorAll('table').length).toBeGreaterThan(0);
    const link = inside().querySelector('h3 a, a') ?? inside().body;
    expect(inside().defaultView?.getComputedStyle(link).color).not.toBe('rgb(0, 0, 238)');
    expect(inside().querySelector('[style]')).toBeNull();
  });

  it('runs nothing of a hostile page, and its links open elsewhere', async () => {
    const title = '<img src=x onerror="parent.hurt=1"><script>parent.hurt=1</script>';
    await show({ focus: ['a'], words: { a: { title } } });
    await userEvent.selectOptions(one('[name=format]'), 'html');
    await userEvent.click(one('[name=rendered]'));
    await expect.poll(() => inside().body.textContent).toContain('onerror');
    expect(inside().querySelector('img[onerror], script')).toBeNull();
    expect([...inside().querySelectorAll('a')].every((link) => link.target === '_blank')).toBe(true);
    expect('hurt' in window).toBe(false);
  });

  it('a format without a face says so; data stay source', async () => {
    await show({ focus: ['a'] });
    await userEvent.click(one('[name=rendered]'));
    await userEvent.selectOptions(one('[name=format]'), 'csv');
    await expect.poll(preview).toContain('Title of a');
    expect(one<HTMLButtonElement>('[name=rendered]').disabled).toBe(true);
    expect(one('[name=rendered]').title).toBe('This format has only its source');
  });

  it('tells how much of it there is where the editor takes only so much', async () => {
    await show({ focus: ['a'], latest: ['x'], words: { a: { remark: 'word '.repeat(4_000) } } });
    expect(root.querySelector('[data-length]')).toBeNull();
    await userEvent.selectOptions(one('[name=format]'), 'wechat');
    await expect
      .poll(() => root.querySelector('[data-length=over]')?.textContent)
      .toMatch(/^2\d{4} of 20000 characters:/);
  });

  it('cuts to the edition chosen, and copies that one', async () => {
    const digest = digestRow({ zone: 'Asia/Shanghai', emailFirst: 2 });
    await show({ focus: ['a'], latest: ['x', 'y'], digest });
    const names = all('[name=edition] option').map((option) => option.textContent);
    expect(names).toEqual(['Web, 3', 'E-mail, 2', 'Teaser, 1']);
    await expect.poll(preview).toContain('Title of y');
    await userEvent.selectOptions(one('[name=edition]'), 'email');
    await expect.poll(preview).not.toContain('Title of y');
    (document.activeElement as HTMLElement).blur();
    await press('c');
    await expect.poll(() => ports.copy.mock.calls.length).toBe(1);
    expect(ports.copy).toHaveBeenCalledWith(preview());
  });
});

describe('the e-mail edition', () => {
  it('is as long as is typed, with its size against the limit', async () => {
    await show({ focus: ['a'], latest: ['x', 'y'] });
    await userEvent.fill(one('[name=email-first]'), '2');
    await press('{Enter}');
    await expect.poll(async () => (await store.issues.get(`d1:${DAY}`))?.emailFirst).toBe(2);
    await expect.poll(() => one('.email-meter').textContent).toContain('E-mail 2 of 3 · teaser 1');
    await expect.poll(() => one('.email-meter').textContent).toMatch(/\d+ KB of 102 KB/);
  });

  it('that is too large is told, and shortened by one key', async () => {
    const long = 'word '.repeat(9_000);
    const latest = ['u', 'v', 'w', 'x', 'y'];
    const words = Object.fromEntries(latest.map((id) => [id, { ...WHOLE, tags: ['ML'], remark: long }]));
    await show({ latest, words, digest: withSentence() });
    await press('p');
    await expect.poll(findings).toEqual(['email_large']);
    await press('{Enter}');
    await expect.poll(findings).toEqual([]);
    expect((await store.issues.get(`d1:${DAY}`))?.emailFirst).toBeGreaterThan(0);
  });
});

/** A digest whose empty sections say so, so that preflight has nothing to say of them. */
function withSentence() {
  const digest = digestRow({ zone: 'Asia/Shanghai' });
  return { ...digest, sections: digest.sections.map((section) => ({ ...section, whenEmpty: 'Nothing.' })) };
}

describe('preflight', () => {
  it('names each clip and why, and mends by one key each, by keyboard alone', async () => {
    const words = {
      a: { ...WHOLE, tags: ['ML'], title: 'THE CRANES ARE ASLEEP NOW' },
      b: { ...WHOLE, tags: ['ML'], url: 'http://10.0.0.8/wiki' },
    };
    await show({ focus: ['a', 'b'], words, digest: withSentence() });
    await press('p');
    await expect.poll(findings).toEqual(['private', 'title_shouts']);
    await expect.poll(() => document.activeElement).toBe(line('private'));
    expect(one('[data-kind=private]').textContent).toContain('Title of b');
    await press('{Enter}');
    await expect.poll(findings).toEqual(['title_shouts']);
    expect((await store.clips.get('b'))?.addressConfirmed).toBe(true);
    await expect.poll(() => document.activeElement).toBe(line('title_shouts'));
    await press('{Enter}');
    await expect.poll(() => root.textContent).toContain('Nothing to mend: the issue can leave.');
    expect((await store.clips.get('a'))?.title).toBe('The cranes are asleep now');
    await press('zz');
    await expect.poll(async () => (await store.clips.get('b'))?.addressConfirmed).toBe(false);
  });

  it('opens the field for what only the curator can write', async () => {
    await show({ focus: ['a'], words: { a: { ...WHOLE, author: '', tags: ['ML'] } }, digest: withSentence() });
    await press('p');
    await expect.poll(findings).toEqual(['no_author']);
    await userEvent.click(line('no_author'));
    await expect.poll(() => (document.activeElement as HTMLTextAreaElement).name).toBe('author');
    await press('Ann');
    await expect.poll(findings).toEqual([]);
  });

  it('knows what ran before, with its number and day, and drops it', async () => {
    const session = await show({
      focus: ['a', 'b'],
      words: { a: { ...WHOLE, tags: ['ML'] }, b: { ...WHOLE, tags: ['ML'] } },
      digest: withSentence(),
    });
    const { digest } = session.state;
    await seedIssue(store, { latest: ['old'], digest, day: '2026-03-03' });
    const [entry] = await store.entries.ofIssue('d1:2026-03-03');
    if (entry) await store.entries.put({ ...entry, clipId: 'b' });
    const issue = await store.issues.get('d1:2026-03-03');
    if (issue) await store.issues.put({ ...issue, number: 212, closedAt: NOON });
    await press('p');
    await expect.poll(findings).toEqual(['ran_before']);
    expect(one('.finding').textContent).toContain('Ran in No. 212, Tue 3 Mar 2026.');
    await press('{Enter}');
    await expect.poll(order).toEqual(['a', '']);
    expect(await store.clips.get('b')).toBeDefined();
  });

  it('joins what tells one story, and an empty section gets its sentence', async () => {
    const same = { ...WHOLE, tags: ['ML'], title: 'One and the same long story' };
    await show({ focus: ['a', 'b'], words: { a: same, b: same } });
    await press('p');
    await expect.poll(findings).toEqual(['duplicate', 'empty_section']);
    await press('{Enter}');
    await expect.poll(order).toEqual(['a', '']);
    await expect.poll(findings).toEqual(['empty_section']);
    await press('{Enter}');
    await expect.poll(findings).toEqual([]);
    expect((await store.digests.get('d1'))?.sections[1]?.whenEmpty).toBe('Nothing today.');
    expect(said()).toContain('Latest says');
  });
});

it('draws the balance against the issues before', async () => {
  const words = { a: { site: 'Heron Post', tags: ['ML'] }, x: { site: 'Heron Post', tags: ['ML', 'CV'] } };
  const session = await show({ focus: ['a'], latest: ['x'], words });
  await seedIssue(store, {
    latest: ['old'],
    digest: session.state.digest,
    day: '2026-09-29',
    words: { old: { site: 'Owl' } },
  });
  await userEvent.click(one('[name=side-balance]'));
  await expect.poll(() => one('[data-balance]').textContent).toContain('mean of earlier ones, up to seven (1)');
  const rows = all('[aria-labelledby=balance-site] li').map(({ textContent }) => textContent);
  expect(rows).toEqual(['Heron Post2 (before: 0)', 'Owl0 (before: 1)']);
});

describe.each(['en', 'zh_CN'] as const)('has no barrier that axe knows (%s)', (language) => {
  it.each(['preview', 'preflight', 'balance'])('%s', async (side) => {
    await page.viewport(1280, 800);
    await show({ focus: ['a'], latest: ['x'], words: { x: { url: 'http://10.0.0.1/' } } }, { language });
    await userEvent.click(one(`[name=side-${side}]`));
    await expect.poll(() => one('[name=side-preflight]').textContent).toMatch(/\d/);
    expect(await violations(root)).toEqual([]);
  });
});
