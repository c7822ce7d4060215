// What every issue of the digest has by rule: its number, the name of its files, its e-mail edition, its tags.

import type { JSX } from 'preact';
import type { DigestChange } from '../app/change-digest';
import { issueDay } from '../domain/day';
import type { Digest } from '../domain/digest';
import { issueFileName } from '../domain/issue-clock';
import { useText } from '../ui/text';
import { TextSetting } from './setting';
import type { FieldId, SettingsState } from './settings-session';
import { readTagList, writeTagList } from './tag-list';

export interface IssuePanelProps {
  state: SettingsState;
  change: (field: FieldId, make: (digest: Digest) => DigestChange, text?: string) => void;
  settle: () => Promise<void>;
  /** UTC milliseconds, now. */
  now: number;
}

type Name = 'firstNumber' | 'fileNamePattern' | 'emailFirst' | 'tags' | 'defaultTags';

export function IssuePanel({ state, change, settle, now }: IssuePanelProps): JSX.Element {
  const t = useText();
  const { digest, mistyped, revision } = state;
  const field = (name: Name, value: string, read: (text: string) => DigestChange) => ({
    label: t(`options_${name}`),
    value,
    mistyped: mistyped[name],
    revision,
    onType: (text: string) => change(name, () => read(text), text),
    onLeave: settle,
  });
  const number = digest.firstNumber ?? null;
  const today = { day: issueDay(now, digest), headline: t('options_example_headline'), number };
  return (
    <>
      <h3 class="options-group">{t('options_numbers')}</h3>
      <TextSetting
        {...field('firstNumber', written(number), (text) => ({ firstNumber: readNumber(text) }))}
        hint={t('options_firstNumber_hint')}
      />
      <TextSetting
        {...field('fileNamePattern', digest.fileNamePattern ?? '', (text) => ({ fileNamePattern: text }))}
        placeholder="{digest}-{date}"
        hint={t('options_fileNamePattern_hint', `${issueFileName(digest, today)}.md`)}
      />
      <TextSetting
        {...field('emailFirst', written(digest.emailFirst), (text) => ({ emailFirst: readNumber(text) }))}
        hint={t('options_emailFirst_hint')}
      />
      <h3 class="options-group">{t('tags_label')}</h3>
      <TextSetting
        {...field('tags', writeTagList(digest.tags), (text) => ({ tags: readTagList(text) }))}
        hint={t('options_tags_hint')}
      />
      <TextSetting
        {...field('defaultTags', writeTagList(digest.defaultTags), (text) => ({ defaultTags: readTagList(text) }))}
        hint={t('options_defaultTags_hint')}
      />
      <label class="choice-option">
        <input
          type="checkbox"
          name="notesCorrections"
          checked={digest.notesCorrections ?? false}
          onChange={({ currentTarget: { checked } }) => {
            change('notesCorrections', () => ({ notesCorrections: checked }));
            void settle();
          }}
        />
        {t('options_notesCorrections')}
      </label>
    </>
  );
}

const written = (number: number | null | undefined): string => (typeof number === 'number' ? String(number) : '');

/** A whole number; nothing is none; anything else is no number, which the digest's rules refuse. */
function readNumber(text: string): number | null {
  const trimmed = text.normalize('NFKC').trim();
  if (trimmed === '') return null;
  return /^\d+$/.test(trimmed) ? Number(trimmed) : Number.NaN;
}
