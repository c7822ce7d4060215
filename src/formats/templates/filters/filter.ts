// What a filter is, and how LiquidJS calls it.

import { Call, type FilterHandler } from '../call';
import { Marked } from '../marked';
import { renderingOf } from '../rendering';

/** Answers the new value. A text answered as a plain string is data: the output escapes it. */
export type TemplateFilter = (call: Call) => unknown;

export type Family = Readonly<Record<string, TemplateFilter>>;

/** A filter that makes a text of a text. Of the template's own words it makes the template's own words. */
export const textFilter =
  (change: (text: string, call: Call) => string): TemplateFilter =>
  (call) => {
    const { trusted } = call;
    const text = change(call.text(), call);
    return trusted ? Marked.trusted(text) : text;
  };

export const handlerOf = (name: string, filter: TemplateFilter): FilterHandler =>
  function (value: unknown, ...args: unknown[]): unknown {
    const { context, token } = this;
    context.renderLimit.check(performance.now());
    return filter(new Call({ name, value, args, token, context, rendering: renderingOf(context) }));
  };
