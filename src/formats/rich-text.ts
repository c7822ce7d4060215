// The issue as it is pasted into a letter, a document or an editor: HTML that takes on the looks of where it lands, and
// the same in plain text for where only that is taken.

import { type Edition, editionOf } from '../domain/edition';
import type { AssembledIssue } from '../domain/issue';
import { editionFor, type Format } from './format';
import { htmlHand } from './html-hand';
import { text } from './text';
import { writtenPage } from './written-page';

export interface RichText {
  html: string;
  text: string;
}

const bare = htmlHand({ id: 'rich', dress: () => '', block: (inner) => inner });

/** A format that is made for pasting is what is pasted; of any other its edition, undressed. */
export function richText(whole: AssembledIssue, format: Format, edition: Edition = editionFor(format)): RichText {
  const issue = editionOf(whole, edition);
  return { html: format.pasted ? format.render(issue) : writtenPage(issue, bare), text: text.render(issue) };
}
