// One to three whole sentences: the page's own description when it is a real one, else sentences of the text.

import { oneLine } from '../domain/text';
import { type Finding, found } from './candidates';
import { stringsOf } from './json-ld';
import { stated } from './metadata';
import { segments } from './segments';
import { ENDED, lengthOf, sentencesOf } from './sentences';
import { siteKnower } from './site';
import type { Source } from './source';
import { bare, decoded, isCjk } from './words';

/** Characters as a reader counts them. */
export const SUMMARY_BUDGET = { cjk: 160, other: 280 } as const;
const MOST_SENTENCES = 3;
const READ = 6_000;

/** What is no sentence about the page: invitations, notices, bylines, datelines, counters. */
const BOILERPLATE =
  /\b(click (here|to)|read more|subscribe|sign up|log ?in|cookies?|all rights reserved|copyright|javascript|newsletter|follow us|share this|advertisement|your browser|terms of (use|service)|privacy policy)\b|点击(查看|阅读|这里|进入|上方|下方|蓝字)|阅读原文|版权所有|转载请|关注我们|扫码|扫描二维码|长按|责任编辑|责编|未经授权|免责声明|请勿转载|登录|注册|微信公众号/i;
const BYLINE =
  /^(by|written by|posted by|published|updated|source|photo|image|credit)\b[:\s].{0,60}$|^(作者|来源|记者|编辑|文|图|摄影|时间|发布时间|原标题|导读)\s*[:\uff1a／/|\uff5c丨]/i;

export function readSummary(source: Source): Finding {
  const cjk = isCjk(`${source.page.title} ${source.paragraphs.slice(0, 5).join(' ')}`);
  const budget = cjk ? SUMMARY_BUDGET.cjk : SUMMARY_BUDGET.other;
  const said = described(source, { budget, cjk });
  return said ? found(said, 'metadata') : found(extracted(source, { budget, cjk }), 'text');
}

interface Limits {
  budget: number;
  cjk: boolean;
}

/** The page's own description, whole or by whole sentences; empty when it is cut, boilerplate or no description. */
function described(source: Source, { budget, cjk }: Limits): string {
  const { meta, articles } = source;
  const texts = [
    ...stated(meta, 'og:description', 'description', 'twitter:description'),
    ...articles.slice(0, 1).flatMap((node) => stringsOf(node.description)),
  ].map((text) => oneLine(decoded(text.replace(/<[^>]{0,200}>/g, ' '))));
  for (const text of texts) {
    if (!isDescription(text, source, cjk)) continue;
    const whole = sentencesOf(text);
    if (!isWhole(text, source)) whole.pop();
    const kept = fitting(
      whole.filter((sentence) => !isJunk(sentence, source)),
      budget,
    );
    if (lengthOf(kept) >= (cjk ? 15 : 40)) return kept;
  }
  return '';
}

function isDescription(text: string, source: Source, cjk: boolean): boolean {
  const { page, meta } = source;
  const key = bare(text);
  if (lengthOf(text) < (cjk ? 12 : 40)) return false;
  if (key === bare(page.title) || stated(meta, 'keywords').some((words) => bare(words) === key)) return false;
  const parts = ENDED.test(text) ? [] : segments(text);
  if (parts.length > 1 && parts.some(siteKnower(source))) return false;
  const commas = text.match(/[,\uff0c、_|]/g)?.length ?? 0;
  return commas < 6 || commas * 12 < text.length;
}

/** Does the last sentence end, as far as one can tell from the text it was taken from? */
function isWhole(text: string, { paragraphs }: Source): boolean {
  if (/(…|\.\.\.|\.\.|\[…\])\s*$/u.test(text)) return false;
  if (ENDED.test(text)) return true;
  const key = bare(text);
  const tail = key.slice(-24);
  const goesOn = paragraphs.slice(0, 30).some((paragraph) => {
    const whole = bare(paragraph.slice(0, 2_000));
    return whole.includes(tail) && !whole.endsWith(tail);
  });
  return !goesOn && text.length < 300;
}

/** The first sentences of the text that say something, as many as fit. */
function extracted({ paragraphs, page, ...rest }: Source, { budget, cjk }: Limits): string {
  const source = { paragraphs, page, ...rest };
  const least = cjk ? 12 : 30;
  const prose = paragraphs.filter((paragraph) => ENDED.test(paragraph) && paragraph.length >= least);
  let read = 0;
  let fallback = '';
  for (const paragraph of prose.slice(0, 12)) {
    read += paragraph.length;
    const sentences = sentencesOf(paragraph.slice(0, READ));
    const from = sentences.findIndex((sentence) => !isJunk(sentence, source) && lengthOf(sentence) >= least);
    const kept =
      from < 0
        ? ''
        : fitting(
            sentences.slice(from).filter((sentence) => ENDED.test(sentence)),
            budget,
          );
    if (lengthOf(kept) >= least * 2) return kept;
    if (lengthOf(kept) > lengthOf(fallback)) fallback = kept;
    if (read > READ) break;
  }
  return fallback;
}

function isJunk(sentence: string, { page }: Source): boolean {
  const key = bare(sentence);
  return key === '' || key === bare(page.title) || BOILERPLATE.test(sentence) || BYLINE.test(sentence);
}

/** As many sentences from the first on as the budget holds; none when the first alone is too long. */
function fitting(sentences: readonly string[], budget: number): string {
  let kept = '';
  for (const sentence of sentences.slice(0, MOST_SENTENCES)) {
    const glue = kept === '' || /[。\uff01\uff1f”」』…]$/u.test(kept) ? '' : ' ';
    const longer = `${kept}${glue}${sentence}`;
    if (lengthOf(longer) > budget) break;
    kept = longer;
  }
  return kept;
}
