// How much a template may ask for. Every figure is far beyond an issue of 500 clips in any format, and far below what
// would be felt as a hang: a template is a stranger's file as soon as it is imported.

export { SOURCE_LIMIT } from '../../domain/template';

/** Values and tags in it: LiquidJS takes them from the front of one list, which costs square time when it is long. */
export const PIECE_LIMIT = 5_000;

/** Characters written, taken in hand by filters, and elements of lists, all together in one rendering. */
export const WORK_LIMIT = 20_000_000;

/** What one filter may be given at once; costly ones weigh each character more (`Call.spend`). */
export const STEP_LIMIT = 4_000_000;

/** Pieces of the template written, turns of loops and filters run, in one rendering: 500 clips take some 40,000. */
export const STEPS_LIMIT = 1_000_000;

/**
 * Milliseconds for one rendering. The counts above come first, so that the same template and data always end the same
 * way; this one is for what they do not foresee, and far enough off for a machine that is busy with something else.
 */
export const TIME_LIMIT = 4_000;

/** Values in the data and characters in its texts. */
export const DATA_LIMIT = 10_000_000;
export const DATA_DEPTH = 60;
