// Comparisons. LiquidJS compares lists in lists element by element without end, and turns lists into texts to order
// them; here lists are equal when they are the same list or both empty, and only texts and numbers have an order.

import { type Context, Drop, defaultOperators } from 'liquidjs';

type Operators = typeof defaultOperators;
type Compare = (left: unknown, right: unknown) => boolean;

const isSimple = (value: unknown): boolean => typeof value !== 'object' || value === null || isPlainDrop(value);

/** `empty`, `blank` and `nil` know by themselves what equals them. */
const isSpecial = (value: unknown): boolean => value instanceof Drop && 'equals' in value;
const isPlainDrop = (value: unknown): boolean => value instanceof Drop && !('equals' in value);
const plain = (value: unknown): unknown => (isPlainDrop(value) ? (value as Drop).valueOf() : value);

export function same(left: unknown, right: unknown): boolean {
  const [a, b] = [plain(left), plain(right)];
  if (Array.isArray(a) && Array.isArray(b)) return a === b || (a.length === 0 && b.length === 0);
  return a === b;
}

function contains(whole: unknown, part: unknown): boolean {
  const value = plain(whole);
  if (typeof value === 'string') return isSimple(part) && value.includes(String(plain(part) ?? ''));
  return Array.isArray(value) && value.some((one) => same(one, part));
}

/** With ours where LiquidJS's own would do unbounded work. */
const equality = (name: '==' | '!=', wanted: boolean): Operators[string] => {
  const original = defaultOperators[name] as (left: unknown, right: unknown, context: Context) => boolean;
  return (left: unknown, right: unknown, context: Context) =>
    isSpecial(left) || isSpecial(right) ? original(left, right, context) : same(left, right) === wanted;
};

const order = (compare: Compare): Operators[string] => {
  return (left: unknown, right: unknown) => {
    const [a, b] = [plain(left), plain(right)];
    return isSimple(a) && isSimple(b) && compare(a ?? null, b ?? null);
  };
};

export const OPERATORS: Operators = {
  ...defaultOperators,
  '==': equality('==', true),
  '!=': equality('!=', false),
  '>': order((a, b) => (a as number) > (b as number)),
  '<': order((a, b) => (a as number) < (b as number)),
  '>=': order((a, b) => (a as number) >= (b as number)),
  '<=': order((a, b) => (a as number) <= (b as number)),
  contains,
};
