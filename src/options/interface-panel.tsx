// The interface's language and theme, applied to this page as they are chosen.

import type { JSX } from 'preact';
import { type InterfaceChoice, LANGUAGES, THEMES } from '../domain/interface';
import { useText } from '../ui/text';

/** Languages name themselves, so that they are found from any other. */
const OWN_NAMES = { en: 'English', 'zh-CN': '简体中文' } as const;

interface InterfacePanelProps {
  choice: InterfaceChoice;
  change: (field: 'language' | 'theme', change: Partial<InterfaceChoice>) => void;
}

export function InterfacePanel({ choice, change }: InterfacePanelProps): JSX.Element {
  const t = useText();
  return (
    <>
      <Choice
        legend={t('options_language')}
        name="language"
        chosen={choice.language}
        options={[['system', t('options_system_language')], ...LANGUAGES.map((own) => [own, OWN_NAMES[own]] as const)]}
        onChoose={(language) => change('language', { language })}
      />
      <Choice
        legend={t('options_theme')}
        name="theme"
        chosen={choice.theme}
        options={THEMES.map((theme) => [theme, t(`options_theme_${theme}`)] as const)}
        onChoose={(theme) => change('theme', { theme })}
      />
    </>
  );
}

interface ChoiceProps<V extends string> {
  legend: string;
  name: string;
  chosen: V;
  options: readonly (readonly [V, string])[];
  onChoose: (value: V) => void;
}

function Choice<V extends string>({ legend, name, chosen, options, onChoose }: ChoiceProps<V>): JSX.Element {
  return (
    <fieldset class="choice">
      <legend class="setting-label">{legend}</legend>
      {options.map(([value, label]) => (
        <label key={value} class="choice-option">
          <input type="radio" name={name} value={value} checked={value === chosen} onChange={() => onChoose(value)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
