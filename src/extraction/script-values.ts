// Plain assignments in the page's scripts: `var ct = "1700000000"`, `"publish_time":"2026-01-02 10:00"`. Found by their
// look; no script is ever run, and what is not a plain value is not seen.

const LARGEST_SCRIPT = 300_000;
const MOST_SCRIPTS = 80;
const MOST_TEXT = 1_500_000;

export interface ScriptValue {
  name: string;
  value: string;
}

/**
 * The values assigned under a name that `names` matches, in the order of the source. `names` is the source of a regular
 * expression for the whole name.
 */
export function scriptValues(doc: Document, names: string): ScriptValue[] {
  const assigned = new RegExp(`(?<![\\w$.-])(${names})["']?\\s{0,3}[:=]\\s{0,3}["']?([^"'\\n;,<>{}]{6,40})`, 'gi');
  const found: ScriptValue[] = [];
  let left = MOST_TEXT;
  for (const script of [...doc.getElementsByTagName('script')].slice(0, MOST_SCRIPTS)) {
    if (script.hasAttribute('src') || /json/i.test(script.type)) continue;
    const text = script.textContent ?? '';
    left -= text.length;
    if (text.length > LARGEST_SCRIPT || left < 0) continue;
    for (const [, name = '', value = ''] of text.matchAll(assigned)) found.push({ name, value: value.trim() });
    if (found.length > 20) break;
  }
  return found;
}
