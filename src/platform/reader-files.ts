// Which of our scripts read a page: the reader, and before it the readers of single sites where one may be wanted.

import { mayHaveSiteReader } from '../domain/site-readers';

export const readerFiles = (address: string, { reader, sites }: { reader: string; sites: string }): string[] =>
  mayHaveSiteReader(address) ? [sites, reader] : [reader];
