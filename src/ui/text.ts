// The words of the interface, handed down by the surface so that no component names the browser.

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** `key` of src/locales, with values for `$1`, `$2`, … */
export type Translate = (key: string, ...values: (string | number)[]) => string;

export const TextContext = createContext<Translate>((key) => key);

export const useText = (): Translate => useContext(TextContext);
