// The digest's own settings: its names, its clock and how its issues are titled.

import type { JSX, TargetedEvent } from 'preact';
import type { DigestChange } from '../app/change-digest';
import { issueTitle } from '../domain/assemble';
import { issueDay, timeOfDay } from '../domain/day';
import type { Digest } from '../domain/digest';
import { useText } from '../ui/text';
import { Setting, TextSetting } from './setting';
import type { FieldId, SettingsState } from './settings-session';
import { ZoneSelect } from './zone-select';

export interface DigestPanelProps {
  state: SettingsState;
  change: (field: FieldId, make: (digest: Digest) => DigestChange, text?: string) => void;
  settle: () => Promise<void>;
  /** UTC milliseconds, now. */
  now: number;
  zones: readonly string[];
  /** The zone of this computer. */
  localZone: string;
}

type TextName = 'name' | 'brand' | 'byline' | 'titlePattern';
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

export function DigestPanel({ state, change, settle, now, zones, localZone }: DigestPanelProps): JSX.Element {
  const t = useText();
  const { digest, mistyped, revision } = state;
  const text = (name: TextName) => ({
    label: t(`options_${name}`),
    value: digest[name],
    mistyped: mistyped[name],
    revision,
    onType: (value: string) => change(name, () => ({ [name]: value }), value),
    onLeave: settle,
  });
  const example = issueTitle(digest, issueDay(now, digest), t('options_example_headline'));
  const cutoff =
    digest.cutoffHour === 0 ? t('options_cutoff_midnight') : t('options_cutoff_hint', clock(digest.cutoffHour));
  const setZone = (zone: string): void => {
    change('zone', () => ({ zone }));
    void settle();
  };
  const setCutoff = ({ currentTarget }: TargetedEvent<HTMLSelectElement>): void => {
    const cutoffHour = Number(currentTarget.value);
    change('cutoffHour', () => ({ cutoffHour }));
    void settle();
  };
  return (
    <>
      <TextSetting {...text('name')} />
      <TextSetting {...text('brand')} hint={t('options_brand_hint')} />
      <TextSetting {...text('byline')} hint={t('options_byline_hint')} />
      <Setting
        label={t('options_zone')}
        fault={mistyped.zone?.fault}
        hint={t('options_zone_now', timeOfDay(now, digest.zone))}
      >
        {(names) => (
          <ZoneSelect names={names} value={digest.zone} zones={zones} localZone={localZone} onPick={setZone} />
        )}
      </Setting>
      {digest.zone !== localZone && (
        <button type="button" class="button" onClick={() => setZone(localZone)}>
          {t('options_zone_here', localZone)}
        </button>
      )}
      <Setting label={t('options_cutoffHour')} fault={mistyped.cutoffHour?.fault} hint={cutoff}>
        {(names) => (
          <select class="field field-boxed" {...names} value={String(digest.cutoffHour)} onChange={setCutoff}>
            {HOURS.map((hour) => (
              <option key={hour} value={String(hour)}>
                {clock(hour)}
              </option>
            ))}
          </select>
        )}
      </Setting>
      <TextSetting
        {...text('titlePattern')}
        hint={
          <>
            {t('options_pattern_hint')}
            <br />
            {t('options_pattern_example')} <span class="example">{example}</span>
          </>
        }
      />
    </>
  );
}
