import { expect, it } from 'vitest';
import { exportIssue } from '../../src/app/export-issue';
import type { Format } from '../../src/formats';
import { clipRow, digestRow, issueOf } from '../helpers/rows';

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
  });
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
