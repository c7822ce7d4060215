// What a format is: an issue becomes text in one syntax. Each lives in its own file and stands in the list of
// index.ts; tests/contracts/formats.test.ts is run for every one of them.

import { type Edition, editionOf } from '../domain/edition';
import type { AssembledIssue } from '../domain/issue';

export interface Format {
  /** Short, lower case, never changed once shipped: it is kept in settings. */
  id: string;
  /** Key of its name in src/locales. */
  nameKey: string;
  /** Of its files, without the dot. */
  extension: string;
  mediaType: string;
  /**
   * What of the issue is in it; absent: all that readers see. `rows`: one row an item and nothing around them;
   * `everything`: what is kept, seen or not; `heads`: titles and who said it, without sections and addresses.
   */
  holds?: 'rows' | 'everything' | 'heads';
  /** The edition it is made of when none is asked for; absent: `web`, which holds all. */
  edition?: Edition;
  /** How lines end where the syntax demands it; absent: LF. */
  lineEnd?: '\r\n';
  /** Its words cannot be read in it as they stand: parts of a letter, in base64. */
  encoded?: 'mime';
  /** HTML that is pasted as it looks, not as its source. */
  pasted?: true;
  /** The most characters that the editor it is made for takes. */
  mostCharacters?: number;
  /**
   * The whole issue. Pure: the same issue gives the same text, byte for byte. Lines end in LF (or `lineEnd`), the last one too.
   * Items for which `isWithheld` holds are written without their address. Editions are cut by whoever asks (`renderIssue`);
   * `issue.whole` then tells what was left out.
   */
  render(issue: AssembledIssue): string;
  /** Where it is meant to be several files: these, in order. `render` then shows them one below the other. */
  files?: (issue: AssembledIssue) => FormatFile[];
}

export interface FormatFile {
  /** Fit for every system; no two of an issue have the same. */
  name: string;
  text: string;
}

/** The issue in that format: the edition asked for, else the format's own. */
export const renderIssue = (format: Format, issue: AssembledIssue, edition = editionFor(format)): string =>
  format.render(editionOf(issue, edition));

export const editionFor = (format: Format): Edition => format.edition ?? 'web';
