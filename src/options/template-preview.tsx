// What the template makes of the newest issue: as source, and as readers see it where there is such a face.

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Written } from '../app/template-works';
import type { AssembledIssue } from '../domain/issue';
import { RenderedFrame } from '../ui/rendered-frame';
import { useText } from '../ui/text';

export function TemplatePreview({ written, issue }: { written: Written | null; issue: AssembledIssue }): JSX.Element {
  const t = useText();
  const [face, setFace] = useState(false);
  const shown = face ? (written?.face ?? null) : null;
  return (
    <section class="template-preview" aria-label={t('templates_preview')}>
      <div class="template-head">
        <h3>{t('templates_preview')}</h3>
        <span class="soft">{issue.title}</span>
        <button
          type="button"
          class="button-plain"
          name="rendered"
          aria-pressed={face}
          disabled={!written?.face}
          onClick={() => setFace(!face)}
        >
          {t('templates_rendered')}
        </button>
      </div>
      {shown === null ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section class="template-text" data-preview tabIndex={0} aria-label={t('templates_preview_text')}>
          {written?.trouble ? t('templates_no_text') : written?.text}
        </section>
      ) : (
        <RenderedFrame document={shown} label={t('templates_rendered')} />
      )}
    </section>
  );
}
