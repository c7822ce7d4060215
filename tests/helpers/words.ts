// The interface's words for component tests, from the same files that the build joins.

import type { Translate } from '../../src/ui/text';

const files = {
  en: import.meta.glob<Record<string, string>>('../../src/locales/en/*.json', { eager: true, import: 'default' }),
  zh_CN: import.meta.glob<Record<string, string>>('../../src/locales/zh_CN/*.json', { eager: true, import: 'default' }),
};

/** A translator that throws on a key nobody wrote, so that a missing sentence fails its test. */
export function wordsOf(language: 'en' | 'zh_CN' = 'en'): Translate {
  const words: Record<string, string> = Object.assign({}, ...Object.values(files[language]));
  return (key, ...values) => {
    const sentence = words[key];
    if (sentence === undefined) throw new Error(`No words for "${key}" in src/locales/${language}.`);
    return sentence.replace(/\$(\d)/g, (_, place: string) => String(values[Number(place) - 1] ?? ''));
  };
}
