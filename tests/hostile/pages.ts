// HTML judged by parse5 and html-validate; letters by Python's `email`.

import { spawnSync } from 'node:child_process';
import { HtmlValidate } from 'html-validate/node';
import { parse, parseFragment, serialize } from 'parse5';
import type { Format } from '../../src/formats';
import { norm } from '../helpers/norm';
import { readHtml } from '../helpers/read-html';
import { type Batch, type Check, hasId, isOwn, linksOf, unless } from './check';
import { HARMLESS } from './items';

const isPage = ({ id, mediaType }: { id: string; mediaType: string }): boolean =>
  mediaType === 'text/html' && id !== 'bookmarks';

const FORBIDDEN =
  /^(?:script|iframe|object|embed|base|form|input|button|select|svg|math|template|noscript|link|video|audio|frame|frameset|applet|portal)$/;

/** What could run, load or lead astray. */
export function htmlFaults(source: string): string[] {
  const read = readHtml(source);
  const wrong = [...read.errors];
  for (const { tag, attributes } of read.elements) {
    if (FORBIDDEN.test(tag)) wrong.push(`<${tag}>`);
    for (const [name, value] of Object.entries(attributes)) {
      if (/^on|^srcdoc$|^srcset$|^ping$|^formaction$/.test(name)) wrong.push(`${tag} ${name}`);
      if (/^(?:href|src)$/.test(name) && !/^(?:https?:\/\/|mailto:|#)[^\s<>"]+$/i.test(value))
        wrong.push(`${tag} ${name} ${value.slice(0, 60)}`);
    }
  }
  const again = isDocument(source) ? serialize(parse(source)) : serialize(parseFragment(source));
  const twice = isDocument(again) ? serialize(parse(again)) : serialize(parseFragment(again));
  return [...wrong, ...unless(again === twice, 'changes when it is read again')];
}

const isDocument = (source: string): boolean => /^<!doctype/i.test(source);

const inert: Check = {
  name: 'HT1 parse5: nothing runs, loads or leads astray',
  of: isPage,
  faults: ({ text, subject, format }) => {
    const links = readHtml(text).elements.filter(({ tag }) => tag === 'a').length;
    const counted = isOwn(subject) || format.id === 'wechat' || links === linksOf(subject) + 1;
    return [...htmlFaults(text), ...unless(counted, `${links} links`)];
  },
};

const said: Check = {
  name: 'HT2 the field to the letter',
  of: isPage,
  faults: ({ text, subject: { field, value } }) => {
    if (field === 'url' || field === 'remark' || field === 'many') return [];
    return unless(norm(readHtml(text).text).includes(norm(value)), 'not said');
  },
};

const wechat: Check = {
  name: 'WX1 no outside link, class or id',
  of: hasId('wechat'),
  faults: ({ text }) =>
    readHtml(text).elements.flatMap(({ tag, attributes }) => [
      ...unless(!('class' in attributes) && !('id' in attributes), `<${tag}> has class or id`),
      ...unless(tag !== 'a' || /^https?:\/\/mp\.weixin\.qq\.com\//.test(attributes.href ?? ''), 'link'),
    ]),
};

const bookmarks: Check = {
  name: 'HT1 parse5: bookmarks',
  of: hasId('bookmarks'),
  faults: ({ text, subject }) => {
    const { elements } = readHtml(text);
    const links = elements.filter(({ tag }) => tag === 'a');
    const own = new Set(['html', 'head', 'body', 'meta', 'title', 'h1', 'h3', 'dl', 'dt', 'dd', 'p', 'a', 'hr']);
    return [
      ...unless(links.length === linksOf(subject) + 1, `${links.length} links`),
      ...elements.flatMap(({ tag }) => unless(own.has(tag), `<${tag}>`)),
      ...links.flatMap(({ attributes }) => unless(/^https?:\/\//.test(attributes.href ?? ''), 'address')),
    ];
  },
};

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: { 'long-title': 'off' },
});
const rulesBroken = async (text: string): Promise<string[]> =>
  (await validator.validateString(text)).results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));

/** Rules that a format breaks with harmless words too, each for a reason that its own test gives. */
const known = new Map<Format, Set<string>>();

const judged: Check = {
  name: 'HT1 html-validate: no rule broken that is kept without it',
  of: isPage,
  faults: async ({ text, format }) => {
    const before = known.get(format) ?? new Set(await rulesBroken(format.render(HARMLESS)));
    known.set(format, before);
    return (await rulesBroken(text)).filter((rule) => !before.has(rule));
  },
};

const EMAIL = `
import sys, json, email, email.policy
def told(t):
  m = email.message_from_bytes(t.encode('utf-8'), policy=email.policy.default)
  parts = list(m.walk())
  return [[str(d) for p in parts for d in p.defects], [k.lower() for k in m.keys()], [p.get_content_type() for p in parts], [p.get_content() for p in parts if p.get_content_type() == 'text/html']]
print(json.dumps([told(t) for t in json.load(sys.stdin)]))`;
type Letter = [defects: string[], headers: string[], parts: string[], html: string[]];

const letters: Batch = {
  name: "EM1 Python's email",
  of: ({ mediaType }) => mediaType === 'message/rfc822',
  faults: (mades) => {
    const [first] = mades;
    if (!first) return [];
    const texts = [...mades.map(({ text }) => text), first.format.render(HARMLESS)];
    const run = spawnSync('python3', ['-c', EMAIL], { input: JSON.stringify(texts), maxBuffer: 1e9 });
    if (run.error) return null;
    if (run.status !== 0) return mades.map(() => [String(run.stderr).slice(-200)]);
    const read = JSON.parse(String(run.stdout)) as Letter[];
    const wanted = read.at(-1) as Letter;
    return mades.map((_, at) => {
      const [defects, headers, parts, html] = read[at] as Letter;
      const same = headers.join() === wanted[1].join() && parts.join() === wanted[2].join();
      return [...defects, ...unless(same, `${headers} ${parts}`), ...html.flatMap(htmlFaults)];
    });
  },
};

export const pageChecks: readonly Check[] = [inert, said, wechat, bookmarks, judged];
export const pageBatches: readonly Batch[] = [letters];
