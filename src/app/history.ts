// What was done at the desk, in order, for taking it back and doing it again. Typing in one field is one step until
// something else is done or the field is left.

import type { Day } from '../domain/day';
import type { RowChange } from '../store';

/** A sentence's name and its values. */
export type Sentence = readonly [name: string, ...values: (string | number)[]];

export interface Step {
  changes: RowChange[];
  /** The issue it was done in. */
  day: Day;
  /** What is said once it is taken back, and once it is done again. */
  undone: Sentence;
  redone: Sentence;
  /** The clip that is selected then. */
  select: string | null;
  /** The field it was typed in. */
  field?: string;
}

/** So many steps can be taken back. */
const STEPS = 200;

export class History {
  #done: Step[] = [];
  #undone: Step[] = [];
  #sealed = false;

  /** A new act: what was taken back before it cannot be done again. */
  remember(step: Step): void {
    if (step.changes.length === 0) return;
    this.#undone = [];
    this.#push(step);
  }

  /** Letters typed into a field: joined to the step before when that was typing in the same one. */
  typed(step: Step & { field: string }): void {
    const last = this.#done.at(-1);
    const goesOn = !this.#sealed && last?.field === step.field && this.#undone.length === 0;
    if (goesOn && last) this.#done[this.#done.length - 1] = { ...last, changes: joined(last.changes, step.changes) };
    else this.remember(step);
  }

  /** The field was left: typing there again is another step. */
  seal(): void {
    this.#sealed = true;
  }

  /** The step to take back. */
  takeBack(): Step | undefined {
    this.#sealed = true;
    return this.#done.pop();
  }

  /** The step to do again. */
  doAgain(): Step | undefined {
    return this.#undone.pop();
  }

  /** `step` was taken back; its changes are those of the taking back. */
  wasTakenBack(step: Step): void {
    this.#undone.push(step);
  }

  wasDoneAgain(step: Step): void {
    this.#push(step);
    this.#sealed = true;
  }

  #push(step: Step): void {
    this.#sealed = false;
    this.#done = [...this.#done, step].slice(-STEPS);
  }
}

/** Both as one: each row from how it first stood to how it stands last. */
function joined(first: readonly RowChange[], then: readonly RowChange[]): RowChange[] {
  const rows = new Map<string, RowChange>();
  for (const change of [...first, ...then]) {
    const key = `${change.table}/${change.key}`;
    rows.set(key, { ...change, before: (rows.get(key) ?? change).before });
  }
  return [...rows.values()];
}
