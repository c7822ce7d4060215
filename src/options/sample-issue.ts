// An issue to try a template on while the digest has none: its own sections, a few invented clips.

import { assemble } from '../domain/assemble';
import { type Clip, emptyFields } from '../domain/clip';
import { issueDay, momentAt } from '../domain/day';
import type { Digest } from '../domain/digest';
import { type AssembledIssue, type Item, issueId, newIssue } from '../domain/issue';
import type { Translate } from '../ui/text';

export function sampleIssue(digest: Digest, t: Translate, now: number): AssembledIssue {
  const day = issueDay(now, digest);
  const sections = digest.sections.length;
  const items = [1, 2, 3].map((n): Item => {
    const id = `sample-${n}`;
    const clip: Clip = {
      ...emptyFields,
      id,
      url: `https://example.org/${n}`,
      keys: [],
      title: t(`templates_sample_title_${n}`),
      author: t(`templates_sample_author_${n}`),
      published: day,
      remark: t(`templates_sample_remark_${n}`),
      quote: n === 1 ? t('templates_sample_quote') : '',
      tags: [t(`templates_sample_tag_${n}`)],
      clipped: momentAt(now - n * 60_000, digest.zone),
      updatedAt: now,
      addressConfirmed: false,
    };
    const sectionId = digest.sections[Math.min(n > 1 ? 1 : 0, sections - 1)]?.id ?? '';
    return {
      clip,
      entry: { id, issueId: issueId(digest.id, day), clipId: id, sectionId, rank: `a${n}`, addedAt: now },
    };
  });
  return assemble(digest, { ...newIssue(digest.id, day, now), intro: t('templates_sample_intro') }, items);
}
