// Every schema version ever shipped, in order. A version that has shipped is frozen: later ones are added below it,
// each with its own upgrade, and tests/store/upgrades opens real rows of every earlier version.

export interface Version {
  version: number;
  /** Indexes in Dexie's notation: first the primary key, `&` unique, `*` one entry per array element. */
  stores: Record<string, string>;
}

export const VERSIONS: readonly Version[] = [
  {
    version: 1,
    stores: {
      digests: 'id',
      issues: 'id, [digestId+day]',
      entries: 'id, issueId, clipId, &[issueId+clipId]',
      clips: 'id, &*keys, clipped.localDay, clipped.instant',
      drafts: 'key, updatedAt',
      tags: 'key, count',
      settings: 'key',
    },
  },
  // Closed issues as they left, so that no later word on a clip or a section changes what readers got; and the templates
  // that curators write.
  { version: 2, stores: { closed: 'id', templates: 'id' } },
  // The outbox: where things go, what is promised to each place, and the vault, whose rows hold nothing readable.
  {
    version: 3,
    stores: { destinations: 'id', deliveries: 'id, destinationId, [kind+itemId], state, lookAgainAt', vault: 'id' },
  },
];
