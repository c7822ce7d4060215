// Calendar days and moments as a reader of the interface's language writes them.

import type { Day } from '../domain/day';

export function dayText(day: Day, language: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return formOf(language)
    .format(Date.UTC(year, month - 1, date))
    .replace(/^(\w+), /, '$1 ');
}

/** A form takes longer to make than everything else around the header's three days. */
const forms = new Map<string, Intl.DateTimeFormat>();

function formOf(language: string): Intl.DateTimeFormat {
  const known = forms.get(language);
  if (known) return known;
  const form = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  forms.set(language, form);
  return form;
}

/** `instant` (UTC milliseconds) by the wall clock of `zone`, to the minute. */
export function momentText(instant: number, zone: string, language: string): string {
  const form = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  });
  return form.format(instant);
}
