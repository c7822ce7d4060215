// How each field is chosen, one rule a test, on the smallest page that shows it.

import { describe, expect, test } from 'vitest';
import { article, pageOf } from './read';

const meta = (name: string, content: string): string => `<meta property="${name}" content="${content}">`;
const ld = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('title', () => {
  const title = (head: string, body = '', url?: string): string => pageOf(article(head, body), url).title;

  test('loses the site at its end or its start, and only the site', () => {
    const site = meta('og:site_name', 'Harbour Daily');
    expect(title(`<title>Cranes asleep | Harbour Daily</title>${site}`)).toBe('Cranes asleep');
    expect(title(`<title>Harbour Daily: Cranes asleep - Port</title>${site}`)).not.toContain('Daily - ');
    expect(title(`<title>Harbour Daily - Cranes asleep</title>${site}`)).toBe('Cranes asleep');
    expect(title(`<title>Cranes asleep | Part two</title>${site}`)).toBe('Cranes asleep | Part two');
    expect(title('<title>起重机睡着了_港口新闻_海港晚报</title>')).toBe('起重机睡着了');
  });
  test('is the headline, not the logo', () => {
    const body = '<h1>Harbour Daily</h1><h1>Cranes asleep</h1>';
    expect(title(`<title>Cranes asleep - Harbour Daily</title>${meta('og:site_name', 'Harbour Daily')}`, body)).toBe(
      'Cranes asleep',
    );
  });
  test('is whole where og:title was cut at an unescaped quote or by an ellipsis', () => {
    const whole = 'Who said &quot;cranes never sleep&quot; was wrong';
    const said = 'Who said "cranes never sleep" was wrong';
    const head = `<title>${whole}</title>`;
    expect(title(`${head}${meta('og:title', 'Who said ')}`, `<h1>${whole}</h1>`)).toBe(said);
    expect(title(`${head}${meta('og:title', 'Who said &quot;cranes never…')}`)).toBe(said);
  });
  test('has its entities decoded, also when the site encoded them twice', () => {
    expect(title(meta('og:title', 'Salt &amp;amp; light &amp;#8211; a study'))).toBe('Salt & light – a study');
  });
});

test('site: the name it states, never a bare domain where a name is stated', () => {
  const site = (head: string, body = '', url?: string): string => pageOf(article(head, body), url).siteName;
  expect(site(`${meta('og:site_name', 'harbour.example')}${ld({ '@type': 'WebSite', name: 'Harbour Daily' })}`)).toBe(
    'Harbour Daily',
  );
  expect(site('<title>Cranes asleep | Harbour Daily</title>', '', 'https://www.harbourdaily.com/a')).toBe(
    'Harbour Daily',
  );
  expect(site('<title>Cranes asleep | Fog</title>', '<h1>Cranes asleep | Fog</h1>')).toBe('');
});

test('language: stated, detected where missing, and corrected where the script contradicts it', () => {
  const chinese = '<p>雾从江面升起，慢慢盖住了整座山城。老人们说，这样的天气最适合喝茶，也最适合讲故事。</p>'.repeat(3);
  const language = (open: string, prose?: string): string =>
    pageOf(article('', '', prose).replace('<html>', open)).language;
  expect(language('<html lang="EN_gb">')).toBe('en-GB');
  expect(language('<html>')).toBe('en');
  expect(language('<html lang="zh-CN">')).toBe('en');
  expect(language('<html>', chinese)).toBe('zh');
  expect(language('<html lang="en">', chinese)).toBe('zh');
  expect(language('<html lang="zh-TW">', chinese)).toBe('zh-TW');
  expect(language('<html lang="javascript:alert(1)">')).toBe('en');
});

test('image: absolute http(s); never inline data, a logo or an icon from the text', () => {
  const image = (head: string, body = ''): string => pageOf(article(head, body)).image;
  expect(image(meta('og:image', 'data:image/png;base64,AAAA'))).toBe('');
  expect(image(meta('og:image', '//img.example/a.jpg'))).toBe('https://img.example/a.jpg');
  expect(image(ld({ '@type': 'Article', image: [{ url: 'https://img.example/b.jpg' }] }))).toBe(
    'https://img.example/b.jpg',
  );
});
