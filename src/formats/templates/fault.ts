// What is wrong with a template: a name, a place, and a sentence. Nothing else ever comes out of the engine.

/** Every reason with its English sentence; src/locales says the same as `formats_fault_…` in each language. */
export const SENTENCES = {
  syntax: 'This cannot be read: $1.',
  unknown_tag: 'There is no tag “$1”.',
  unknown_filter: 'There is no filter “$1”.',
  unknown_format: 'There is no format “$1”; there are $2.',
  unknown_variable: 'Nothing here is called “$1”.',
  not_closed: '$1 is opened here and never closed.',
  bad_value: 'The filter “$1” cannot work with “$2”.',
  too_long: 'The template is longer than $1 characters.',
  too_many: 'The template has more than $1 values and tags.',
  too_deep: 'The template is nested too deeply.',
  too_much: 'The template writes or gathers too much.',
  too_slow: 'The template takes too long.',
  bad_data: 'The data is too large or too deep, or not plain data.',
  failed: 'This went wrong: $1.',
} as const;
export type FaultReason = keyof typeof SENTENCES;

export class TemplateFault extends Error {
  /** From 1; both 1 where the whole template is meant. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;

  constructor(
    readonly reason: FaultReason,
    /** What stands for $1, $2 in the sentence. */
    readonly values: readonly string[] = [],
    { line = 1, column = 1, cause }: { line?: number; column?: number; cause?: unknown } = {},
  ) {
    super(`Line ${line}, column ${column}: ${sentence(reason, values)}`, { cause });
    this.name = 'TemplateFault';
    this.line = line;
    this.column = column;
  }

  /** Of its sentence in src/locales. */
  get key(): string {
    return `formats_fault_${this.reason}`;
  }
}

const sentence = (reason: FaultReason, values: readonly string[]): string =>
  SENTENCES[reason].replace(/\$(\d)/g, (_, place: string) => values[Number(place) - 1] ?? '');

/** Thrown inside the engine, where the place is not known yet; liquid-fault.ts gives it one. */
export class Trouble extends Error {
  constructor(
    readonly reason: FaultReason,
    readonly values: readonly string[] = [],
  ) {
    super(reason);
    this.name = 'Trouble';
  }
}

/** What a curator can recognise of a value in a sentence. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return value.length > 40 ? `${value.slice(0, 40).toWellFormed()}…` : value;
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'an object' : String(value ?? 'nothing');
}
