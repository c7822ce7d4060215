// Keyboard rules that every surface shares.

/** An Enter that ends an input-method composition belongs to the composition, never to us. */
export const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

/** Ctrl+Enter, or Cmd+Enter on a Mac. */
export const isKeepKey = (event: KeyboardEvent): boolean =>
  event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && !isComposing(event);

/** A bare Enter, outside of a composition. */
export const isPlainEnter = (event: KeyboardEvent): boolean =>
  event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey && !isComposing(event);
