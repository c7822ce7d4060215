// A draft on its way to the database within the keystroke that changed it. Dexie sends the row at once but ends its
// transaction a turn later, when the row is answered: a popup killed between the two takes the last character with it.
// Here row and commit leave together, so the browser has both before the popup can die.
// Having is not storing: what it may still drop stands in the journal meanwhile (app/draft-journal.ts).

import Dexie, { RangeSet } from 'dexie';
import type { Draft } from '../domain/clip';
import type { Database } from './database';
import { wellFormedRow } from './well-formed';

/** Resolves when the draft is stored; what must happen has left this page before the call returns. */
export async function jot(db: Database, draft: Draft): Promise<void> {
  if (!db.isOpen()) throw new DOMException('The database was closed.', 'InvalidStateError');
  const transaction = db.backendDB().transaction('drafts', 'readwrite', { durability: 'relaxed' });
  const stored = new Promise<void>((done, fail) => {
    transaction.oncomplete = () => done();
    transaction.onabort = () => fail(transaction.error ?? new DOMException('The draft was not stored.', 'AbortError'));
  });
  transaction.objectStore('drafts').put(wellFormedRow(draft));
  transaction.commit();
  await stored;
  tellWatchers(db);
}

/** What Dexie tells live queries after a write of its own. */
function tellWatchers(db: Database): void {
  const all = new RangeSet(Number.NEGATIVE_INFINITY, [[]]);
  const table = `idb://${db.name}/drafts/`;
  Dexie.on.storagemutated.fire({ [table]: all, [`${table}updatedAt`]: all });
}
