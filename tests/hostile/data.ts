// What programs read: feeds by feedsmith and xmllint, OPML and all XML by a strict reader, CSV by papaparse, JSON by itself.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith';
import Papa from 'papaparse';
import { isWithheld } from '../../src/domain/withheld';
import { norm } from '../helpers/norm';
import { readXml } from '../helpers/read-xml';
import { type Batch, type Check, hasId, type Made, unless } from './check';
import { htmlFaults } from './pages';

const isXml = hasId('rss', 'atom', 'opml');
const titleOf = ({ subject: { clips } }: Made): string => norm(clips[0]?.title ?? '') || (clips[0]?.url ?? '');
/** With the one behind them. */
const countOf = ({ subject: { clips } }: Made): number => clips.length + 1;

const xml: Check = {
  name: 'FX1 XML: a strict reader',
  of: isXml,
  faults: ({ text }) => {
    try {
      readXml(text);
      return [];
    } catch (error) {
      return [String(error)];
    }
  },
};

interface Entry {
  title?: string | undefined;
  html?: string | undefined;
}

/** Entries as feedsmith sees them. */
function entriesOf(id: string, text: string): Entry[] {
  if (id === 'rss')
    return (parseRssFeed(text).items ?? []).map(({ title, description }) => ({ title, html: description }));
  if (id === 'atom')
    return (parseAtomFeed(text).entries ?? []).map(({ title, content }) => ({
      title: wordsOf(title),
      html: wordsOf(content),
    }));
  return (parseJsonFeed(text).items ?? []).map(({ title, content_html: html }) => ({ title, html }));
}

/** A text of Atom is a text, or says how it is to be read. */
const wordsOf = (text: unknown): string | undefined => {
  if (typeof text === 'string') return text;
  const value: unknown = typeof text === 'object' && text !== null ? Reflect.get(text, 'value') : undefined;
  return typeof value === 'string' ? value : undefined;
};

const feeds: Check = {
  name: 'FX1 FX2 feedsmith: two entries, the title, harmless content',
  of: hasId('rss', 'atom', 'json-feed'),
  faults: (made) => {
    const entries = entriesOf(made.format.id, made.text);
    const said = norm(entries[0]?.title ?? '');
    const isTold = made.subject.field === 'title' && made.format.id === 'json-feed';
    return [
      ...unless(entries.length === countOf(made), `${entries.length} entries`),
      ...unless(!isTold || said === titleOf(made), `title ${said.slice(0, 60)}`),
      ...entries.flatMap(({ html }) => htmlFaults(html ?? '')),
    ];
  },
};

const outlines: Check = {
  name: 'FX1 feedsmith: outlines',
  of: hasId('opml'),
  faults: (made) => {
    const sections = parseOpml(made.text).body?.outlines ?? [];
    const count = sections.flatMap(({ outlines = [] }) => outlines).length;
    return unless(count === countOf(made), `${count} items`);
  },
};

const FORMULA = /^[\u0000\s\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]/;

const csv: Check = {
  name: 'CS1 papaparse: rows, columns, no formula',
  of: hasId('csv'),
  faults: (made) => {
    const { data, errors } = Papa.parse<string[]>(made.text.replace(/^\ufeff/, ''), { skipEmptyLines: true });
    const [head = [], first = []] = data;
    const column = made.subject.field === 'tag' ? 'tags' : made.subject.field;
    const cell = first[head.indexOf(column)] ?? '';
    const wanted = made.subject.field === 'title' ? titleOf(made) : null;
    return [
      ...errors.map(({ message }) => message),
      ...unless(
        data.length === countOf(made) + 1 && data.every((row) => row.length === head.length),
        `${data.length} rows`,
      ),
      ...unless(!data.flat().some((one) => FORMULA.test(one)), 'formula'),
      ...unless(wanted === null || [wanted, `'${wanted}`].includes(cell), `cell ${cell.slice(0, 60)}`),
    ];
  },
};

const json: Check = {
  name: 'JSON: the clip as it is kept',
  of: hasId('json'),
  faults: (made) => {
    const file = JSON.parse(made.text) as { clips: { id: string; title: string; author: string }[] };
    return made.subject.clips.flatMap((clip) => {
      const read = file.clips.find(({ id }) => id === clip.id);
      if (isWithheld(clip)) return unless(read !== undefined, `${clip.id} lost`);
      return (['title', 'author'] as const).flatMap((name) =>
        unless(read?.[name].toWellFormed() === clip[name].toWellFormed(), `${clip.id} ${name}`),
      );
    });
  },
};

const xmllint: Batch = {
  name: 'FX1 xmllint',
  of: isXml,
  faults: (mades) => {
    if (spawnSync('xmllint', ['--version']).error) return null;
    const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
    try {
      const names = mades.map(({ text }, at) => {
        const name = `${at}.xml`;
        writeFileSync(join(folder, name), text);
        return name;
      });
      const { stderr } = spawnSync('xmllint', ['--noout', '--nonet', ...names], { cwd: folder, maxBuffer: 1e9 });
      const said = String(stderr).split('\n');
      return names.map((name) => said.filter((line) => line.startsWith(`${name}:`)));
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

export const dataChecks: readonly Check[] = [xml, feeds, outlines, csv, json];
export const dataBatches: readonly Batch[] = [xmllint];
