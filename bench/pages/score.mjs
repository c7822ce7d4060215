// The judge of the few pages beside it. A field counts as read when it says the same letters and digits; text and
// summary by the words (or characters, where none are parted) they share with the answer.

export const METRICS = [
  'title',
  'author',
  'author@empty',
  'published',
  'siteName',
  'language',
  'canonicalUrl',
  'image',
  'text_f1',
  'summary',
];

const bare = (text) =>
  String(text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

const words = (text) =>
  String(text ?? '')
    .toLowerCase()
    .match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\P{L}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|\p{N}+/gu,
    ) ?? [];

function shared(answer, said) {
  const [wanted, got] = [words(answer), words(said)];
  const left = new Map();
  for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1);
  const hits = got.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  }).length;
  return wanted.length + got.length === 0 ? 1 : (2 * hits) / (wanted.length + got.length);
}

const address = (url) =>
  String(url ?? '')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '');
const same = (yes) => (yes ? 1 : 0);

export function scoreCase({ expected }, said = {}) {
  const { title, author, published, siteName, language, canonicalUrl, image, text, summary } = expected;
  const judged = {
    title: title && same(bare(title) === bare(said.title)),
    author: author ? same(bare(author) === bare(said.author)) : undefined,
    'author@empty': author === null ? same(bare(said.author) === '') : undefined,
    published: published && same(String(said.published ?? '').startsWith(published)),
    siteName: siteName && same(bare(siteName) === bare(said.siteName)),
    language: language && same(String(said.language ?? '').split(/[-_]/)[0] === language),
    canonicalUrl: canonicalUrl && same(address(canonicalUrl) === address(said.canonicalUrl)),
    image: image && same(address(image) === address(said.image)),
    text_f1: text && shared(text, said.text),
    summary: summary && shared(summary, said.summary),
  };
  return Object.fromEntries(Object.entries(judged).filter(([, score]) => typeof score === 'number'));
}
