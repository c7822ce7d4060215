// What was recognised in the picked files, before anything of it is stored.

import type { JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { ReadFile } from '../app/import-issues';
import type { ImportSession } from '../app/import-session';
import { type OldFault, oldItems } from '../domain/old-issue';
import { useText } from '../ui/text';

interface PreviewProps {
  files: readonly ReadFile[];
  session: ImportSession;
  count: (n: number) => string;
}

/** More faults of one file are no help. */
const MOST_FAULTS = 5;

const clipsIn = ({ reading }: ReadFile): number =>
  reading.issue ? oldItems(reading.issue).reduce((sum, { voices }) => sum + 1 + voices.length, 0) : 0;

const isReady = (file: ReadFile): boolean =>
  clipsIn(file) > 0 && (file.reading.issue?.day ?? file.day ?? null) !== null;

export function ImportPreview({ files, session, count }: PreviewProps): JSX.Element {
  const t = useText();
  const heading = useRef<HTMLParagraphElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const issues = files.filter((file) => clipsIn(file) > 0).length;
  const clips = files.reduce((sum, file) => sum + clipsIn(file), 0);
  return (
    <>
      <p ref={heading} tabIndex={-1} role="status">
        {t('options_import_found', count(files.length), count(issues), count(clips))}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="import-files" tabIndex={0} aria-label={t('options_import_files')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('options_import_file')}</th>
              <th scope="col">{t('options_import_form')}</th>
              <th scope="col">{t('options_import_issue')}</th>
              <th scope="col" class="number">
                {t('options_data_clips')}
              </th>
            </tr>
          </thead>
          <tbody>
            {files.map((file, at) => (
              <FileRow key={at} file={file} clips={count(clipsIn(file))} setDay={(day) => session.setDay(at, day)} />
            ))}
          </tbody>
        </table>
      </section>
      <div class="import-actions">
        <button
          type="button"
          class="button button-primary"
          disabled={!files.some(isReady)}
          onClick={() => void session.start()}
        >
          {t('options_import_start')}
        </button>
        <button type="button" class="button" onClick={() => session.close()}>
          {t('options_import_cancel')}
        </button>
      </div>
    </>
  );
}

function FileRow({
  file,
  clips,
  setDay,
}: {
  file: ReadFile;
  clips: string;
  setDay: (day: string) => void;
}): JSX.Element {
  const t = useText();
  const id = useId();
  const { form, sure, issue, faults } = file.reading;
  const undated = issue !== null && issue.day === null && clipsIn(file) > 0;
  const number = issue?.number === null || issue?.number === undefined ? '' : ` · ${issue.number}`;
  return (
    <tr>
      <th scope="row">
        {file.name}
        <Faults faults={faults} id={id} />
      </th>
      <td>
        {form === null ? '–' : t(`formats_${form.replaceAll('-', '_')}`)}
        {form !== null && !sure && <span class="soft import-unsure">{t('options_import_unsure')}</span>}
      </td>
      <td>
        {undated ? (
          <input
            type="date"
            class="field field-boxed"
            aria-label={t('options_import_day', file.name)}
            value={file.day ?? ''}
            onChange={({ currentTarget }) => setDay(currentTarget.value)}
          />
        ) : (
          issue?.day
        )}
        {number}
      </td>
      <td class="number">{clips}</td>
    </tr>
  );
}

function Faults({ faults, id }: { faults: readonly OldFault[]; id: string }): JSX.Element | null {
  const t = useText();
  if (faults.length === 0) return null;
  const more = faults.length - MOST_FAULTS;
  return (
    <ul class="import-faults" id={id}>
      {faults.slice(0, MOST_FAULTS).map(({ kind, value, line }, at) => (
        <li key={at}>{t(`options_import_fault_${kind}`, value, line)}</li>
      ))}
      {more > 0 && <li>{t('options_import_more_faults', more)}</li>}
    </ul>
  );
}
