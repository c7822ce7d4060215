// A text field that grows with what is written in it. One line or many: only the Enter key differs.

import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

export interface GrowingTextProps {
  name: string;
  label: string;
  value: string;
  onText: (text: string) => void;
  placeholder?: string;
  /** Lines reserved from the start, so that text arriving later moves nothing. */
  lines?: number;
  /** Lines after which it scrolls instead of growing; the same as `lines` for a field that never changes its height. */
  maxLines?: number;
  class?: string;
  autoFocus?: boolean;
  lang?: string;
}

export function GrowingText(props: GrowingTextProps): JSX.Element {
  const { name, label, value, onText, placeholder, lines = 1, maxLines = 12, autoFocus = false, lang } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (field.current && maxLines > lines) fitHeight(field.current, maxLines);
  }, [value, lines, maxLines]);
  useLayoutEffect(() => {
    if (autoFocus) field.current?.focus();
  }, [autoFocus]);
  return (
    <textarea
      ref={field}
      class={`field ${props.class ?? ''}`}
      name={name}
      aria-label={label}
      placeholder={placeholder}
      rows={lines}
      value={value}
      lang={lang || undefined}
      onInput={(event) => onText(event.currentTarget.value)}
    />
  );
}

/** Grows with the text up to `maxLines` and never shrinks: a field that gets smaller moves what stands below it. */
function fitHeight(field: HTMLTextAreaElement, maxLines: number): void {
  const style = getComputedStyle(field);
  const border = field.offsetHeight - field.clientHeight;
  const most = Number.parseFloat(style.lineHeight) * maxLines + Number.parseFloat(style.paddingTop) * 2;
  const wanted = Math.min(field.scrollHeight, most);
  if (wanted > field.clientHeight) field.style.height = `${wanted + border}px`;
  field.style.overflowY = field.scrollHeight > most ? 'auto' : 'hidden';
}
