// How values are compared and reached, wherever a filter does it.

/** `a.b.c` of a value, its own properties only; undefined where there is none. */
export function propertyOf(value: unknown, path: string): unknown {
  let so = value;
  for (const name of path.split('.', 20)) {
    if (typeof so !== 'object' || so === null || !Object.hasOwn(so, name)) return undefined;
    so = Reflect.get(so, name);
  }
  return so;
}

/** Numbers before texts before nothing, each by its own order. */
export function compared(a: unknown, b: unknown): number {
  const byKind = kind(a) - kind(b);
  if (byKind !== 0) return byKind;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [left, right] = [String(a ?? ''), String(b ?? '')];
  return left < right ? -1 : left > right ? 1 : 0;
}

const kind = (value: unknown): number => {
  if (value === null || value === undefined) return 2;
  return typeof value === 'number' ? 0 : 1;
};

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** As people sort: case does not count, and 10 comes after 9. */
export function collated(a: unknown, b: unknown): number {
  const byKind = kind(typeof a === 'number' ? '' : a) - kind(typeof b === 'number' ? '' : b);
  return byKind !== 0 ? byKind : collator.compare(String(a ?? ''), String(b ?? ''));
}
