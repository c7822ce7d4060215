// The model issue, exported and read back by parsers that are not ours.

import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { exportIssue } from '../../src/app/export-issue';
import { markdown } from '../../src/formats/markdown';
import { modelIssue } from '../fixtures/model-issue';
import { addressOf, loadModelIssue, SEED } from '../helpers/model-issue';
import { frontMatterOf, READERS, read } from '../helpers/read-markdown';

const WHOLE = `---
title: "青苔社_园艺日报 2026-09-30 苔藓综述 [2026] | 总论"
digest: "园艺日报"
brand: "青苔社"
date: "2026-09-30"
headline: "苔藓综述 [2026] | 总论"
byline: "由[青苔社](https://moss.example)出品"
sections: ["今日焦点", "最新动态"]
tags: ["综述", "苔藓", "算法", "数据", "堆肥", "Anna Berg", "how-to"]
clips: 5
---

# 青苔社_园艺日报 2026-09-30 苔藓综述 \\[2026\\] \\| 总论

由[青苔社](https://moss.example)出品

今天多雨。

## 今日焦点 (2)

1. [苔藓综述 \\[2026\\] \\| 总论](https://moss.example/review_\\(2026\\))

   王苔 · 2026-09-28 23:26

   综述 · 苔藓 · 算法

   两篇综述一起读。

2. [堆肥温度记录:一个冬天的数据](https://compost.example/winter?id=7)

   李小满 · 2026-09-30 15:21

   数据 · 堆肥 · Anna Berg

   图表在[这里](https://compost.example/chart),**值得细看**。

   - 第一周升温
   - 第三周稳定

   > 温度比湿度更诚实。
   >
   > 别急着翻堆。

## 最新动态

- [夜里开花的植物](https://night.example/flowers)

  night.example · 2026-09-30 20:20

- [Pruning apples, slowly](https://orchard.example/pruning)

  Orchard Weekly · 2026-09-30 06:15

  how-to

  A pruning calendar in \\*twelve\\* steps. It ends in March.

- Router page

  2026-09-29 09:57

  传感器的读数,仅供内部。

---

- 下期见
- 记得浇水
`;

describe('an issue of the same shape', () => {
  it('is exactly this Markdown', () => {
    expect(markdown.render(modelIssue())).toBe(WHOLE);
  });

  it.each(Object.keys(READERS))('is read by %s as its sections, items and links', (reader) => {
    const { faults, headings, items } = read(WHOLE, reader);
    expect(faults).toEqual([]);
    expect(headings.map(({ text }) => text).slice(1)).toEqual(['今日焦点 (2)', '最新动态']);
    expect(items.map(({ list }) => list)).toEqual(['ol', 'ol', 'ul', 'ul', 'ul', 'ul', 'ul']);
    expect(items.slice(0, 5).map(({ links }) => links.length)).toEqual([1, 2, 1, 1, 0]);
  });

  it('is offered as a file named after digest and date, telling what it withheld', () => {
    const { text, fileName, mediaType, withheld } = exportIssue(modelIssue(), markdown);
    expect(text).toBe(WHOLE);
    expect(fileName).toBe('园艺日报-2026-09-30.md');
    expect(mediaType).toBe('text/markdown');
    expect(withheld.map(({ clip }) => clip.title)).toEqual(['Router page']);
  });
});

describe.skipIf(!existsSync(SEED))('the model issue of 2017 (with ../shared)', () => {
  const { seed, digest, assembled } = existsSync(SEED) ? loadModelIssue() : ({} as ReturnType<typeof loadModelIssue>);
  const wanted = (section: string) => seed.items.filter((item) => item.section === section);

  it('is put together as 5 in the curator’s order and 7 newest first, with its headline', () => {
    expect(digest.name).toBe(seed.name);
    expect(assembled.sections.map(({ items }) => items.length)).toEqual([5, 7]);
    expect(assembled.title).toBe(`${seed.title} ${seed.headline}`);
  });

  it.each(Object.keys(READERS))(
    'is read by %s as 2 sections and 12 items, in order, tags and times with them',
    (reader) => {
      const { text } = exportIssue(assembled, markdown);
      const { faults, headings, items } = read(text, reader);
      expect(faults).toEqual([]);
      expect(headings.map((heading) => [heading.level, heading.text])).toEqual([
        [1, `${seed.title} ${seed.headline}`],
        [2, '今日焦点 (5)'],
        [2, '最新动态'],
      ]);
      const order = [...wanted('今日焦点'), ...wanted('最新动态')];
      expect(items).toHaveLength(12);
      expect(items.map(({ list }) => list)).toEqual([...Array(5).fill('ol'), ...Array(7).fill('ul')]);
      for (const [index, item] of items.entries()) {
        const source = order[index];
        expect(item.blocks[1]).toContain(source?.publishedAt.slice(0, 16).replace('T', ' '));
        expect(item.blocks[2]?.split(' · ')).toEqual(source?.tags);
        expect(item.blocks[0]).toBe(assembled.sections.flatMap((section) => section.items)[index]?.clip.title);
        const address = source && addressOf(source);
        if (address) expect(item.links[0]?.href).toBe(address);
        if (source?.title) expect(item.blocks[0]).toBe(source.title);
        if (source?.author) expect(item.blocks[1]).toContain(source.author);
        expect(item.blocks[3]?.slice(0, 12)).toBe(source?.text.slice(0, 12));
      }
    },
  );

  it('carries name, date and headline in its front matter', () => {
    const { text, fileName } = exportIssue(assembled, markdown);
    expect(parse(frontMatterOf(text))).toMatchObject({
      digest: seed.name,
      brand: seed.brand,
      date: seed.date,
      headline: seed.headline,
      clips: 12,
    });
    expect(fileName).toBe('机器学习日报-2017-09-30.md');
  });
});
