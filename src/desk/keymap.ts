// The desk's keys, told once: the key sheet lists them, use-keys.ts obeys them.

export type DeskAct =
  | 'down'
  | 'up'
  | 'move_down'
  | 'move_up'
  | 'slot'
  | 'latest'
  | 'edit'
  | 'remark'
  | 'drop'
  | 'section'
  | 'carry_over'
  | 'join'
  | 'part'
  | 'bring_in'
  | 'block'
  | 'tags'
  | 'find'
  | 'undo'
  | 'redo'
  | 'preflight'
  | 'copy'
  | 'download'
  | 'leave'
  | 'keys';

/** Each act with the keys that do it, as the key sheet shows them. */
export const KEYMAP: readonly { act: DeskAct; keys: string[] }[] = [
  { act: 'down', keys: ['J', '↓'] },
  { act: 'up', keys: ['K', '↑'] },
  { act: 'move_down', keys: ['Shift ↓'] },
  { act: 'move_up', keys: ['Shift ↑'] },
  { act: 'slot', keys: ['1–5'] },
  { act: 'latest', keys: ['L'] },
  { act: 'section', keys: ['S'] },
  { act: 'edit', keys: ['E'] },
  { act: 'remark', keys: ['R'] },
  { act: 'tags', keys: ['T'] },
  { act: 'leave', keys: ['Esc'] },
  { act: 'drop', keys: ['X'] },
  { act: 'carry_over', keys: ['O'] },
  { act: 'bring_in', keys: ['I'] },
  { act: 'join', keys: ['M'] },
  { act: 'part', keys: ['Shift M'] },
  { act: 'block', keys: ['B'] },
  { act: 'find', keys: ['/'] },
  { act: 'undo', keys: ['Z', 'Ctrl Z'] },
  { act: 'redo', keys: ['Shift Z', 'Ctrl Shift Z'] },
  { act: 'preflight', keys: ['P'] },
  { act: 'copy', keys: ['C'] },
  { act: 'download', keys: ['D', 'Ctrl S'] },
  { act: 'keys', keys: ['?'] },
];

const LETTERS: Record<string, DeskAct> = {
  j: 'down',
  k: 'up',
  l: 'latest',
  e: 'edit',
  r: 'remark',
  s: 'section',
  x: 'drop',
  o: 'carry_over',
  m: 'join',
  i: 'bring_in',
  b: 'block',
  t: 'tags',
  z: 'undo',
  p: 'preflight',
  c: 'copy',
  d: 'download',
};

/** What a key press asks for; null leaves it to the browser. `typing`: the cursor stands in a field. */
export function actOf(event: KeyboardEvent, typing: boolean): { act: DeskAct; slot?: number } | null {
  const chord = (event.ctrlKey || event.metaKey) && !event.altKey;
  const letter = letterOf(event);
  if (chord && letter === 's' && !event.shiftKey) return { act: 'download' };
  if (typing || event.altKey) return null;
  if (letter === 'z' && (chord || event.shiftKey)) return { act: event.shiftKey ? 'redo' : 'undo' };
  if (chord) return letter === 'y' && !event.shiftKey ? { act: 'redo' } : null;
  if (event.key === '/') return { act: 'find' };
  if (event.key === '?') return { act: 'keys' };
  if (event.key === 'Escape') return { act: 'leave' };
  if (event.key === 'ArrowDown') return { act: event.shiftKey ? 'move_down' : 'down' };
  if (event.key === 'ArrowUp') return { act: event.shiftKey ? 'move_up' : 'up' };
  if (event.shiftKey) return letter === 'm' ? { act: 'part' } : null;
  if (/^[1-9]$/.test(event.key)) return { act: 'slot', slot: Number(event.key) };
  const act = LETTERS[letter];
  return act ? { act } : null;
}

/** The letter of a key, also where the keyboard writes another script. */
function letterOf({ key, code }: KeyboardEvent): string {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  return /^Key[A-Z]$/.test(code) && !/^\p{ASCII}$/u.test(key) ? code.slice(3).toLowerCase() : '';
}
