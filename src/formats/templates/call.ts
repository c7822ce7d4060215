// What a filter is given: its value and arguments as plain values, with the ways to read them that keep work bounded.

import { type Context, Drop, type FilterImplOptions } from 'liquidjs';
import { shown, Trouble } from './fault';
import { STEP_LIMIT } from './limits';
import { isTrusted, Marked, type Part } from './marked';
import type { Rendering } from './rendering';

export type FilterHandler = Extract<FilterImplOptions, (...args: never[]) => unknown>;
type FilterToken = ThisParameterType<FilterHandler>['token'];

export interface Given {
  name: string;
  value: unknown;
  args: readonly unknown[];
  token: FilterToken;
  context: Context;
  rendering: Rendering;
}

export class Call {
  readonly name: string;
  readonly rendering: Rendering;
  /** The positional arguments. */
  readonly args: readonly unknown[];
  /** `zone: "UTC"` and the like. */
  readonly named: ReadonlyMap<string, unknown>;
  readonly #value: unknown;
  /** For each positional argument: does it stand in quotes in the template? Then it is the template's own text. */
  readonly #own: readonly boolean[];
  readonly #context: Context;

  constructor({ name, value, args, token, context, rendering }: Given) {
    const pairs = args.filter((_, index) => Array.isArray(token.args[index])) as [string, unknown][];
    this.name = name;
    this.rendering = rendering;
    this.#value = value;
    this.#context = context;
    this.named = new Map(pairs.map(([key, one]) => [key, plain(one)]));
    this.args = args.filter((_, index) => !Array.isArray(token.args[index])).map(plain);
    this.#own = token.args.filter((arg) => !Array.isArray(arg)).map(isQuoted);
  }

  /** The value, texts with provenance as plain texts. */
  get value(): unknown {
    return plain(this.#value);
  }

  /** The value as a text with its provenance. */
  get parts(): readonly Part[] {
    const value = this.#value;
    if (value instanceof Marked) {
      this.spend(value.valueOf().length);
      return Marked.partsOf(value);
    }
    return [{ text: this.text(), trusted: false }];
  }

  /** Is all that this filter works with the template's own, or made harmless? Then so is what it makes of it. */
  get trusted(): boolean {
    return (
      this.#value instanceof Marked &&
      isTrusted(Marked.partsOf(this.#value)) &&
      this.args.every((arg, index) => this.#own[index] === true || typeof arg !== 'string')
    );
  }

  /** An argument as a part: trusted when it stands in quotes in the template. */
  part(index: number, fallback = ''): Part {
    const arg = this.args[index];
    return arg === undefined || arg === null
      ? { text: fallback, trusted: true }
      : { text: this.text(arg), trusted: this.#own[index] === true };
  }

  /** The value, or another, as text: what is no text or number is as empty as it would be in the output. */
  text(value: unknown = this.value): string {
    return textOf(value, (amount) => this.spend(amount));
  }

  /** The value, or another, as a list: nothing is an empty one, a single value one of one. */
  list(value: unknown = this.value): readonly unknown[] {
    const list = value === null || value === undefined ? [] : Array.isArray(value) ? value : [value];
    this.spend(list.length);
    return list;
  }

  /** As a number; texts that are numbers count. */
  number(value: unknown = this.value): number {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    if (value === null || value === undefined || value === '') return 0;
    if (typeof number !== 'number' || Number.isNaN(number)) return this.refuse(value);
    return number;
  }

  /** Positional argument as a whole number between two bounds. */
  count(index: number, { fallback, least = 0, most = 100_000 }: { fallback?: number; least?: number; most?: number }) {
    const arg = this.args[index] ?? fallback;
    if (arg === undefined) return this.refuse('nothing');
    return Math.min(most, Math.max(least, Math.trunc(this.number(arg))));
  }

  /** An option by name, or in its place among the arguments. */
  option(name: string, index = -1): unknown {
    return this.named.get(name) ?? this.args[index];
  }

  /** Pays for work before it is done; heavier kinds weigh more. */
  spend(amount: number, weight = 1): void {
    if (amount * weight > STEP_LIMIT) throw new Trouble('too_much');
    this.#context.memoryLimit.use(amount * weight);
  }

  refuse(value: unknown): never {
    throw new Trouble('bad_value', [this.name, shown(value)]);
  }
}

/** LiquidJS's own wrappers (`empty`, `forloop`) as what they stand for. */
const plain = (value: unknown): unknown => (value instanceof Drop ? value.valueOf() : value);

const isQuoted = (arg: unknown): boolean =>
  typeof arg === 'object' && arg !== null && 'input' in arg && 'begin' in arg
    ? /^["'\u201c\u2018]/.test(String(arg.input).charAt(Number(arg.begin)))
    : false;

/** The same list may stand in a list many times, and in that one again: each time costs more than its characters. */
export const LIST_WEIGHT = 30;

/** A value as the output shows it: lists run together, objects are nothing to show. */
export function textOf(value: unknown, spend: (amount: number) => void): string {
  if (typeof value === 'string') {
    spend(value.length);
    return value;
  }
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  if (typeof value === 'boolean') return String(value);
  if (value instanceof Drop) return textOf(String(value.valueOf() ?? ''), spend);
  if (!Array.isArray(value)) return '';
  spend(LIST_WEIGHT + value.length);
  return value.map((one: unknown) => textOf(one, spend)).join('');
}
