// The tags a template may use: LiquidJS's own without those that look for files, and ours in place of those that would
// write data unescaped or do work without bounds.

import {
  CaptureTag,
  CaseTag,
  type Context,
  CycleTag,
  Filter,
  ForTag,
  Hash,
  type Liquid,
  type Parser,
  Tag,
  type TagToken,
  type TopLevelToken,
} from 'liquidjs';
import { declaredFormat } from '../../domain/template';
import { Trouble } from './fault';
import { Marked } from './marked';
import { pageOf } from './rendering';
import { syntaxOf } from './syntaxes';

/** These ask for other files, or write HTML of their own. */
const LEFT_OUT = ['include', 'render', 'layout', 'block', 'tablerow'];

export function registerTags(liquid: Liquid): void {
  for (const name of LEFT_OUT) delete liquid.tags[name];
  liquid.registerTag('capture', Capture);
  liquid.registerTag('case', Case);
  liquid.registerTag('cycle', Cycle);
  liquid.registerTag('for', For);
  liquid.registerTag('format', Format);
}

/** `{% format html %}` at the very beginning. Its own line leaves no blank line behind. */
class Format extends Tag {
  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
    super(token, rest, liquid);
    if (declaredFormat(token.input) === undefined || token.input.slice(0, token.begin).trim() !== '')
      throw new Trouble('syntax', ['“format” must come first and name one format']);
    syntaxOf(declaredFormat(token.input) ?? '');
    const next = rest[0];
    const newline = next && /^\r?\n/.exec(next.input.slice(next.begin, next.begin + 2))?.[0];
    if (next && newline && 'trimLeft' in next && next.trimLeft === 0) Reflect.set(next, 'trimLeft', newline.length);
  }

  override render(): void {}
}

/** What is captured has been escaped where it was written, so it is not escaped again where it is used. */
class Capture extends CaptureTag {
  override *render(context: Context): Generator<unknown, void, string> {
    const page = pageOf(context);
    yield this.liquid.renderer.renderTemplates(this.templates, context, page);
    Reflect.set(context.bottom(), this.variable, Marked.trusted(page.buffer));
  }
}

/** A list is no case of anything but `empty`: comparing lists in lists has no bounds. */
class Case extends CaseTag {
  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid, parser: Parser) {
    super(token, rest, liquid, parser);
    const emptyOrNot = (value: unknown): unknown => (Array.isArray(value) ? value.length > 0 || '' : value);
    const filter = { name: 'case', args: [] } as unknown as ConstructorParameters<typeof Filter>[0];
    this.value.filters.push(new Filter(filter, emptyOrNot, liquid));
  }
}

/** Groups are named in quotes or by a number. */
class Cycle extends CycleTag {
  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
    super(token, rest, liquid);
    const group: unknown = Reflect.get(this, 'group');
    if (typeof group === 'object' && group !== null && !('content' in group))
      throw new Trouble('syntax', ['the group of “cycle” stands in quotes']);
  }
}

/** `limit` and `offset` are numbers, whatever the data says. */
class For extends ForTag {
  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid, parser: Parser) {
    super(token, rest, liquid, parser);
    this.hash = Object.assign(new Hash(''), { hash: this.hash.hash, render: numbersOf(this.hash) });
  }
}

const numbersOf = (hash: Hash) =>
  function* (context: Context): Generator<unknown, Record<string, unknown>, Record<string, unknown>> {
    const values = yield hash.render(context);
    const number = (value: unknown): unknown =>
      typeof value === 'boolean' || value === undefined || value === null
        ? value
        : Math.trunc(Number(String(value).slice(0, 20))) || 0;
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, number(value)]));
  };
