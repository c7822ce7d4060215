// What one rendering carries along: its format, its clock settings, and the links noted so far.

import { Context } from 'liquidjs';
import { Trouble } from './fault';
import { Page } from './page';
import type { Syntax } from './syntaxes/syntax';

/** A link that the text only numbers; `footnotes` in a template lists them. */
export interface Footnote {
  n: number;
  url: string;
  title: string;
}

export interface Rendering {
  syntax: Syntax;
  /** IANA zone in which instants are shown; null: as they are written. */
  zone: string | null;
  /** BCP 47: the language of names of months and days. */
  language: string;
  footnotes: Footnote[];
}

/** LiquidJS's context, in which a list or an object is no name of anything: as one it would become a text, at any size. */
export class RenderingContext extends Context {
  rendering?: Rendering;

  override readProperty(object: never, key: never): unknown {
    const name: unknown = key;
    return Array.isArray(name) || (typeof name === 'object' && name?.constructor === Object)
      ? undefined
      : super.readProperty(object, key);
  }
}

export function renderingOf(context: Context): Rendering {
  if (context instanceof RenderingContext && context.rendering) return context.rendering;
  throw new Trouble('failed', ['a template within a template']);
}

/** An empty page in this rendering's format. */
export const pageOf = (context: Context): Page =>
  new Page(renderingOf(context).syntax, (amount) => context.memoryLimit.use(amount));
