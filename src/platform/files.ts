// Handing an issue to the curator: the clipboard, and a file in the downloads folder.

/** Puts text on the clipboard. Rejects when the browser refuses. */
export const copyText = (text: string): Promise<void> => navigator.clipboard.writeText(text);

/** Puts both forms of one text on the clipboard: whoever pastes takes the richer one it can. Rejects when refused. */
export const copyRichText = ({ html, text }: { html: string; text: string }): Promise<void> =>
  navigator.clipboard.write([
    new ClipboardItem({
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob([text], { type: 'text/plain' }),
    }),
  ]);

/** Saves a file through the browser's own download; text becomes UTF-8. */
export function saveFile(name: string, content: string | Uint8Array<ArrayBuffer>, type: string): void {
  const charset = typeof content === 'string' ? ';charset=utf-8' : '';
  const url = URL.createObjectURL(new Blob([content], { type: type + charset }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Longer files are not looked into, in bytes. */
const LONGEST_FILE = 32_000_000;

/** The text of a file that the curator picked: UTF-8, else GB 18030 as old Chinese files have it. Null when it is too long. */
export async function textOf(file: Blob): Promise<string | null> {
  if (file.size > LONGEST_FILE) return null;
  const bytes = await file.arrayBuffer();
  for (const label of ['utf-8', 'gb18030'])
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {} // another encoding, or no text at all
  return new TextDecoder().decode(bytes);
}
