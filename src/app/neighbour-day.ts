// Which day lies behind ‹ and ›: the nearest one with an issue; today is always a stop; else the calendar's next.

import { addDays, type Day } from '../domain/day';

/** `days` that have an issue, oldest first. */
export function neighbourDay(days: readonly Day[], { day, today, step }: { day: Day; today: Day; step: 1 | -1 }): Day {
  const stops = [...new Set([...days, today])].sort();
  const beyond = step === 1 ? stops.find((d) => d > day) : stops.findLast((d) => d < day);
  return beyond ?? addDays(day, step);
}
