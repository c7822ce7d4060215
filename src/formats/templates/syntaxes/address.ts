// Addresses as data brings them, made fit to stand where a reader could follow them.

import { withoutControls } from '../../plain-text';

/** What cannot stand in an address as it is, in any of our syntaxes. */
const UNFIT = /[\s"'<>\\^`{|}\u0000-\u001f\u007f-\u009f\u00a0\u2028\u2029]/gu;

const percent = (character: string): string =>
  character === "'" ? '%27' : encodeURIComponent(character.toWellFormed());

/** An address on the same site: only signs that no address needs to escape, and no colon that could end a scheme. */
const RELATIVE = /^(?=[\w#?/.%~-])[^\s:"'<>\\^`{|}()[\]]*$/;

/**
 * The address with everything unfit percent-encoded, else as it was written; empty where following it could do
 * anything but open a page, write a letter, or stay on the same site.
 */
export function addressOf(text: string): string {
  const plain = withoutControls(text).trim();
  if (/^(?:https?:\/\/[^\s/?#]|mailto:)/i.test(plain)) return plain.replace(UNFIT, percent);
  return RELATIVE.test(plain) ? plain.replace(UNFIT, percent) : '';
}

/** The same for what follows `begun` in one address: it cannot make another address of it, nor a scheme. */
export function addressAfter(begun: string, text: string): string {
  if (begun === '') return addressOf(text);
  const rest = withoutControls(text).trim().replace(UNFIT, percent);
  return /[/?#:]/.test(begun) ? rest : rest.replaceAll(':', '%3A');
}
