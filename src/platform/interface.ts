// The interface's language and theme. The choice is mirrored in localStorage so that the first frame is right
// without waiting for the database.

import type { InterfaceChoice, Language } from '../domain/interface';
import { readChoice } from '../domain/interface';
import { browser } from './browser';

export type Translate = (key: string, ...values: (string | number)[]) => string;

const MIRROR = 'interface';

/** The mirrored choice; the defaults when there is none or it is damaged. */
export function mirroredChoice(): InterfaceChoice {
  try {
    return readChoice(JSON.parse(localStorage.getItem(MIRROR) ?? 'null'));
  } catch {
    return readChoice(null);
  }
}

export function mirrorChoice(choice: InterfaceChoice): void {
  localStorage.setItem(MIRROR, JSON.stringify(choice));
}

/** Sets the theme and language on the document, before anything is drawn. */
export function dress(choice: InterfaceChoice): void {
  const root = document.documentElement;
  root.lang = languageOf(choice);
  if (choice.theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = choice.theme;
}

/** The language shown: the chosen one, or the nearest to the browser's. */
export function languageOf(choice: InterfaceChoice): Language {
  if (choice.language !== 'system') return choice.language;
  return browserLanguage();
}

const isChinese = (tag: string): boolean => /^zh\b/i.test(tag);

/** What the browser speaks, by its own word or by the words it picked from our package: the two can differ. */
const browserLanguage = (): Language =>
  isChinese(browser.i18n.getUILanguage()) || wordsLanguage() === 'zh-CN' ? 'zh-CN' : 'en';

/** The language of the words the browser picked: a Chinese other than ours, for one, is given English. */
const wordsLanguage = (): Language => (isChinese(browser.i18n.getMessage('options_locale')) ? 'zh-CN' : 'en');

/** The words of the interface. The browser's own when they are in the wanted language, else read from our package. */
export async function translator(choice: InterfaceChoice): Promise<Translate> {
  const language = languageOf(choice);
  if (language === wordsLanguage()) return fromBrowser;
  const folder = language === 'zh-CN' ? 'zh_CN' : 'en';
  const response = await fetch(browser.runtime.getURL(`_locales/${folder}/messages.json`));
  const messages = (await response.json()) as Record<string, { message: string }>;
  return (key, ...values) => fill(messages[key]?.message ?? key, values.map(String));
}

const fromBrowser: Translate = (key, ...values) => browser.i18n.getMessage(key, values.map(String)) || key;

/** Puts values in the place of `$1`…`$9`, as the browser does. */
const fill = (message: string, values: string[]): string =>
  message.replace(/\$(\$|\d)/g, (_, place: string) => (place === '$' ? '$' : (values[Number(place) - 1] ?? '')));
