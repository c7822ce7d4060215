// The publishers. A new one is one file, one line here and one recipe for its server in the tests.

import type { Publisher } from './publisher';

export const publishers: readonly Publisher[] = [];

export const publisherOf = (kind: string): Publisher | undefined => publishers.find(({ id }) => id === kind);
