// What a template writes onto. It knows what stands before each piece, so data is escaped for the very place where it
// comes to stand: at the start of a line, in a link's address, inside quotes.

import type { Part } from './marked';
import { Written } from './marked';
import type { Syntax } from './syntaxes/syntax';

/** So much of what was written before is shown to a syntax. */
const LOOK_BACK = 400;

export class Page {
  buffer = '';
  #tail = '';
  readonly #syntax: Syntax;
  readonly #spend: (amount: number) => void;

  constructor(syntax: Syntax, spend: (amount: number) => void) {
    this.#syntax = syntax;
    this.#spend = spend;
  }

  write(piece: unknown): void {
    if (piece instanceof Written) for (const part of piece.parts) this.#put(part);
    else if (typeof piece === 'string') this.#add(piece);
    else if (typeof piece === 'number') this.#add(String(piece));
  }

  #put({ text, trusted }: Part): void {
    this.#spend(text.length);
    this.#add(trusted ? text : this.#syntax.escape(text, this.#tail));
  }

  #add(text: string): void {
    if (text === '') return;
    this.#spend(text.length);
    this.buffer += text;
    this.#tail = text.length >= LOOK_BACK ? text.slice(-LOOK_BACK) : (this.#tail + text).slice(-LOOK_BACK);
  }
}
