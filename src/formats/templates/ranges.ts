// Ranges, `(1..5)`. LiquidJS counts from the first to the last by adding 1 — beyond 2^53 that adds nothing, and it
// would count for ever — and takes whatever data stands there. So both ends are looked at before it counts.

import { type Context, evalTokenValue, Tokenizer, TokenKind } from 'liquidjs';
import { shown, Trouble } from './fault';

type Range = NonNullable<ReturnType<Tokenizer['readGroupOrRange']>>;

/** LiquidJS counts each number of a range as one; a list of them costs more than as many characters. */
const WEIGHT = 4;

let installed = false;

/** Once for all templates: the tokenizer is not to be replaced, so its reading of ranges is wrapped. */
export function boundRanges(): void {
  if (installed) return;
  installed = true;
  const read = Tokenizer.prototype.readGroupOrRange;
  Tokenizer.prototype.readGroupOrRange = function (): Range | undefined {
    const range = read.call(this);
    if (range && 'lhs' in range) {
      let low = 0;
      range.lhs = bounded(range.lhs, (number) => {
        low = number;
      });
      range.rhs = bounded(range.rhs, (number, context) => {
        context.memoryLimit.use(Math.max(0, number - low) * WEIGHT);
      });
    }
    return range;
  };
}

type End = Extract<Range, { lhs: unknown }>['lhs'];

/** The same end as a value of which LiquidJS asks us what it is. */
function bounded(end: End, seen: (number: number, context: Context) => void): End {
  const kind = TokenKind.FilteredValue;
  const initial = {
    *evaluate(context: Context): Generator<unknown, number, unknown> {
      const value = yield evalTokenValue(end, context);
      const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : (value ?? 0);
      if (typeof number !== 'number' || !Number.isSafeInteger(Math.trunc(number)))
        throw new Trouble('bad_value', ['..', shown(value)]);
      seen(Math.trunc(number), context);
      return Math.trunc(number);
    },
  };
  return Object.assign(Object.create(Object.getPrototypeOf(end)), { ...describe(end), kind, initial, filters: [] });
}

/** Only what is asked of a token in error messages. */
const describe = ({ input, begin, end, file }: End) => ({ input, begin, end, file });
