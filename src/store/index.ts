// The store as surfaces open it.

import { type Durability, open } from './database';
import { type Store, storeOn } from './shelves';

export { asFault, DATABASE_NAME } from './database';
export type { Outbox } from './outbox-shelves';
export type { RecordedTable, Row, RowChange } from './record';
export type { RecordingStore } from './recording';
export type { ClipDelivery, Store } from './shelves';
export type { Vault } from './vault';

/** Opens the database, or throws a StoreFault. `name` is for tests only. */
export async function openStore(durability: Durability, name?: string): Promise<Store> {
  return storeOn(await open(durability, name));
}
