// Time zones by their IANA names.

import { wallClock } from './day';

/** Does the browser know this zone? */
export function isZone(zone: string): boolean {
  try {
    wallClock(0, zone);
    return true;
  } catch {
    return false;
  }
}
