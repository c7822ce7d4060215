// What a publishing app's editor takes: HTML that wears nothing and brings no title of its own, for the app has a field
// for that. An issue whole, or a single clip.

import type { Clip } from '../domain/clip';
import { type Digest, defaultSection } from '../domain/digest';
import { type AssembledIssue, type Item, newIssue } from '../domain/issue';
import { htmlHand } from './html-hand';
import { plainLine } from './plain-text';
import { shortened } from './shortened';
import { prose } from './templates/prose';
import { text } from './templates/syntaxes/text';
import { writtenPage } from './written-page';

const bare = htmlHand({ id: 'post', dress: () => '', block: (inner, block) => (block === 'title' ? '' : inner) });

export const postOf = (issue: AssembledIssue): string => writtenPage(issue, bare);

/** Its heading goes too: the clip's title is the post's. */
const alone = htmlHand({
  id: 'clip',
  dress: () => '',
  block: (inner, block) => (block === 'title' || block === 'heading' ? '' : inner),
});

export const postOfClip = (clip: Clip, digest: Digest): string => writtenPage(issueOfOne(clip, digest), alone);

/** One clip as if it were a whole issue, without anything around it. */
export function issueOfOne(clip: Clip, digest: Digest): AssembledIssue {
  const section = { ...defaultSection(digest), kind: 'automatic' as const, whenEmpty: '' };
  const item: Item = {
    clip,
    entry: { id: clip.id, issueId: '', clipId: clip.id, sectionId: section.id, rank: '', addedAt: 0 },
  };
  const issue = newIssue(digest.id, clip.clipped.localDay, 0);
  const quiet = { ...digest, byline: '', sections: [section] };
  return { digest: quiet, issue, headline: '', title: clip.title, sections: [{ section, items: [item] }], count: 1 };
}

/** What an issue is about in a sentence or two: its intro, else its headline. */
export const excerptOf = ({ issue, headline }: AssembledIssue): string =>
  shortened(plainLine(prose(issue.intro, text)), 280) || plainLine(headline);
