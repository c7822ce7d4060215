import { spawnSync } from 'node:child_process';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { exportIssue } from '../../src/app/export-issue';
import { assemble } from '../../src/domain/assemble';
import type { Format } from '../../src/formats';
import { clipRow, digestRow, issueOf, issueRow, itemRow } from '../helpers/rows';

const format: Format = {
  id: 'counted',
  nameKey: 'formats_markdown',
  extension: 'txt',
  mediaType: 'text/plain',
  render: ({ count }) => `${count}\n`,
};

it('hands over the format’s text under a name of digest and date', () => {
  const digest = digestRow({ name: '机器/学习: 日报' });
  expect(exportIssue(issueOf([clipRow('a')], { digest }), format)).toEqual({
    text: '1\n',
    fileName: '机器 学习 日报-2026-09-30.txt',
    mediaType: 'text/plain',
    withheld: [],
    rich: expect.any(Function),
  });
});

it('says whose address is left out, voices too, and how much the editor takes', () => {
  const at = (id: string) => clipRow(id, { url: `http://10.0.0.5/${id}` });
  const issue = assemble(digestRow(), issueRow(), [itemRow(at('a')), itemRow(at('b'), { story: 'e-a' })]);
  const made = exportIssue(issue, { ...format, mostCharacters: 9 });
  expect(made.withheld.map(({ clip }) => clip.id)).toEqual(['a', 'b']);
  expect(made.mostCharacters).toBe(9);
});

it('hands over several files as one archive, the same bytes each time', () => {
  const files = () => [
    { name: 'a.md', text: 'one\n' },
    { name: '报.md', text: '日报\n' },
  ];
  const made = exportIssue(issueOf([clipRow('a')]), { ...format, files });
  expect([made.fileName, made.mediaType, made.text]).toEqual([
    'Morning Links-2026-09-30.zip',
    'application/zip',
    '1\n',
  ]);
  const archive = made.archive?.() ?? new Uint8Array();
  expect(archive).toEqual(made.archive?.());
  const read = Object.entries(unzipSync(archive)).map(([name, data]) => [name, strFromU8(data)]);
  expect(read).toEqual([
    ['a.md', 'one\n'],
    ['报.md', '日报\n'],
  ]);
  const python = spawnSync(
    'python3',
    ['-c', 'import sys,zipfile,io;print(zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read())).testzip())'],
    {
      input: archive,
    },
  );
  if (!python.error) expect(String(python.stdout)).toBe('None\n');
});

it('tells in the issue’s order which items went without their address, so that the curator can confirm them', () => {
  const clips = [
    clipRow('open'),
    clipRow('router', { url: 'http://192.168.1.1/' }),
    clipRow('reset', { url: 'https://a.example/?token=1' }),
    clipRow('confirmed', { url: 'http://intranet/x', addressConfirmed: true }),
  ];
  const { withheld } = exportIssue(issueOf(clips), format);
  expect(withheld.map(({ clip }) => clip.id)).toEqual(['router', 'reset']);
});

it('cuts the edition asked for, else the one the format is made of', () => {
  const email: Format = { ...format, edition: 'email', render: ({ count, whole }) => `${count} of ${whole?.count}\n` };
  const issue = issueOf(
    ['a', 'b', 'c'].map((id) => clipRow(id)),
    { digest: digestRow({ emailFirst: 2 }) },
  );
  expect(exportIssue(issue, format).text).toBe('3\n');
  expect(exportIssue(issue, email).text).toBe('2 of 3\n');
  expect(exportIssue(issue, format, 'email').text).toBe('2\n');
  expect(exportIssue(issue, format, 'teaser').text).toBe('0\n');
});

it('tells of no withheld address that the edition does not hold', () => {
  const clips = [clipRow('a'), clipRow('router', { url: 'http://192.168.1.1/' })];
  const issue = issueOf(clips, { digest: digestRow({ emailFirst: 1 }) });
  expect(exportIssue(issue, format, 'email').withheld).toEqual([]);
});
