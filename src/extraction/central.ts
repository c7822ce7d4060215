// How much a sentence says of what its text is about: where it stands, how many of the others' words and of the headline's
// it holds, whether its author announces the work in it, and whether it can be understood alone. Cheap sets of words.

export interface Sentence {
  text: string;
  /** Its number among the sentences read. */
  place: number;
  words: ReadonlySet<string>;
  /** As a reader counts it. */
  length: number;
  score: number;
}

/** What a text is made of: words too long to be in every sentence, or pairs of characters where there are no spaces. */
export function wordsOf(text: string): Set<string> {
  const found = new Set<string>();
  for (const [run] of text
    .toLowerCase()
    .matchAll(/[\u3040-\u30ff\u3400-\u9fff]+|[\p{L}\p{N}]{5,}|[\uac00-\ud7a3]{2,}/gu)) {
    if (/^[^\u3040-\u30ff\u3400-\u9fff]/.test(run)) found.add(run);
    else for (let at = 0; at + 1 < run.length; at++) found.add(run.slice(at, at + 2));
  }
  return found;
}

/** How authors announce what they did. */
const ANNOUNCED =
  /提出了?一?[种个套]|[本该此]文(提出|研究|设计|采用|给出|介绍)|\b(we|this (paper|article|study|post)|i) (propose|introduce|present|show|describe|examine|explain|study)s?\b/i;
/** A quotation, a question, or what leans on the sentence before it. */
const LOOSE =
  /^[“"‘'「]|[?\uff1f][”"’」]?$|^(但|而|然而|不过|[他她它]|因此|所以|此外|同时|另外)|^(but|and|so|or|s?he|it|th(?:ey|is|at|[eo]se|en)|however|also|his|her|both|aber|und|doch|dennoch|er|sie|es|dies|diese|mais|et|il|elle|e|ma|y|pero)(?![\p{L}\p{N}])/iu;

/** Sets the score of every sentence. */
export function weigh(sentences: readonly Sentence[], title: string): void {
  const counts = new Map<string, number>();
  for (const { words } of sentences) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const central = sentences.map(({ words }) => {
    let others = 0;
    for (const word of words) others += (counts.get(word) ?? 1) - 1;
    return others / Math.sqrt(words.size + 4);
  });
  const most = Math.max(...central, 1);
  const headline = wordsOf(title.slice(0, 500));
  sentences.forEach((sentence, place) => {
    sentence.score =
      1 / (1 + place * 0.2) +
      (central[place] ?? 0) / most +
      shared(headline, sentence.words) / Math.max(headline.size, 3) +
      (ANNOUNCED.test(sentence.text) ? 0.6 : 0) -
      (LOOSE.test(sentence.text) ? 0.3 : 0);
  });
}

export function shared(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let count = 0;
  for (const word of some) if (others.has(word)) count++;
  return count;
}
