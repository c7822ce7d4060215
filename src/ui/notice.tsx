// A sentence the curator should see, with what can be done about it beside it.

import type { ComponentChildren, JSX } from 'preact';

export interface NoticeProps {
  /** `warn` asks for attention, `plain` only tells. */
  tone?: 'plain' | 'warn';
  children: ComponentChildren;
  actions?: ComponentChildren;
}

export function Notice({ tone = 'plain', children, actions }: NoticeProps): JSX.Element {
  return (
    <div class={`notice notice-${tone}`} role="status">
      <span class="notice-text">{children}</span>
      {actions && <span class="notice-actions">{actions}</span>}
    </div>
  );
}
