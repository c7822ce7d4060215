// A second set of hostile inputs that may lie beside the project; the same properties hold for it.

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { blocked, filename, type HostileClip, yaml, yamlNorm } from '../helpers/hostile-exporter';
import { fileNameFaults, linkFaults, markdownFaults, titleFaults } from '../helpers/hostile-properties';
import { frontMatterOf } from '../helpers/read-markdown';
import { YAML_READERS } from '../helpers/yaml-readers';

vi.setConfig({ testTimeout: 300_000 }); // thousands of parses, on a machine that may be busy

interface Input {
  id: string;
  category: string;
  field: string;
  value?: string;
  generator?: { kind: string; unit: string; n: number; prefix: string; suffix: string };
  properties: string[];
}

const PATH = fileURLToPath(new URL('../../../shared/hostile/hostile.json', import.meta.url));
const FIELDS = ['title', 'url', 'author', 'summary', 'comment', 'tag'];
const present = existsSync(PATH);
const items = (present ? (JSON.parse(readFileSync(PATH, 'utf8')) as { items: Input[] }).items : []).filter(
  ({ field }) => FIELDS.includes(field),
);
const small = items.filter(({ category }) => category !== 'size');
const large = items.filter(({ category }) => category === 'size');

const textOf = ({ value = '', generator }: Input): string =>
  generator ? generator.prefix + generator.unit.repeat(generator.n) + generator.suffix : value;
const clipOf = (input: Input): HostileClip => ({ [input.field]: textOf(input) });
const having = (property: string): Input[] => small.filter(({ properties }) => properties.includes(property));
const faultsOf = (inputs: Input[], check: (clip: HostileClip) => string[]): string[] =>
  inputs.flatMap((input) => check(clipOf(input)).map((fault) => `${input.id}: ${fault}`));

describe.skipIf(!present)('the hostile inputs (with ../shared)', () => {
  it('stay in their Markdown item', () => expect(faultsOf(having('MD1'), markdownFaults)).toEqual([]));
  it('are read back as titles to the letter', () =>
    expect(
      faultsOf(
        having('MD2').filter(({ field }) => field === 'title'),
        titleFaults,
      ),
    ).toEqual([]));
  it('make file names', () => expect(faultsOf(having('FN1'), (clip) => fileNameFaults(filename(clip)))).toEqual([]));
  it('make links or none', () =>
    expect(faultsOf([...having('UR1'), ...having('UR2')], ({ url = '' }) => linkFaults(url))).toEqual([]));
  it('are not published unasked where they are private', () =>
    expect(having('PR1').filter((input) => !blocked(textOf(input)))).toEqual([]));
  it('leave no direction mark behind', () => {
    const marks = having('SP1').map((input) => frontMatterOf(yaml(clipOf(input))));
    expect(marks.filter((text) => /[\u202a-\u202e\u2066-\u2069]/.test(text))).toEqual([]);
  });

  it.each(Object.entries(YAML_READERS))('are read from front matter by %s', (_, readAll) => {
    const inputs = having('YA1').filter(({ field }) => field !== 'url');
    const read = readAll(inputs.map((input) => frontMatterOf(yaml(clipOf(input)))));
    const wanted = inputs.map((input) =>
      input.field === 'tag' ? { tags: [yamlNorm(textOf(input))] } : { [input.field]: yamlNorm(textOf(input)) },
    );
    expect(read).toEqual(wanted.map((part) => expect.objectContaining(part)));
  });

  it.each(large.map((input) => [input.id, input] as const))(
    'of great size are exported in time: %s',
    (_, input) => {
      const before = process.cpuUsage();
      const exported = [yaml(clipOf(input)), filename(clipOf(input))];
      expect(process.cpuUsage(before).user).toBeLessThan(1_500_000);
      expect(exported[1]?.length).toBeLessThanOrEqual(120);
      expect(markdownFaults(clipOf(input))).toEqual([]);
      if (input.field === 'title') expect(titleFaults(clipOf(input))).toEqual([]);
    },
    30_000,
  );
});
