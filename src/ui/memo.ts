// A component that is drawn again only when one of its props is another value.

import { Component, type ComponentChild, type ComponentClass, type FunctionComponent, h } from 'preact';

export function memo<P extends object>(Inner: FunctionComponent<P>): ComponentClass<P> {
  return class Memo extends Component<P> {
    override shouldComponentUpdate(next: P): boolean {
      const now: Record<string, unknown> = { ...this.props };
      const keys = Object.keys(next) as (keyof P & string)[];
      return keys.length + 1 < Object.keys(now).length || keys.some((key) => next[key] !== now[key]);
    }
    override render(): ComponentChild {
      return h(Inner, this.props as P);
    }
  };
}
