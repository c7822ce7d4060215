// The verbs of a sitting that need the database, in one part: a popup fetches it after its first frame, so that the
// title never waits for rules that are wanted only later.

export { ensureDigest } from './ensure-digest';
export { keepClip, undoKeep } from './keep-clip';
export { openDraft, openKept } from './open-draft';
