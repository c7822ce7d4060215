// Addresses: what is stored, and what counts as the same page. What must not leave unconfirmed is in withheld.ts.

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

export const isWebAddress = (text: string): boolean => webUrl(text) !== null;

/** The address as http(s), or null. */
export function webUrl(text: string): URL | null {
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

/** The name in a `name=value` pair of a query. */
export function nameOf(pair: string): string {
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

/** The host without the part that names the edition for small screens. */
export const siteOf = (url: URL): string => url.hostname.replace(/^(www|m|mobile|amp|wap|touch)\./, '');
const articlePath = (url: URL): string =>
  url.pathname
    .replace(/^\/amp(?=\/)/, '')
    .replace(/(\/amp)?\/?$/, '')
    .replace(/\.amp(?=\.html?$)/, '');
const lastSegment = (url: URL): string => url.pathname.split('/').filter(Boolean).at(-1) ?? '';
