// Destinations and parcels for tests. A parcel is made for a place that knows how its publisher writes, with the hash a parcel must have.
import { createHash, randomBytes } from 'node:crypto';
import type { Destination } from '../../src/domain/destination';
import type { Parcel } from '../../src/publishers/publisher';

type Written = Pick<Parcel, 'body' | 'mediaType' | 'fileName'>;

/** An id that no other test has. */
export const freshId = (): string => randomBytes(8).toString('hex');

export function parcelOf(id: string, written: Written, more: Partial<Omit<Parcel, 'hash'>> = {}): Parcel {
  const parcel: Omit<Parcel, 'hash'> = {
    kind: 'clip',
    id,
    marker: `clip-${id}`,
    title: 'Small models & <large> gains',
    excerpt: 'Two sentences. The second is “quoted”.',
    tags: ['models', '神经网络'],
    language: 'en',
    sourceUrl: 'https://example.org/a?b=1&c=2',
    image: null,
    day: '2026-09-30',
    publish: false,
    json: { id, title: 'Small models & <large> gains', text: written.body },
    ...written,
    ...more,
  };
  return { ...parcel, hash: createHash('sha256').update(JSON.stringify(parcel)).digest('hex') };
}

/** Takes clips and issues, as drafts and without images, unless `more` says otherwise. */
export const destinationRow = (more: Partial<Destination> & Pick<Destination, 'kind' | 'url'>): Destination => ({
  id: freshId(),
  name: 'The site',
  account: '',
  options: {},
  sends: { clips: true, issues: true },
  digestId: null,
  format: '',
  edition: 'web',
  publish: false,
  image: false,
  stopped: null,
  createdAt: 0,
  updatedAt: 0,
  ...more,
});
