// Where the readers made for single sites are worth fetching. Told by the address alone, since the page is not open to
// us yet; which reader it is, and whether there is one at all, extraction/sites decides.

const HOSTS =
  /(^|\.)(mp\.weixin\.qq|weibo|zhihu|github|twitter|x|youtube|bilibili|v2ex|reddit|ycombinator)\.com$|(^|\.)(weibo\.cn|arxiv\.org)$/;

/** How Discuz! forums write the addresses of threads, on whatever host. */
const THREAD = /\/thread-\d+-\d+-\d+\.|[?&]mod=viewthread\b/;

export function mayHaveSiteReader(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return HOSTS.test(url.hostname) || THREAD.test(url.pathname + url.search);
}
