// The curator's choices about the interface itself.

export const LANGUAGES = ['en', 'zh-CN'] as const;
export type Language = (typeof LANGUAGES)[number];
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export interface InterfaceChoice {
  language: Language | 'system';
  theme: Theme;
}

/** Reads a stored choice; whatever is missing or unknown falls back to the system's. */
export function readChoice(stored: unknown): InterfaceChoice {
  const { language, theme } = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  return {
    language: LANGUAGES.find((known) => known === language) ?? 'system',
    theme: THEMES.find((known) => known === theme) ?? 'system',
  };
}
