// Export: the issue on the desk as a file of one format. Handing it to the clipboard or to the disk is the surface's.

import { type Edition, editionOf } from '../domain/edition';
import type { AssembledIssue, Item } from '../domain/issue';
import { issueFileName } from '../domain/issue-clock';
import type { TemplateTrouble } from '../domain/template';
import { withheldItems } from '../domain/withheld';
import { fileName } from '../formats/file-name';
import { editionFor, type Format } from '../formats/format';
import { type RichText, richText } from '../formats/rich-text';
import { zipOf } from '../formats/zip';

export interface ExportedIssue {
  text: string;
  /** By the digest's pattern, `{digest}-{date}` by default, fit for every system. */
  fileName: string;
  mediaType: string;
  /** The same edition to paste where text may have looks. */
  rich: () => RichText;
  /** The bytes to save where the format is several files: these in one .zip, as name and media type say. */
  archive?: () => Uint8Array<ArrayBuffer>;
  /** The most characters that the editor it is made for takes; absent: any number. */
  mostCharacters?: number;
  /** Items written without their address because it is private or carries a secret, and nobody confirmed it. */
  withheld: Item[];
  /** Why a template could not write it; there is no text then, and nothing may leave. */
  fault?: TemplateTrouble;
}

export function exportIssue(
  whole: AssembledIssue,
  format: Format,
  edition: Edition = editionFor(format),
): ExportedIssue {
  const issue = editionOf(whole, edition);
  const { digest, headline } = issue;
  const { day, number } = issue.issue;
  const named = (extension: string): string =>
    fileName(issueFileName(digest, { day, headline, number }), { extension });
  const { extension, mediaType, files } = format;
  return {
    text: format.render(issue),
    fileName: named(files ? 'zip' : extension),
    mediaType: files ? 'application/zip' : mediaType,
    rich: () => richText(issue, format, edition),
    ...(format.mostCharacters && { mostCharacters: format.mostCharacters }),
    ...(files && { archive: () => zipOf(files(issue)) }),
    withheld: withheldItems(issue),
  };
}
