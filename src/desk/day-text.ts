// A calendar day as a reader of the interface's language writes it.

import type { Day } from '../domain/day';

export function dayText(day: Day, language: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const form = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return form.format(Date.UTC(year, month - 1, date)).replace(/^(\w+), /, '$1 ');
}
