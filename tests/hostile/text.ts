// Checks that hold for every format, and those of plain texts: nothing unseen, nothing withheld, every line in its place.

import { isWithheld } from '../../src/domain/withheld';
import { norm } from '../helpers/norm';
import { readBbcode, tagsIn } from '../helpers/read-bbcode';
import { wordsIn } from '../helpers/read-mail';
import { type Check, hasId, isOwn, unless } from './check';
import { SENTINEL } from './items';

const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200e\u200f\u061c\u202a-\u202e]/;

const visible: Check = {
  name: 'SP1 well-formed, nothing unseen, one end',
  of: () => true,
  faults: ({ text, format: { lineEnd = '\n' } }) => [
    ...unless(text.isWellFormed(), 'half a character'),
    ...unless(!HIDDEN.test(text), `character ${JSON.stringify(HIDDEN.exec(text)?.[0])}`),
    ...unless(text.endsWith(lineEnd) && !text.endsWith(lineEnd + lineEnd), 'the end'),
    ...unless((text.match(/[\u2066-\u2068]/g) ?? []).length === (text.match(/\u2069/g) ?? []).length, 'isolates'),
  ],
};

const withheld: Check = {
  name: 'PR1 no withheld address',
  of: () => true,
  faults: ({ text: written, format, subject: { clips } }) => {
    const text = wordsIn(format, written);
    return clips
      .filter((clip) => isWithheld(clip) && URL.canParse(clip.url))
      .flatMap(({ url }) => unless(!text.includes(url) && !text.includes(`//${new URL(url).host}/`), `tells ${url}`));
  },
};

const sentinel: Check = {
  name: 'the item behind it is there',
  of: () => true,
  faults: ({ text: written, format, subject }) => {
    const text = wordsIn(format, written);
    return [
      // a teaser of many may have no room for it
      ...unless((format.holds === 'heads' && subject.clips.length > 1) || text.includes(SENTINEL.title), 'its title'),
      ...unless(format.holds === 'heads' || text.includes(SENTINEL.url), 'its address'),
    ];
  },
};

const lines: Check = {
  name: 'as many lines as without it',
  of: hasId('text', 'teaser'),
  faults: ({ text, format, subject }) => {
    if (isOwn(subject) || ['summary', 'url', 'many'].includes(subject.field)) return [];
    const [made = 0, wanted = 0] = [text, format.render(subject.harmless)].map((whole) => whole.split('\n').length);
    return unless(
      made === wanted || (norm(subject.value) === '' && made === wanted - 1),
      `${made} lines for ${wanted}`,
    );
  },
};

/** Beyond this the forum's own patterns take minutes. */
const LONGEST_POST = 5_000;

const bbcode: Check = {
  name: 'BB1 Discuz: our tags alone',
  of: hasId('bbcode'),
  faults: ({ text, format, subject }) => {
    if (isOwn(subject)) return text.length > LONGEST_POST ? [] : ownFaults(text);
    const [made, wanted] = [text, format.render(subject.harmless)].map((post) => tagsIn(post).join(' '));
    const same = unless(made === wanted, `tags ${made?.slice(0, 200)}`);
    return text.length > LONGEST_POST ? same : [...same, ...readBbcode(text).faults];
  },
};

const ownFaults = (text: string): string[] =>
  readBbcode(text).faults.filter((fault) => !/^made by itself|^smiley|^attachment/.test(fault));

export const textChecks: readonly Check[] = [visible, withheld, sentinel, lines, bbcode];
