// What every format asks of an issue before it writes a word of it: names, links that may be told, who said it, and
// everything in the order in which it stands. All answers are plain text; escaping is left to each format.

import { hostOf, linkAddress } from '../domain/address';
import type { Clip } from '../domain/clip';
import { wallClock } from '../domain/day';
import type { AssembledIssue, AssembledSection, Item } from '../domain/issue';
import { addressConcern, isWithheld, publicLink, tellsAddress } from '../domain/withheld';
import { plainLine } from './plain-text';

export const titleOf = ({ title, digest, issue }: AssembledIssue): string =>
  plainLine(title) || plainLine(`${digest.name} ${issue.day}`);

/** The name an item goes by: its title, else its address. One that would tell a withheld address is not said. */
export function titleText(clip: Clip): string {
  const title = plainLine(clip.title) || plainLine(clip.url);
  return isWithheld(clip) && tellsAddress(title, clip) ? '\u2026' : title;
}

/** The author, else the site, else the host where that may be told. */
export const whoOf = (clip: Clip): string =>
  plainLine(clip.author) || plainLine(clip.site) || (isWithheld(clip) ? '' : hostOf(clip.url));

/** An address of a picture that readers may be sent to, or null. */
export const publicImage = (address: string): string | null =>
  addressConcern(address) === null ? linkAddress(address) : null;

/** A picture goes with the page it is from: where that is withheld, so is the picture. */
export const imageOf = (clip: Clip): string | null => (publicLink(clip) === null ? null : publicImage(clip.image));

/** The language that the page says it is in: BCP 47, or empty. */
export const languageOf = ({ language }: Clip): string =>
  /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language) ? language : '';

export const tagsOf = (clip: Clip): string[] => clip.tags.map(plainLine).filter(Boolean);

/** The items of one story, the first one leading. */
export const storyOf = (item: Item): readonly Item[] => [item, ...(item.voices ?? [])];

/** One thing in a section: an item with its place among the items (from 1), or the curator's free Markdown. */
export type Place = { item: Item; n: number } | { text: string };

/** Items and free texts of a section in the order in which they stand. */
export function placesOf({ items, blocks }: AssembledSection): Place[] {
  const textsAt = (key: string): Place[] => (blocks?.get(key) ?? []).map(({ text }) => ({ text }));
  return [...textsAt(''), ...items.flatMap((item, at) => [{ item, n: at + 1 }, ...textsAt(item.entry.id)])];
}

/** The sections that show anything: items, free texts, or the sentence that stands in them while they are empty. */
export const shownSections = ({ sections }: AssembledIssue): AssembledSection[] =>
  sections.filter((one) => one.items.length > 0 || placesOf(one).length > 0 || emptySentence(one) !== '');

/** A section's name, with its count where the curator says how many it holds. */
export function headingOf({ section, items }: AssembledSection): string {
  const isCounted = items.length > 0 && (section.kind === 'manual' || section.cap !== null);
  return `${plainLine(section.name)}${isCounted ? ` (${items.length})` : ''}`;
}

export const emptySentence = ({ section, items }: AssembledSection): string =>
  items.length === 0 ? plainLine(section.whenEmpty ?? '') : '';

/** What was put right, with its day, where the digest says so at its end. */
export function correctionsOf({ digest, issue }: AssembledIssue): { day: string; note: string }[] {
  if (!digest.notesCorrections) return [];
  return (issue.corrections ?? []).map(({ at, note }) => ({
    day: wallClock(at, digest.zone).day,
    note: plainLine(note),
  }));
}
