// Extraction's front door, for whoever uses it without the extension.

export {
  emptyPage,
  PAGE_BUDGET,
  type Page,
  type Reading,
  UNREADABLE_REASONS,
  type UnreadableReason,
} from '../domain/page';
export { readQuote } from './quote';
export { readPage } from './read-page';
