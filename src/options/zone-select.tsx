// Choosing a time zone: grouped by region, so that typing the first letters of a city finds it.

import type { JSX } from 'preact';
import type { ControlNames } from './setting';

interface ZoneSelectProps {
  names: ControlNames;
  value: string;
  zones: readonly string[];
  localZone: string;
  onPick: (zone: string) => void;
}

export function ZoneSelect({ names, value, zones, localZone, onPick }: ZoneSelectProps): JSX.Element {
  const groups = byRegion([...zones, value, localZone, 'UTC']);
  return (
    <select
      class="field field-boxed"
      {...names}
      value={value}
      onChange={({ currentTarget }) => onPick(currentTarget.value)}
    >
      {groups.map(([region, members]) => (
        <optgroup key={region} label={region}>
          {members.map((zone) => (
            <option key={zone} value={zone}>
              {cityOf(zone)}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}

const regionOf = (zone: string): string => zone.split('/', 1)[0] ?? zone;

/** `America/Argentina/Buenos_Aires` reads "Buenos Aires (Argentina)": the city first. */
function cityOf(zone: string): string {
  const [city = zone, ...places] = zone.split('/').slice(1).reverse();
  return (places.length > 0 ? `${city} (${places.join(', ')})` : city).replaceAll('_', ' ');
}

function byRegion(zones: readonly string[]): [string, string[]][] {
  const groups = new Map<string, string[]>();
  for (const zone of [...new Set(zones)].sort())
    groups.set(regionOf(zone), [...(groups.get(regionOf(zone)) ?? []), zone]);
  return [...groups];
}
