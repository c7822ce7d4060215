// Which addresses the curator's own Markdown may link to.

/** http(s) or mailto, written out in full, with no user name or password in it. */
export function isSafeLink(address: string): boolean {
  if (!/^(?:https?:\/\/|mailto:)[^\s\\]+$/i.test(address)) return false;
  try {
    const url = new URL(address);
    return url.username === '' && url.password === '';
  } catch {
    return false;
  }
}
