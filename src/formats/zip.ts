// Several files as one .zip (APPNOTE 6.3): stored as they are, names in UTF-8, no dates, so that the same files make the
// same bytes. Written out because an issue's texts are small, and a library to pack them would weigh more than they do.

import type { FormatFile } from './format';

const UTF8_NAMES = 0x0800;
const VERSION = 20;
/** 1 January 1980, where dates of zip files begin. */
const NO_DATE = 0x0021;

export function zipOf(files: readonly FormatFile[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const file of files) {
    const name = encoder.encode(file.name);
    const data = encoder.encode(file.text);
    const head = numbers(
      [VERSION, 2],
      [UTF8_NAMES, 2],
      [0, 2],
      [0, 2],
      [NO_DATE, 2],
      [crc32(data), 4],
      [data.length, 4],
    );
    const sizes = numbers([data.length, 4], [name.length, 2], [0, 2]);
    const local = joined([numbers([0x04034b50, 4]), head, sizes, name, data]);
    const rest = numbers([0, 2], [0, 2], [0, 2], [0, 4], [at, 4]);
    directory.push(numbers([0x02014b50, 4], [VERSION, 2]), head, sizes, rest, name);
    parts.push(local);
    at += local.length;
  }
  const entries = joined(directory);
  const counts = numbers([0, 2], [0, 2], [files.length, 2], [files.length, 2]);
  const end = numbers([entries.length, 4], [at, 4], [0, 2]);
  return joined([...parts, entries, numbers([0x06054b50, 4]), counts, end]);
}

/** Little end first. */
function numbers(...fields: readonly (readonly [value: number, bytes: number])[]): Uint8Array {
  return Uint8Array.from(
    fields.flatMap(([value, bytes]) => Array.from({ length: bytes }, (_, at) => value >>> (8 * at))),
  );
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function crc32(data: Uint8Array): number {
  let crc = -1;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
