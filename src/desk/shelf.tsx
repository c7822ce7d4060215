// Drafts that were begun and not kept. Nothing typed is ever thrown away; here it is found again.

import type { JSX } from 'preact';
import type { DeskHands } from '../app/desk-hands';
import { hostOf, linkAddress } from '../domain/address';
import type { Draft } from '../domain/clip';
import { useText } from '../ui/text';

export function Shelf({ drafts, hands }: { drafts: readonly Draft[]; hands: DeskHands }): JSX.Element | null {
  const t = useText();
  if (drafts.length === 0) return null;
  return (
    <section class="shelf" aria-labelledby="shelf-title" data-shelf>
      <h2 class="section-head" id="shelf-title">
        <span class="section-name">{t('desk_unfinished')}</span> <span class="section-count">{drafts.length}</span>
      </h2>
      <ul class="rows">
        {drafts.map((draft) => (
          <UnfinishedDraft key={draft.key} draft={draft} hands={hands} />
        ))}
      </ul>
    </section>
  );
}

function UnfinishedDraft({ draft, hands }: { draft: Draft; hands: DeskHands }): JSX.Element {
  const t = useText();
  const { title, url, remark } = draft.fields;
  const name = title || url;
  const link = linkAddress(url);
  return (
    <li class="draft" data-draft={draft.key}>
      <span class="draft-words">
        <span class="draft-title" dir="auto">
          {name}
        </span>
        <span class="soft draft-address">{hostOf(url) || url}</span>
        {remark && (
          <span class="draft-remark" dir="auto">
            {remark}
          </span>
        )}
      </span>
      <span class="draft-actions">
        <button
          type="button"
          class="button-plain"
          name="keep-draft"
          aria-label={t('desk_draft_keep', name)}
          onClick={() => hands.keepDraft(draft.key)}
        >
          {t('desk_keep')}
        </button>
        {link && (
          <a class="button-plain" href={link} target="_blank" rel="noreferrer" aria-label={t('desk_open_page', name)}>
            {t('desk_open')}
          </a>
        )}
        <button
          type="button"
          class="button-plain"
          name="drop-draft"
          aria-label={t('desk_draft_drop', name)}
          onClick={() => hands.dropDraft(draft.key)}
        >
          {t('desk_drop')}
        </button>
      </span>
    </li>
  );
}
