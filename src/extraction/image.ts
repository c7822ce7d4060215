// The lead image: the one the page offers, else the first sizeable picture of the article. Never inline data.

import type { EvidenceKind } from '../domain/page';
import { type Finding, found, NOTHING } from './candidates';
import { isNode, listOf } from './json-ld';
import { stated } from './metadata';
import { absolute, type Source } from './source';

const LONGEST = 2_048;
const NOT_A_PICTURE =
  /(logo|default[-_]?(?:share|image|og|social)|no-?image|sprite|placeholder|blank|spacer|pixel|avatar|icon|emoji|loading|1x1)[^/]*$/i;

interface Place {
  address: string;
  kind: EvidenceKind;
  name: string;
}

export function readImage(source: Source): Finding {
  const { doc, meta, articles, base } = source;
  const usable = (address: string): string => clean(absolute(firstOf(address), base));
  const ofKind = (kind: EvidenceKind, name: string, addresses: readonly string[]): Place[] =>
    addresses.map((one) => ({ address: usable(one), kind, name })).filter(({ address }) => address !== '');
  const told = (name: string): Place[] => ofKind('metadata', name, stated(meta, name));
  const offered = [
    ...OFFERED.flatMap(told),
    ...ofKind(
      'linked-data',
      'image',
      articles.flatMap((node) => listOf(node.image).flatMap(imageAddresses)),
    ),
    ...['thumbnailurl', 'image'].flatMap(told),
    ...ofKind('metadata', 'image_src', [linkTo(doc)]),
  ];
  const shown = ofKind('text', 'img', source.pictures.filter(isSizeable).map(addressOf));
  // What every page of a site offers, its logo say, gives way to a picture of this article's own.
  const best = [...offered, ...shown].find(({ address }) => !NOT_A_PICTURE.test(address)) ?? offered[0];
  return best ? found(best.address, best.kind, best.name) : NOTHING;
}

const OFFERED = [
  'og:image',
  'og:image:secure_url',
  'og:image:url',
  'twitter:image',
  'twitter:image:src',
  'twitter:image0',
  'sailthru.image.full',
];

const linkTo = (doc: Document): string => doc.querySelector('link[rel~="image_src"]')?.getAttribute('href') ?? '';

const clean = (address: string): string => (address.length <= LONGEST ? address : '');

/** Of a source set given as an address, the first address. */
const firstOf = (address: string): string =>
  /^\s*(\S+?)(?:\s+\d+(?:\.\d+)?[wx])\s*,/.exec(address.slice(0, LONGEST * 4))?.[1] ?? address;

function imageAddresses(image: unknown): string[] {
  if (typeof image === 'string') return [image];
  if (!isNode(image)) return [];
  return listOf(image.url ?? image.contentUrl).filter((url): url is string => typeof url === 'string');
}

function isSizeable(picture: Element): boolean {
  const sides = ['width', 'height'].map((side) => Number.parseInt(picture.getAttribute(side) ?? '', 10));
  return sides.every((side) => Number.isNaN(side) || side >= 120);
}

const LAZY = ['data-src', 'data-original', 'data-lazy-src', 'data-actualsrc', 'data-url', 'src'];

/** Where a picture really is: the largest of its set, or what lazy loading keeps in a data attribute. */
function addressOf(picture: Element): string {
  const set = picture.getAttribute('srcset') ?? picture.getAttribute('data-srcset') ?? '';
  const lazy = LAZY.map((name) => picture.getAttribute(name) ?? '');
  return largestOf(set) || (lazy.find((address) => address !== '' && !/^(data|blob|about):/i.test(address)) ?? '');
}

function largestOf(set: string): string {
  let best = '';
  let most = 0;
  for (const [, address = '', size = '1'] of set
    .slice(0, LONGEST * 8)
    .matchAll(/([^\s,]\S*?)(?:\s+([\d.]{1,9})[wx])?\s*(?:,\s|$)/g)) {
    if (Number(size) > most && !/^data:/i.test(address)) [best, most] = [address, Number(size)];
  }
  return best;
}
