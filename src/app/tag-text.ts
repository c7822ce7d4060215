// What stands in the tag field when a draft is kept.

import type { Draft } from '../domain/clip';
import { addTag } from '../domain/tag';

/** A half-typed tag counts as typed: keeping makes it a tag rather than dropping it. */
export function withTagText(draft: Draft): Draft {
  const tags = draft.tagText.split(/[,，、]/u).reduce(addTag, draft.fields.tags);
  return { ...draft, fields: { ...draft.fields, tags } };
}
