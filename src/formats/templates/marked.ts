// Text of which is known what the template said itself and what came from the data: the first is written as it stands,
// the second is escaped at the moment it is written, when it is known where it stands.

import { Drop } from 'liquidjs';

export interface Part {
  text: string;
  /** The template's own words, or what has been made harmless already. */
  trusted: boolean;
}

/** A text with its provenance, as variables hold it. To everything that does not care it is a plain text. */
export class Marked extends Drop {
  readonly #parts: readonly Part[];

  constructor(parts: readonly Part[]) {
    super();
    this.#parts = parts;
  }

  static trusted(text: string): Marked {
    return new Marked([{ text, trusted: true }]);
  }

  static partsOf(marked: Marked): readonly Part[] {
    return marked.#parts;
  }

  override valueOf(): string {
    return this.#parts.map(({ text }) => text).join('');
  }

  override liquidMethodMissing(key: string | number): unknown {
    return key === 'size' ? this.valueOf().length : undefined;
  }
}

/** The same on its way into the output: no Drop, for LiquidJS would make a plain text of it. */
export class Written {
  constructor(readonly parts: readonly Part[]) {}
}

export const isTrusted = (parts: readonly Part[]): boolean => parts.length > 0 && parts.every((part) => part.trusted);
