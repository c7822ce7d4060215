// What keys do to the rows, the shelf and the blocks between them.

import type { DeskHands } from '../app/desk-hands';
import type { DeskSession } from '../app/desk-session';
import type { DeskAct } from './keymap';

/** True when the key belonged to the shelf, to a story, a block, or to finding. */
export function obeyRows(act: DeskAct, session: DeskSession, hands: DeskHands): boolean {
  const { selected, waiting, editing, words } = session.state;
  const item = selected === null ? undefined : session.rows().find(({ clip }) => clip.id === selected);
  if (act === 'find') session.find(words ?? '');
  else if (act === 'leave' && words !== null && !editing) session.find(null);
  else if (act === 'bring_in') hands.shelf.bringIn();
  else if (act === 'drop' && waiting) hands.shelf.drop();
  else if (act === 'join') hands.story.joinAbove();
  else if (act === 'part') hands.story.part();
  else if (act === 'block') hands.issue.addBlockHere();
  else if (item && act === 'tags') session.edit(item.clip.id, 'tags');
  else if (item && act === 'remark' && item.entry.remark !== undefined) session.edit(item.clip.id, 'issueRemark');
  else return false;
  return true;
}
