// Chords by name (`Control+Enter`, `Alt+Shift+C`) as the two protocols want them.

export interface Key {
  key: string;
  code: string;
  /** The Windows virtual key code, which Chromium's shortcuts go by. */
  vk: number;
  /** The character it types, if any. */
  text?: string;
}

const NAMED: Record<string, Key> = {
  Enter: { key: 'Enter', code: 'Enter', vk: 13, text: '\r' },
  Tab: { key: 'Tab', code: 'Tab', vk: 9 },
  Escape: { key: 'Escape', code: 'Escape', vk: 27 },
  Backspace: { key: 'Backspace', code: 'Backspace', vk: 8 },
  Delete: { key: 'Delete', code: 'Delete', vk: 46 },
  ArrowUp: { key: 'ArrowUp', code: 'ArrowUp', vk: 38 },
  ArrowDown: { key: 'ArrowDown', code: 'ArrowDown', vk: 40 },
  ArrowLeft: { key: 'ArrowLeft', code: 'ArrowLeft', vk: 37 },
  ArrowRight: { key: 'ArrowRight', code: 'ArrowRight', vk: 39 },
  Home: { key: 'Home', code: 'Home', vk: 36 },
  End: { key: 'End', code: 'End', vk: 35 },
  Space: { key: ' ', code: 'Space', vk: 32, text: ' ' },
};

/** WebDriver's private code points for keys that are not characters. */
const WEBDRIVER: Record<string, string> = {
  Enter: '\uE007',
  Tab: '\uE004',
  Escape: '\uE00C',
  Backspace: '\uE003',
  Delete: '\uE017',
  ArrowUp: '\uE013',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  Home: '\uE011',
  End: '\uE010',
  Space: ' ',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Meta: '\uE03D',
};

const BITS: Record<string, number> = { Alt: 1, Control: 2, Meta: 4, Shift: 8 };

/** A chord for Chromium: the key, and the modifiers as its bit field. */
export function chromiumChord(chord: string): { key: Key; modifiers: number } {
  const { name, held } = parts(chord);
  return { key: keyNamed(name), modifiers: held.reduce((bits, modifier) => bits | (BITS[modifier] ?? 0), 0) };
}

/** A chord for WebDriver: the code points to press in order, to be released backwards. */
export const webdriverChord = (chord: string): string[] => {
  const { name, held } = parts(chord);
  return [...held, name].map((part) => WEBDRIVER[part] ?? (held.includes('Shift') ? part.toUpperCase() : part));
};

function parts(chord: string): { name: string; held: string[] } {
  const held = chord.split('+');
  const name = held.pop() || '+';
  return { name, held };
}

/** A key by its name or its character. */
export function keyNamed(name: string): Key {
  const known = NAMED[name];
  if (known) return known;
  if (/^[a-z]$/i.test(name)) {
    return { key: name, code: `Key${name.toUpperCase()}`, vk: name.toUpperCase().charCodeAt(0), text: name };
  }
  if (/^\d$/.test(name)) return { key: name, code: `Digit${name}`, vk: name.charCodeAt(0), text: name };
  return { key: name, code: '', vk: 0, text: name };
}
