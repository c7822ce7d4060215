// Which modules share a file. Left alone, the bundler makes one for every set of pages that share something, and the
// popup would fetch ten small files before it could draw; every file is a trip through the whole browser.

/**
 * What the popup's first frame needs and the other pages share. Only ground floors: a module that one page alone uses
 * would pull that page's own script in here, and so into every other page.
 */
const FIRST = [
  /\/node_modules\/preact\//,
  /\/src\/(domain|ui)\/(?!assemble|balance|block-place|delivery|destination|digest-faults|edition|field-name|find-items|graphemes|issue-clock|memo|notice|old-|pattern|preflight|rendered-frame|take-in|template|withheld|zone)/,
  /\/src\/app\/tag-text\.ts$/,
  /\/src\/platform\/(failure|ids|interface|journal)\.ts$/,
  /preload-helper|rolldown\/runtime/,
];

/** The database and the verbs that need it, in a second one, which the popup fetches after that frame. */
const LATE = [
  /\/node_modules\/(dexie|fractional-indexing)\//,
  /\/src\/store\/(?!archive|outbox-shelves|record|vault)/, // the desk's own
  /\/src\/app\/(draft-verbs|ensure-digest|keep-clip|open-draft|place-clip|rank|restore-entries|run-in|tag-counts)\.ts$/,
];

/** What the worker wakes with, without anything that draws. */
const WORKER = [/\/src\/platform\/(browser|commands|desk-tab|messages|tabs|wake)\.ts$/];

/** Styles stay with their page. */
const anyOf =
  (patterns: RegExp[]) =>
  (id: string): boolean =>
    !id.endsWith('.css') && patterns.some((pattern) => pattern.test(id));

/** For Rolldown's `output.codeSplitting`; needs `preserveEntrySignatures: false`. */
export const chunks = {
  includeDependenciesRecursively: false,
  groups: [
    { name: 'worker', test: anyOf(WORKER), priority: 3 },
    { name: 'first', test: anyOf(FIRST), priority: 2 },
    { name: 'store', test: anyOf(LATE), priority: 1 },
  ],
};
