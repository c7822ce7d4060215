// Both texts side by side, after somebody changed one there: theirs, ours, or one made of both.

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Choice } from '../domain/delivery';
import { useText } from '../ui/text';

export function ConflictChoice({
  ours,
  theirs,
  choose,
}: {
  ours: string;
  theirs: string;
  choose: (choice: Choice) => void;
}): JSX.Element {
  const t = useText();
  const [merged, setMerged] = useState<string | null>(null);
  return (
    <div class="conflict">
      <div class="conflict-sides">
        <section>
          <h4>{t('outbox_theirs')}</h4>
          <pre>{theirs}</pre>
        </section>
        <section>
          <h4>{t('outbox_ours')}</h4>
          <pre>{ours}</pre>
        </section>
      </div>
      {merged !== null && (
        <textarea
          class="field field-boxed"
          name="merged"
          aria-label={t('outbox_merged')}
          rows={8}
          value={merged}
          onInput={({ currentTarget }) => setMerged(currentTarget.value)}
        />
      )}
      <p class="destination-acts">
        <button type="button" name="theirs" class="button" onClick={() => choose({ kind: 'theirs' })}>
          {t('outbox_keep_theirs')}
        </button>
        <button type="button" name="ours" class="button" onClick={() => choose({ kind: 'ours' })}>
          {t('outbox_send_ours')}
        </button>
        {merged === null ? (
          <button type="button" name="merge" class="button" onClick={() => setMerged(theirs)}>
            {t('outbox_merge')}
          </button>
        ) : (
          <button
            type="button"
            name="send-merged"
            class="button"
            onClick={() => choose({ kind: 'merged', text: merged })}
          >
            {t('outbox_send_merged')}
          </button>
        )}
      </p>
    </div>
  );
}
