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
  /** Lines after which it scrolls instead of growing. */
  maxLines?: number;
  /** Grows only while the curator is in it, so that text arriving from elsewhere moves nothing. */
  growsInFocus?: boolean;
  class?: string;
  autoFocus?: boolean;
  readOnly?: boolean;
  lang?: string;
}

export function GrowingText(props: GrowingTextProps): JSX.Element {
  const {
    name,
    label,
    value,
    onText,
    placeholder,
    lines = 1,
    maxLines = 12,
    growsInFocus = false,
    autoFocus = false,
    lang,
  } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const inFocus = document.activeElement === field.current;
    if (field.current && (inFocus || !growsInFocus)) fitHeight(field.current, maxLines);
  }, [value, growsInFocus, maxLines]);
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
      readOnly={props.readOnly}
      value={value}
      lang={lang || undefined}
      onInput={(event) => onText(event.currentTarget.value)}
      onFocus={(event) => fitHeight(event.currentTarget, maxLines)}
    />
  );
}

/** Browsers round the two heights apart by up to this much, in pixels. */
const ROUNDING = 3;

/** Grows with the text up to `maxLines` and never shrinks: a field that gets smaller moves what stands below it. */
function fitHeight(field: HTMLTextAreaElement, maxLines: number): void {
  const style = getComputedStyle(field);
  const border = field.offsetHeight - field.clientHeight;
  const most = Number.parseFloat(style.lineHeight) * maxLines + Number.parseFloat(style.paddingTop) * 2;
  const wanted = Math.min(field.scrollHeight, most);
  if (wanted > field.clientHeight + ROUNDING) field.style.height = `${wanted + border}px`;
}
