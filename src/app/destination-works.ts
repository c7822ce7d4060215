// What the panel of destinations needs of the publishers and the formats; loaded when the panel is first shown.

import { formats } from '../formats';
import { publishers } from '../publishers';

export { publisherOf } from '../publishers';
export type { Publisher, PublisherField } from '../publishers/publisher';
export { removeDestination, saveDestination, secretsOf, testConnection } from './connect';

export const kinds = publishers.map(({ id, nameKey }) => ({ id, nameKey }));

export const formatNames = formats.map(({ id, nameKey }) => ({ id, nameKey }));
