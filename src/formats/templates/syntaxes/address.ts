// Addresses as data brings them, made fit to stand where a reader could follow them.

import { withoutControls } from '../../plain-text';

/** What cannot stand in an address as it is, in any of our syntaxes. */
const UNFIT = /[\s"'<>\\^`{|}\u0000-\u001f\u007f-\u009f\u00a0\u2028\u2029]/gu;

const percent = (character: string): string =>
  character === "'" ? '%27' : encodeURIComponent(character.toWellFormed());

/**
 * The address with everything unfit percent-encoded, else as it was written; empty where following it could do
 * anything but open a page, write a letter, or stay on this page.
 */
export function addressOf(text: string): string {
  const address = withoutControls(text).trim().replace(UNFIT, percent);
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  if (scheme === undefined) return /^(?:&|%0|%1)/.test(address) ? '' : address;
  return scheme === 'http' || scheme === 'https' || scheme === 'mailto' ? address : '';
}
