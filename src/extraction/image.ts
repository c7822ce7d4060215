// The lead image: the one the page offers, else the first sizeable picture of the article. Never inline data.

import { type Finding, found } from './candidates';
import { isNode, listOf } from './json-ld';
import { stated } from './metadata';
import { absolute, type Source } from './source';

const LONGEST = 2_048;
const NOT_A_PICTURE = /(logo|sprite|placeholder|blank|spacer|pixel|avatar|icon|emoji|loading|1x1)[^/]*$/i;

export function readImage(source: Source): Finding {
  const { doc, meta, articles, base } = source;
  const offered = [
    ...stated(meta, 'og:image', 'og:image:secure_url', 'og:image:url', 'twitter:image', 'twitter:image:src'),
    ...articles.flatMap((node) => listOf(node.image).flatMap(imageAddresses)),
    ...stated(meta, 'thumbnailurl', 'image'),
    doc.querySelector('link[rel~="image_src"]')?.getAttribute('href') ?? '',
  ];
  const shown = source.pictures.filter(isSizeable).map(addressOf);
  const usable = (address: string): string => clean(absolute(address, base));
  const good = [...offered.map(usable), ...shown.map(usable).filter((address) => !NOT_A_PICTURE.test(address))];
  return found(good.find((address) => address !== '') ?? '', 'metadata');
}

const clean = (address: string): string => (address.length <= LONGEST ? address : '');

function imageAddresses(image: unknown): string[] {
  if (typeof image === 'string') return [image];
  if (!isNode(image)) return [];
  return listOf(image.url ?? image.contentUrl).filter((url): url is string => typeof url === 'string');
}

function isSizeable(picture: Element): boolean {
  const sides = ['width', 'height'].map((side) => Number.parseInt(picture.getAttribute(side) ?? '', 10));
  return sides.every((side) => Number.isNaN(side) || side >= 120);
}

/** Where a picture really is: lazy loading hides the address in a data attribute or a source set. */
function addressOf(picture: Element): string {
  const lazy = ['data-src', 'data-original', 'data-lazy-src', 'data-actualsrc', 'src'].map(
    (name) => picture.getAttribute(name) ?? '',
  );
  const set = picture.getAttribute('srcset') ?? picture.getAttribute('data-srcset') ?? '';
  return (
    lazy.find((address) => address !== '' && !/^data:|^blob:/i.test(address)) ?? set.trim().split(/[\s,]+/, 1)[0] ?? ''
  );
}
