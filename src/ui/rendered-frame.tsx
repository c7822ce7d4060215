// The issue as readers see it, in a frame that runs nothing. Its words are exchanged in place, so that it neither
// flickers nor loses its place while the curator types.

import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

export function RenderedFrame({ document: text, label }: { document: string; label: string }): JSX.Element {
  const frame = useRef<HTMLIFrameElement>(null);
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const inside = ready ? frame.current?.contentDocument : null;
    if (inside) show(text, inside);
  }, [text, ready]);
  return (
    <iframe
      ref={frame}
      class="preview-frame"
      title={label}
      // Scripts stay out; the same origin lets this page write into it, popups let a link be tried in a tab of its own.
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      srcdoc="<!doctype html><base target=_blank>"
      onLoad={() => setReady(true)}
    />
  );
}

/** Parts that stand as they stood are left alone, so that a letter moves nothing but itself. */
function show(text: string, inside: Document): void {
  const next = new DOMParser().parseFromString(text, 'text/html');
  for (const link of next.querySelectorAll('a, area')) {
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noreferrer');
  }
  for (const running of next.querySelectorAll('script, base, meta[http-equiv]')) running.remove();
  wear(next, inside);
  inside.documentElement.lang = next.documentElement.lang;
  exchange(inside.head, next.head);
  exchange(inside.body, next.body);
  for (const { name } of [...inside.body.attributes]) inside.body.removeAttribute(name);
  for (const { name, value } of next.body.attributes) inside.body.setAttribute(name, value);
}

/** What each distinct inline style is called in the frame. */
const styles = new Map<string, string>();

/**
 * The extension's pages take no styles written into a document, and the frame inherits that. So they are read out of it
 * and put on as one sheet, which no page's text can do.
 */
function wear(next: Document, inside: Document): void {
  const rules = [...next.querySelectorAll('style')].map((style) => style.textContent);
  for (const style of next.querySelectorAll('style')) style.remove();
  for (const element of next.querySelectorAll('[style]')) {
    const text = element.getAttribute('style') ?? '';
    const name = styles.get(text) ?? String(styles.size);
    styles.set(text, name);
    element.removeAttribute('style');
    element.setAttribute('data-style', name);
  }
  for (const [text, name] of styles) rules.push(`[data-style="${name}"]{${text.replace(/[{}]/g, '')}}`);
  const view = inside.defaultView;
  if (!view) return;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(rules.join('\n'));
  inside.adoptedStyleSheets = [sheet];
}

/** Elements with the same tag and attributes are gone into; anything else that differs is put in whole. */
function exchange(old: Element, next: Element): void {
  const before = [...old.childNodes];
  const after = [...next.childNodes];
  for (const [i, node] of after.entries()) {
    const stands = before[i];
    if (!stands) old.append(node);
    else if (stands.isEqualNode(node)) continue;
    else if (isElement(stands) && isElement(node) && stands.cloneNode().isEqualNode(node.cloneNode()))
      exchange(stands, node);
    else stands.replaceWith(node);
  }
  for (const extra of before.slice(after.length)) extra.remove();
}

/** Nodes of the frame are not instances of this window's classes. */
const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;
