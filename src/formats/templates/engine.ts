// The engine: LiquidJS without files and partials, with our tags and filters, with every kind of work bounded, and with
// escaping as the rule. It weighs some 125 KB: what shows templates loads this file when the first one is wanted.

import { type Context, Liquid, type Template, toValueSync } from 'liquidjs';
import { declaredFormat } from '../../domain/template';
import { textOf } from './call';
import { type TemplateFault, Trouble } from './fault';
import { FILTERS } from './filters';
import { handlerOf } from './filters/filter';
import { PIECE_LIMIT, SOURCE_LIMIT, STEPS_LIMIT, TIME_LIMIT, WORK_LIMIT } from './limits';
import { faultFrom } from './liquid-fault';
import { Marked, Written } from './marked';
import { OPERATORS } from './operators';
import { plainScope } from './plain-data';
import { boundRanges } from './ranges';
import { pageOf, type Rendering, RenderingContext } from './rendering';
import { syntaxOf } from './syntaxes';
import { registerTags } from './tags';

export interface TemplateOptions {
  /** What it writes when it does not declare it itself by `{% format … %}`. Default: `markdown`. */
  format?: string;
  /** IANA zone in which instants are shown where a filter names none. Default: the one they are written in. */
  zone?: string;
  /** BCP 47, for names of days and months. Default: `en`. */
  language?: string;
  /** A name that the data does not have is a fault instead of nothing. */
  strict?: boolean;
}

let engine: Liquid | undefined;

function liquid(): Liquid {
  if (engine) return engine;
  boundRanges();
  const made = new Liquid({
    templates: {}, // no file is ever looked for
    ownPropertyOnly: true,
    strictFilters: true,
    groupedExpressions: true, // `{% if (item.tags | size) > 2 %}`
    lenientIf: true,
    operators: OPERATORS,
    outputEscape: onItsWay as unknown as (value: unknown) => string, // only our page ever sees what it answers
  });
  for (const name of Object.keys(made.filters)) made.unregisterFilter(name);
  for (const [name, filter] of Object.entries(FILTERS)) made.registerFilter(name, handlerOf(name, filter));
  registerTags(made);
  engine = made;
  return made;
}

/** Nothing is escaped here but handed on with its provenance: only the page knows where it comes to stand. */
function onItsWay(this: { context: Context }, value: unknown): Written {
  if (value instanceof Marked) return new Written(Marked.partsOf(value));
  return new Written([{ text: textOf(value, (amount) => this.context.memoryLimit.use(amount)), trusted: false }]);
}

/** The text that a template makes of data. Throws a TemplateFault and nothing else. */
export function renderTemplate(source: string, data: unknown, options: TemplateOptions = {}): string {
  try {
    const templates = parsed(source);
    const context = contextFor(data, {
      syntax: syntaxOf(declaredFormat(source) ?? options.format ?? 'markdown'),
      zone: options.zone ?? null,
      language: options.language ?? 'en',
      footnotes: [],
    });
    context.strictVariables = options.strict ?? false;
    const page = pageOf(context);
    toValueSync(liquid().renderer.renderTemplates(templates, context, page));
    return page.buffer.toWellFormed();
  } catch (thrown) {
    throw faultFrom(thrown, source);
  }
}

function parsed(source: string): Template[] {
  if (source.length > SOURCE_LIMIT) throw new Trouble('too_long', [SOURCE_LIMIT.toLocaleString('en')]);
  if (source.split(/\{[{%]/, PIECE_LIMIT + 2).length > PIECE_LIMIT + 1)
    throw new Trouble('too_many', [PIECE_LIMIT.toLocaleString('en')]);
  return liquid().parse(source);
}

/** What is wrong with a template before any data is known; null when it can be read. */
export function checkTemplate(source: string): TemplateFault | null {
  try {
    parsed(source);
    return null;
  } catch (thrown) {
    return faultFrom(thrown, source);
  }
}

/** LiquidJS asks at every piece whether time is left. */
function stepLimit(): Context['renderLimit'] {
  let steps = 0;
  const end = performance.now() + TIME_LIMIT;
  const check = (now: number): void => {
    if (++steps > STEPS_LIMIT || now > end) throw new Trouble('too_slow');
  };
  return { check, use: check } as unknown as Context['renderLimit'];
}

function contextFor(data: unknown, rendering: Rendering): RenderingContext {
  const context = new RenderingContext(
    plainScope(data),
    liquid().options,
    {
      sync: true,
      globals: { footnotes: rendering.footnotes },
      memoryLimit: WORK_LIMIT,
    },
    { liquid: liquid(), renderLimit: stepLimit() },
  );
  context.rendering = rendering;
  return context;
}
