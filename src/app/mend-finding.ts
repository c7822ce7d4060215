// Mending what preflight found, each by one act. What only the curator can write is opened for writing instead.

import type { Item } from '../domain/issue';
import type { Finding } from '../domain/preflight';
import { tagKey } from '../domain/tag';
import { changeDigest } from './change-digest';
import type { DeskHands } from './desk-hands';
import type { DeskSession } from './desk-session';
import { editClip } from './edit-clip';
import { itemsIn } from './preflight-facts';

export interface Mending {
  session: DeskSession;
  hands: DeskHands;
  /** What a section without clips says unless the curator writes something else. */
  emptySentence: string;
}

/** The item a finding is about, voices included. */
export function itemOf(session: DeskSession, finding: Finding): Item | undefined {
  const { view } = session.state;
  return view ? itemsIn(view).find(({ entry }) => entry.id === finding.entryId) : undefined;
}

export function mend(finding: Finding, { session, hands, emptySentence }: Mending): void {
  const item = itemOf(session, finding);
  const { mend: way } = finding;
  if (way.do === 'write_sentence') writeSentence(way.sectionId, { session, hands, emptySentence });
  else if (way.do === 'shorten_email') hands.issue.setEmailFirst(way.to);
  else if (item) mendItem(item, way, { session, hands });
}

type ItemMend = Exclude<Finding['mend'], { do: 'write_sentence' | 'shorten_email' }>;

function mendItem(item: Item, way: ItemMend, { session, hands }: Omit<Mending, 'emptySentence'>): void {
  const { clip } = item;
  if (way.do === 'edit') session.edit(clip.id, way.field);
  else if (way.do === 'confirm_address') hands.confirm([clip.id]);
  else if (way.do === 'drop') hands.drop(clip.id);
  else if (way.do === 'join_story') joinTo(way.with, item, { session, hands });
  else if (way.do === 'learn_tag') learnTag(way.tag, { session, hands });
  else setField(item, way, { session, hands });
}

function joinTo(leadId: string, item: Item, { session, hands }: Omit<Mending, 'emptySentence'>): void {
  const lead = session.rows().find(({ entry }) => entry.id === leadId);
  if (lead) hands.story.join(item, lead);
}

function setField(
  { clip }: Item,
  { field, value }: { field: 'title' | 'url'; value: string },
  { session, hands }: Omit<Mending, 'emptySentence'>,
): void {
  const { store, now } = session.context;
  hands.acts.do(async () => {
    const outcome = await editClip(store, clip.id, { [field]: value }, { now: now() });
    if ('duplicate' in outcome) return { say: ['mend_duplicate', outcome.duplicate.title] };
    return 'edited' in outcome ? { say: ['mended', clip.title], title: clip.title } : null;
  });
}

/** The tag is one of the curator's own from now on. */
function learnTag(name: string, { session, hands }: Omit<Mending, 'emptySentence'>): void {
  const { store } = session.context;
  hands.acts.doAlways(async () => {
    const tag = await store.tags.get(tagKey(name));
    if (!tag) return null;
    await store.tags.put({ ...tag, learned: true });
    return { say: ['learned', name] };
  });
}

function writeSentence(sectionId: string, { session, hands, emptySentence }: Mending): void {
  const { store } = session.context;
  hands.acts.do(async () => {
    const { digest } = session.state;
    const sections = digest.sections.map((one) => (one.id === sectionId ? { ...one, whenEmpty: emptySentence } : one));
    const outcome = await changeDigest(store, digest.id, { sections });
    const name = sections.find(({ id }) => id === sectionId)?.name ?? '';
    return 'changed' in outcome ? { say: ['sentence_written', name, emptySentence], title: name } : null;
  });
}
