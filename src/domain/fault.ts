// The few names of what can go wrong while keeping words safe. Every name has a sentence that says what to do next.

export const STORE_FAULTS = [
  'blocked', // another Clipsheet tab holds an older database open
  'newer', // the database was written by a newer Clipsheet
  'closed', // the connection was closed under us (upgrade or data clearing)
  'quota', // the disk or the browser's quota is full
  'private', // this window does not allow storage
  'failed', // anything else: the cause is shown with it
] as const;
export type StoreFaultReason = (typeof STORE_FAULTS)[number];

/** Thrown by the store; caught by the surfaces, which show the sentence of its reason. */
export class StoreFault extends Error {
  constructor(
    readonly reason: StoreFaultReason,
    cause: unknown,
  ) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = 'StoreFault';
  }
}
