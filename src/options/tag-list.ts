// Tags written in one line, separated by commas of any script.

import { distinctTags } from '../domain/tag';
import { oneLine } from '../domain/text';

export const readTagList = (text: string): string[] =>
  distinctTags(
    text
      .split(/[,;\uff0c\u3001\uff1b]/u)
      .map(oneLine)
      .filter(Boolean),
  );

export const writeTagList = (tags: readonly string[] | undefined): string => (tags ?? []).join(', ');
