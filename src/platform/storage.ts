// What the browser says about our storage: how much is used, and whether it may be cleared for want of room.

/** Bytes used by the extension's own pages; null when the browser does not tell. */
export async function bytesUsed(): Promise<number | null> {
  try {
    return (await navigator.storage.estimate()).usage ?? null;
  } catch {
    return null; // private windows refuse to say
  }
}

export const isPersistent = (): Promise<boolean> => navigator.storage.persisted().catch(() => false);

/** Asks the browser never to clear it by itself; answers whether it agreed. */
export const askPersistence = (): Promise<boolean> => navigator.storage.persist().catch(() => false);
