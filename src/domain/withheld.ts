// What must not leave unconfirmed: addresses that only work at home, or that carry the access with them.

import { linkAddress, nameOf, webUrl } from './address';
import type { Clip } from './clip';
import type { AssembledIssue, Item } from './issue';

/** Parameters that carry a credential: whoever has the address has the access. */
const SECRET =
  /(token|secret|passw(or)?d|passwd|signature|credential|api[_-]?key|access[_-]?key(id)?|session[_-]?(id|key)|sessid)$|^(auth|authorization|key|pwd|sid|session|jsessionid|sig|jwt|code|otp|resourcekey|invite)$/i;

/** Why an address should not be published before the curator says so. */
export type AddressConcern = 'private' | 'secret';

export function addressConcern(text: string): AddressConcern | null {
  const url = webUrl(text);
  if (!url) return null;
  if (isPrivateHost(url.hostname)) return 'private';
  if (url.username || url.password || /;jsessionid=/i.test(url.pathname)) return 'secret';
  const hashQuery = url.hash.includes('=') ? url.hash.replace(/^#[/!]*[^?]*\?/, '#').slice(1) : '';
  const names = `${url.search.slice(1)}&${hashQuery}`
    .split('&')
    .filter((pair) => pair.includes('='))
    .map(nameOf);
  return names.some((name) => SECRET.test(name.replace(/^amp;/i, ''))) ? 'secret' : null;
}

function isPrivateHost(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/\.$/, '');
  if (host.startsWith('[')) return isPrivateIpv6(host.slice(1, -1));
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host)) return isPrivateIpv4(host);
  if (!host.includes('.')) return true;
  return /\.(local|localhost|localdomain|internal|intranet|lan|home|corp|private|home\.arpa|onion|i2p|test|invalid)$/.test(
    host,
  );
}

function isPrivateIpv4(host: string): boolean {
  const [a = 0, b = 0] = host.split('.').map(Number);
  return (
    a === 0 ||
    a === 10 ||
    a === 127 ||
    a >= 224 ||
    (a === 100 && b >= 64 && b < 128) ||
    (a === 169 && b === 254) ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && b === 168) ||
    (a === 198 && (b === 18 || b === 19))
  );
}

function isPrivateIpv6(host: string): boolean {
  const mapped = /^(?:::|::ffff:|64:ff9b::)([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(host); // three ways to carry an IPv4 one
  if (mapped) {
    const high = Number.parseInt(mapped[1] ?? '0', 16);
    const low = Number.parseInt(mapped[2] ?? '0', 16);
    return isPrivateIpv4(`${high >> 8}.${high & 255}.${low >> 8}.${low & 255}`);
  }
  return /^::1?$/.test(host) || /^(f[cd][0-9a-f]{2}|fe[89a-f][0-9a-f]|ff[0-9a-f]{2}):/.test(host);
}

/** Marked private, or a private or secret-bearing address, and not confirmed by the curator: no format writes its address. */
export const isWithheld = (clip: Clip): boolean =>
  !clip.addressConfirmed && (clip.private === true || addressConcern(clip.url) !== null);

/** Does that text, said of a clip, name its address? Pages without a title go by it. */
export const tellsAddress = (text: string, { url }: Clip): boolean =>
  (url !== '' && text.includes(url)) ||
  (URL.canParse(text) && URL.canParse(url) && new URL(text).host === new URL(url).host);

/** The address a format may link to; null when there is none or it is withheld. */
export const publicLink = (clip: Clip): string | null => (isWithheld(clip) ? null : linkAddress(clip.url));

/** The items and voices whose address an export leaves out, in the issue's order. */
export const withheldItems = ({ sections }: AssembledIssue): Item[] =>
  sections
    .flatMap(({ items }) => items.flatMap((item) => [item, ...(item.voices ?? [])]))
    .filter(({ clip }) => isWithheld(clip));
