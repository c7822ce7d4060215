// Addresses: what is stored, what counts as the same page, and what must not leave unconfirmed.

/** Query parameters that tell who sent the reader, never what is read. Sources: the platforms' own documentation. */
const TRACKING = new Set(
  (
    'fbclid gclid gclsrc dclid gbraid wbraid msclkid twclid ttclid igshid igsh li_fat_id yclid ysclid _openstat ' +
    'mc_cid mc_eid _hsenc _hsmi hsctatracking mkt_tok oly_anon_id oly_enc_id vero_id vero_conv wickedid rb_clickid s_cid ' +
    'ml_subscriber ml_subscriber_hash _bta_c _bta_tid trk_contact trk_msg trk_module trk_sid ' +
    'spm scm share_source share_medium share_plat share_session_id share_tag share_times unique_k vd_source ' +
    'spm_id_from from_source from_spmid bbid weibo_id wfr ref_src ref_url _ga _gl guccounter guce_referrer guce_referrer_sig ' +
    'utm_id cmpid cmp ncid xtor at_medium at_campaign nr_email_referer sc_campaign sc_channel sc_content sc_country'
  ).split(' '),
);
const TRACKING_PREFIX = /^(utm_|pk_|mtm_|matomo_|hsa_|itm_|stm_|_kx$)/;

/** Parameters that carry a credential: whoever has the address has the access. */
const SECRET =
  /(token|secret|passw(or)?d|passwd|signature|credential|api[_-]?key|access[_-]?key(id)?|session[_-]?(id|key)|sessid)$|^(auth|authorization|key|pwd|sid|session|jsessionid|sig|jwt|code|otp|resourcekey|invite)$/i;

export const isWebAddress = (text: string): boolean => webUrl(text) !== null;

function webUrl(text: string): URL | null {
  try {
    const url = new URL(text.trim());
    return url.protocol === 'http:' || url.protocol === 'https:' ? url : null;
  } catch {
    return null;
  }
}

function isTracking(name: string): boolean {
  const plain = name.toLowerCase().replace(/^amp;/, ''); // links copied out of HTML source
  return TRACKING.has(plain) || TRACKING_PREFIX.test(plain);
}

/** Drops pairs by name while leaving every other byte of the query as the site wrote it. */
function dropParams(query: string, drop: (name: string) => boolean): string {
  const kept = query
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => pair !== '' && !drop(nameOf(pair)));
  return kept.length > 0 ? `?${kept.join('&')}` : '';
}

function nameOf(pair: string): string {
  const raw = pair.split('=', 1)[0] ?? '';
  try {
    return decodeURIComponent(raw.replace(/\+/g, ' '));
  } catch {
    return raw;
  }
}

/**
 * The address as it is stored: tracking parameters, user name and password, and text fragments are gone; what is
 * not http(s) is returned as it came (kept, but never emitted as a link).
 */
export function cleanAddress(text: string): string {
  const url = webUrl(text);
  if (!url) return text.trim();
  url.username = '';
  url.password = '';
  url.search = dropParams(url.search, isTracking);
  url.hash = cleanHash(url.hash);
  return url.href;
}

function cleanHash(hash: string): string {
  const bare = hash.replace(/:~:.*$/u, '');
  if (/^#[^/!?=]*([?&]?(utm_|xtor=)|access_token=|id_token=)/i.test(bare)) return '';
  return bare.replace(/\?.*$/u, (query) => dropParams(query, isTracking)).replace(/^#$/, '');
}

/**
 * Two addresses with the same key are the same page: scheme, `www.`, default ports, trailing slash, order of
 * parameters and a plain `#place` do not count. Routes kept in the hash (`#/…`, `#!…`) do.
 */
export function addressKey(text: string): string {
  const url = webUrl(cleanAddress(text));
  if (!url) return text.trim();
  const host = url.host
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/\.$/, '');
  const path = url.pathname.replace(/\/(index\.(html?|php))?$/i, '') || '/';
  const query = dropParams(url.search, () => false)
    .replace(/^\?/, '')
    .split('&')
    .filter(Boolean)
    .sort()
    .join('&');
  const route = /^#[/!]/.test(url.hash) ? url.hash : '';
  return `${host}${path}${query ? `?${query}` : ''}${route}`;
}

/** The host a reader would name, without `www.`; in punycode, so look-alike letters show. Empty when not http(s). */
export const hostOf = (text: string): string => webUrl(text)?.hostname.replace(/^www\./, '') ?? '';

/** The address a public format may emit as a link, or null when it must stay plain text. */
export function linkAddress(text: string): string | null {
  const url = webUrl(cleanAddress(text));
  if (!url || url.href.length > 2048) return null;
  const href = url.href;
  return isWebAddress(href) && new URL(href).href === href ? href : null;
}

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

/**
 * The address to keep for a page at `tabUrl` that calls `canonicalUrl` its own. A page's own word is taken only when it
 * names the same article on the same site: templates often state a home page, a first page or somebody else's address.
 */
export function chooseAddress(tabUrl: string, canonicalUrl: string): string {
  const tab = webUrl(cleanAddress(tabUrl));
  const canonical = webUrl(cleanAddress(canonicalUrl));
  if (!tab || !canonical) return cleanAddress(tabUrl);
  const samePath = articlePath(tab) === articlePath(canonical);
  const sameQuery =
    tab.search === canonical.search || (canonical.search === '' && /[\w-]{12,}/.test(lastSegment(canonical)));
  if (siteOf(tab) !== siteOf(canonical) || !samePath || !sameQuery) return tab.href;
  canonical.hash = tab.hash;
  return canonical.href;
}

const siteOf = (url: URL): string => url.hostname.replace(/^(www|m|mobile|amp|wap)\./, '');
const articlePath = (url: URL): string =>
  url.pathname
    .replace(/^\/amp(?=\/)/, '')
    .replace(/(\/amp)?\/?$/, '')
    .replace(/\.amp(?=\.html?$)/, '');
const lastSegment = (url: URL): string => url.pathname.split('/').filter(Boolean).at(-1) ?? '';
