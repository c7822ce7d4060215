// The project's own hostile inputs, in every field they can arrive in.

import { describe, expect, it, vi } from 'vitest';
import { addressConcern } from '../../src/domain/withheld';
import { HOSTILE_TEXT, NO_LINK, ODD_LINKS, PRIVATE, SECRET } from '../fixtures/hostile';
import { base, filename, type HostileClip, yaml, yamlNorm } from '../helpers/hostile-exporter';
import { fileNameFaults, linkFaults, markdownFaults, titleFaults } from '../helpers/hostile-properties';
import { frontMatterOf } from '../helpers/read-markdown';
import { YAML_READERS } from '../helpers/yaml-readers';

vi.setConfig({ testTimeout: 300_000 }); // thousands of parses, on a machine that may be busy

const NOT_WEB = 'chrome://settings';
const named = (clip: HostileClip, faults: string[]): string[] =>
  faults.map((fault) => `${JSON.stringify(clip)} ${fault}`);

describe.each(['title', 'author', 'site', 'summary', 'quote', 'tag'] as const)('hostile text as %s', (field) => {
  it('stays in its item, makes no link and no HTML', () => {
    const clips = HOSTILE_TEXT.map((text): HostileClip => ({ author: '', [field]: text }));
    expect(clips.flatMap((clip) => named(clip, markdownFaults(clip)))).toEqual([]);
  });

  it('does so beside a title that is no link', () => {
    const clips = HOSTILE_TEXT.map((text): HostileClip => ({ url: NOT_WEB, author: '', [field]: text }));
    expect(clips.flatMap((clip) => named(clip, markdownFaults(clip)))).toEqual([]);
  });
});

it('reads every title back to the letter, linked or plain', () => {
  const clips = HOSTILE_TEXT.flatMap((title): HostileClip[] => [{ title }, { title, url: NOT_WEB }]);
  expect(clips.flatMap((clip) => named(clip, titleFaults(clip)))).toEqual([]);
});

describe.each(Object.entries(YAML_READERS))('front matter, read by %s', (_, readAll) => {
  it('gives back every text to the letter', () => {
    const texts = HOSTILE_TEXT.filter(Boolean);
    const read = readAll(texts.map((text) => frontMatterOf(yaml({ title: text, tag: text }))));
    expect(read).toEqual(
      texts.map((text) => expect.objectContaining({ title: yamlNorm(text), tags: [yamlNorm(text)] })),
    );
  });

  it('has nothing in it that Liquid or Hugo would run', () => {
    for (const text of HOSTILE_TEXT) expect(yaml({ title: text, summary: text })).not.toMatch(/\{[{%#]/);
  });
});

it('makes a file name of anything', () => {
  expect(HOSTILE_TEXT.flatMap((title) => fileNameFaults(filename({ title })))).toEqual([]);
});

describe('hostile addresses', () => {
  it.each(NO_LINK)('%j never becomes a link', (url) => {
    expect(linkFaults(url)).toEqual([]);
    expect(markdownFaults({ url })).toEqual([]);
    expect(titleFaults({ url })).toEqual([]);
  });

  it.each(ODD_LINKS)('%j is one link to itself', (url) => {
    expect(linkFaults(url)).toEqual([]);
    expect(markdownFaults({ url })).toEqual([]);
  });

  it.each([...PRIVATE, ...SECRET])('%j is not published unasked', (url) => {
    expect(addressConcern(url)).not.toBeNull();
    expect(markdownFaults({ url })).toEqual([]);
  });

  it('asks about none of the harmless ones', () => {
    const harmless = ['https://u:p@a.example/']; // carries a password, and says so
    expect(
      ODD_LINKS.filter((url) => !harmless.includes(url))
        .map(addressConcern)
        .filter(Boolean),
    ).toEqual([]);
    expect(addressConcern(base.url)).toBeNull();
  });
});
