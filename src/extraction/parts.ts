// What the makers of a page call its parts.

/** Classes and id, for matching; never long. */
export const nameOf = (element: Element): string =>
  `${element.getAttribute('class') ?? ''} ${element.id}`.slice(0, 300);

/** The same in one spelling: `articleBody` and `Article_body` are `article-body` and `article_body`. */
export const plainNameOf = (element: Element): string =>
  nameOf(element)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase();
