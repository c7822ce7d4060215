// What the bare popup injects: Readability on a clone of the page, and its excerpt as the summary.
import { Readability } from '@mozilla/readability';

export default new Readability(document.cloneNode(true) as Document).parse()?.excerpt ?? '';
