// The publishers. A new one is one file, one line here and one recipe for its server in the tests.

import { ghost } from './ghost';
import type { Publisher } from './publisher';
import { webhook } from './webhook';
import { wordpress } from './wordpress';

export const publishers: readonly Publisher[] = [wordpress, webhook, ghost];

export const publisherOf = (kind: string): Publisher | undefined => publishers.find(({ id }) => id === kind);
