// Handing an issue to the curator: the clipboard, and a file in the downloads folder.

/** Puts text on the clipboard. Rejects when the browser refuses. */
export const copyText = (text: string): Promise<void> => navigator.clipboard.writeText(text);

/** Saves a file through the browser's own download; text becomes UTF-8. */
export function saveFile(name: string, content: string | Uint8Array<ArrayBuffer>, type: string): void {
  const charset = typeof content === 'string' ? ';charset=utf-8' : '';
  const url = URL.createObjectURL(new Blob([content], { type: type + charset }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
