// Follows the day on screen in the database, and looks away while the curator acts: what the desk does itself it knows
// already, and reading every clip again after each letter would hold up the next. A moment later it looks again, so what
// another tab did meanwhile shows then.

/** It looks again once so long has passed without an act, in milliseconds. */
const CALM = 300;

/** While acts follow each other it looks at least so often. */
const LONGEST = 2_000;

/** Begins to follow, from an answer of its own at once. Returns the way to stop. */
export type Follow = () => () => void;

export class DayWatch {
  #follow: Follow | null = null;
  #stop: (() => void) | null = null;
  #acts = 0;
  #overdue = false;
  #calm: ReturnType<typeof setTimeout> | undefined;
  #longest: ReturnType<typeof setTimeout> | undefined;

  /** Follows this from now on, and no longer what came before. */
  turnTo(follow: Follow): void {
    this.end();
    this.#follow = follow;
    this.#stop = follow();
  }

  end(): void {
    this.#rest();
    this.#forgetTimers();
    this.#follow = null;
  }

  /** Looks away until `work` is done and a moment has passed. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.#acts += 1;
    this.#rest();
    clearTimeout(this.#calm);
    this.#longest ??= setTimeout(() => this.#look(), LONGEST);
    try {
      return await work();
    } finally {
      this.#acts -= 1;
      clearTimeout(this.#calm);
      this.#calm = setTimeout(() => this.#look(), this.#overdue ? 0 : CALM);
    }
  }

  #rest(): void {
    this.#stop?.();
    this.#stop = null;
  }

  #forgetTimers(): void {
    clearTimeout(this.#calm);
    clearTimeout(this.#longest);
    this.#longest = undefined;
  }

  #look(): void {
    this.#overdue = this.#acts > 0; // then the end of the act makes up for it
    if (this.#overdue) return;
    this.#forgetTimers();
    this.#stop ??= this.#follow?.() ?? null;
  }
}
