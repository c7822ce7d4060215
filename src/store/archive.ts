// What only the desk and the options ask of the issues: how closed ones left, and those before a day; and the templates.

import type { ClosedIssue, Issue } from '../domain/issue';
import type { Template } from '../domain/template';
import type { Database } from './database';
import { faulting } from './shelves';
import { wellFormedRow } from './well-formed';

/** The issues of a digest in the order of their days before `end`. */
const issuesBefore = (db: Database, digestId: string, end: string) =>
  db.issues.where('[digestId+day]').between([digestId, ''], [digestId, end]);

const closedShelf = (db: Database) => ({
  get: (id: string): Promise<ClosedIssue | undefined> => db.closed.get(id),
  put: async (issue: ClosedIssue): Promise<void> => void (await db.closed.put(wellFormedRow(issue))),
  delete: (id: string): Promise<void> => db.closed.delete(id),
});

const archiveShelf = (db: Database) => ({
  /** The latest issue before `day` whose number is fixed. */
  latestNumbered: (digestId: string, day: string): Promise<Issue | undefined> =>
    issuesBefore(db, digestId, day)
      .reverse()
      .filter(({ number }) => typeof number === 'number')
      .first(),
  /** The latest issue of that number. */
  byNumber: (digestId: string, number: number): Promise<Issue | undefined> =>
    issuesBefore(db, digestId, '\uffff')
      .reverse()
      .filter((issue) => issue.number === number)
      .first(),
  /** The `most` issues before `day`, latest first. */
  before: (digestId: string, day: string, most: number): Promise<Issue[]> =>
    issuesBefore(db, digestId, day).reverse().limit(most).toArray(),
});

const templateShelf = (db: Database) => ({
  /** In the order in which they were made. */
  all: async (): Promise<Template[]> => (await db.templates.toArray()).sort((a, b) => a.createdAt - b.createdAt),
  get: (id: string): Promise<Template | undefined> => db.templates.get(id),
  put: async (template: Template): Promise<void> => void (await db.templates.put(wellFormedRow(template))),
  delete: (id: string): Promise<void> => db.templates.delete(id),
});

export const archiveOn = (db: Database) => ({
  closed: faulting(closedShelf(db)),
  archive: faulting(archiveShelf(db)),
  templates: faulting(templateShelf(db)),
});

export type Archive = ReturnType<typeof archiveOn>;
