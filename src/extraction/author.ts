// Who wrote it: people, or the named desk; never an address, a number or the site in person's clothes. Empty when the
// page names no one. What is printed beside the headline and what is stated for machines are weighed together.

import { bylines } from './bylines';
import { type Finding, NOTHING, placeOf } from './candidates';
import { type IsSite, joined } from './names';
import { isShown } from './shown';
import { hostLabel, siteKnower, siteNames } from './site';
import type { Source } from './source';
import { citedAuthors, statedAuthors } from './stated-authors';
import type { Statement } from './statement';
import { bare } from './words';
import { writtenBylines } from './written-bylines';

/** Less belief than this is no author. */
const LEAST = 0.45;
/** Whom a site's first page states in a meta element is its owner. */
const HOME = /^\w+:\/\/[^/]+\/?(?:index\.\w+)?$/;
/** A host's end. */
const ADDRESS = /\.\p{Ll}+$/u;

export function readAuthor(source: Source): Finding {
  const own = ownNames(source);
  const isOwn: IsSite = (name) => own.has(plain(name));
  const knows = siteKnower(source);
  const isSite: IsSite = (name) => isOwn(name) || (knows(name) && !/^(?!.*\p{Ll}{3}\p{Lu})\p{L}+ \p{L}+$/u.test(name));
  const cited = citedAuthors(source, isSite);
  if (cited.length > 0) return { value: joined(cited), places: [placeOf('metadata', 'citation_author')] };
  // A site's desk may sign with its name, as its author; not as a firm in more words, nor with the site's address.
  const isDesk: IsSite = (name) => isSite(name) && (ADDRESS.test(name) || (!isOwn(name) && /\s/.test(name)));
  const shown = [...bylines(source, { isSite: isOwn, isDesk }), ...writtenBylines(source, isSite)];
  const printed = new Set(shown.flatMap(({ names }) => names));
  const isOwner = ({ place }: Statement) => place.kind === 'metadata' && HOME.test(source.url);
  const stated = statedAuthors(source, isSite).flatMap((one) => {
    const names = one.names.filter((name) => printed.has(name) || (!isOwner(one) && isShown(source, name)));
    return names.length > 0 ? [{ ...one, names }] : [];
  });
  const statements = [...shown, ...stated];
  const ranked = statements
    .map((one) => ({ one, belief: beliefIn(one, statements) }))
    .sort((a, b) => b.belief - a.belief);
  const best = ranked[0];
  if (!best || best.belief < LEAST) return NOTHING;
  const agreeing = statements.filter((one) => one !== best.one && share(best.one, one) > 0);
  return { value: joined(best.one.names), places: [best.one, ...agreeing].map(({ place }) => place) };
}

/** A statement's own weight, and that of others as far as they name the same people. */
const beliefIn = (one: Statement, all: readonly Statement[]): number =>
  all.reduce((sum, other) => sum + (other === one ? one.weight : other.weight * share(one, other)), 0);

/** How much of both statements' names they have in common. */
function share(one: Statement, other: Statement): number {
  const names = new Set(one.names.map(bare));
  const common = other.names.filter((name) => names.has(bare(name))).length;
  return common / Math.max(one.names.length, other.names.length);
}

/** The site's own name is no author, and neither is the headline. */
function ownNames(source: Source): ReadonlySet<string> {
  const names = [...siteNames(source), source.page.siteName, hostLabel(source.url)];
  return new Set([...names, ...names.map((name) => name.replace(/\.[a-z]{2,6}$/i, '')), source.page.title].map(plain));
}

/** As `bare`, and without accents: a host has none. */
const plain = (name: string): string => bare(name.normalize('NFD').replace(/\p{M}/gu, ''));
