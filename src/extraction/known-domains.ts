// Sites that write their name nowhere on an article's page, not even in the footer. A short list on purpose: every row
// has its reason, and a site that states its name anywhere does not belong here.

export const KNOWN_DOMAINS: Readonly<Record<string, string>> = {
  // Its titles end in tags where others have their name, and its footer names only the company.
  'sohu.com': '搜狐',
  // The logo is a drawing without a text, and `application-name` repeats the headline.
  'msn.com': 'MSN',
};

/** The name of the site at this address, if it is one of those. */
export function knownDomain(url: string): string {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  return KNOWN_DOMAINS[host.split('.').slice(-2).join('.')] ?? '';
}
