// What this is, and what it does with what one entrusts to it.

import type { JSX } from 'preact';
import { useText } from '../ui/text';

export function AboutPanel({ version }: { version: string }): JSX.Element {
  const t = useText();
  return (
    <>
      <p>
        <strong>Clipsheet</strong> {version}
      </p>
      <p>{t('options_about_what')}</p>
      <p>{t('options_about_privacy')}</p>
      <p>{t('options_about_permissions')}</p>
      <p class="soft">{t('options_about_licence')}</p>
    </>
  );
}
