// Markdown read by markdown-it (twice) and commonmark, front matter by yaml, js-yaml and PyYAML.

import { spawnSync } from 'node:child_process';
import * as jsYaml from 'js-yaml';
import { parse } from 'yaml';
import { fileNameFaults } from '../helpers/hostile-properties';
import { norm } from '../helpers/norm';
import { frontMatterOf, READERS, read } from '../helpers/read-markdown';
import { type Batch, type Check, hasId, isMarkdown, isOwn, linksOf, type Made, unless } from './check';
import { BASE, SENTINEL } from './items';

/** The files of a format, or its one text. */
const filesOf = ({ format, subject, text }: Made): { name: string; text: string }[] =>
  format.files?.(subject.issue) ?? [{ name: 'issue.md', text }];

const marks: Check = {
  name: 'MD1 no HTML, no foreign link, as many links as meant',
  of: isMarkdown,
  faults: (made) => {
    const wanted = made.format.files ? 0 : linksOf(made.subject) + 1;
    return Object.keys(READERS).flatMap((reader) => {
      const readings = filesOf(made).map(({ text }) => read(text, reader));
      const links = readings.flatMap((reading) => reading.links);
      const counted = isOwn(made.subject) || links.length === wanted;
      return [
        ...readings.flatMap(({ faults }) => faults),
        ...unless(counted, `${links.length} links for ${wanted}`),
        ...unless(made.format.files !== undefined || links.some(({ href }) => href === SENTINEL.url), 'sentinel lost'),
      ].map((fault) => `${reader}: ${fault}`);
    });
  },
};

const title: Check = {
  name: 'MD2 the title to the letter',
  of: (format) => isMarkdown(format) && !hasId('link-blog', 'markdown-bold')(format),
  faults: ({ text, subject }) => {
    if (subject.field !== 'title') return [];
    const wanted = norm(subject.value) || BASE.url;
    return Object.keys(READERS).flatMap((reader) => {
      const said = read(text, reader).links.find(({ href }) => href === BASE.url)?.text ?? '';
      return unless(norm(said) === wanted, `${reader}: ${said.slice(0, 60)}`);
    });
  },
};

const valuesOf = (made: Made): unknown[] => filesOf(made).map(({ text }) => parse(frontMatterOf(text)) as unknown);

const yaml: Check = {
  name: 'YA1 front matter: yaml and js-yaml agree, values to the letter',
  of: isMarkdown,
  faults: (made) => {
    const values = valuesOf(made);
    const others = filesOf(made).map(({ text }) => jsYaml.load(frontMatterOf(text)));
    const { field, value, clips } = made.subject;
    const post = made.format.files ? (values[0] as { title?: string; tags?: string[] }) : null;
    return [
      ...unless(JSON.stringify(values) === JSON.stringify(others), 'they differ'),
      ...unless(!filesOf(made).some(({ text }) => /\{[{%#]/.test(frontMatterOf(text))), 'a template would run'),
      ...unless(!post || field !== 'title' || post.title === (norm(value) || clips[0]?.url), 'title'),
      ...unless(!post || field !== 'tag' || (post.tags?.[0] ?? '') === norm(value), 'tag'),
    ];
  },
};

const names: Check = {
  name: 'FN1 file names',
  of: ({ files }) => files !== undefined,
  faults: (made) => filesOf(made).flatMap(({ name }) => fileNameFaults(name)),
};

const PYTHON = 'import sys,json,yaml;print(json.dumps([yaml.safe_load(t) for t in json.load(sys.stdin)]))';

const pyYaml: Batch = {
  name: 'YA1 PyYAML',
  of: isMarkdown,
  faults: (mades) => {
    const heads = mades.map((made) => filesOf(made).map(({ text }) => frontMatterOf(text)));
    const run = spawnSync('python3', ['-c', PYTHON], { input: JSON.stringify(heads.flat()), maxBuffer: 1e9 });
    if (run.error || /No module named/.test(String(run.stderr))) return null;
    if (run.status !== 0) return mades.map(() => [String(run.stderr).slice(-200)]);
    const read = JSON.parse(String(run.stdout)) as unknown[];
    return mades.map((made) => {
      const mine = valuesOf(made);
      return unless(JSON.stringify(read.splice(0, mine.length)) === JSON.stringify(mine), 'differs');
    });
  },
};

export const markdownChecks: readonly Check[] = [marks, title, yaml, names];
export const markdownBatches: readonly Batch[] = [pyYaml];
