// A secret that cannot slip out: it prints as `[secret]` wherever it lands, and opens only for the origin it is bound to.

export class Secret {
  readonly #text: string;
  readonly #origin: string;

  constructor(text: string, origin: string) {
    this.#text = text;
    this.#origin = origin;
  }

  /** The text, for a request to `address`. Throws for any other origin. */
  openFor(address: string): string {
    if (new URL(address).origin !== this.#origin)
      throw new Error('A secret was asked for by an origin that is not its own.');
    return this.#text;
  }

  toString(): string {
    return '[secret]';
  }

  toJSON(): string {
    return '[secret]';
  }
}
