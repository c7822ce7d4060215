// The names in one statement of authorship: what is cut, what is told apart, and what is no name.

import { describe, expect, test } from 'vitest';
import { isLabelled, isPersonal, joined, namesIn } from '../../src/extraction/names';

const names = (text: string): string[] => namesIn(text, (name) => name === 'Harbour Daily');

describe('names in a line', () => {
  test('lose what follows them: numbers, handles, roles, where they work', () => {
    for (const line of [
      'Ana Ruiz 8 January 2026',
      'Ana Ruiz @anaruiz',
      'Ana Ruiz, senior reporter',
      'Ana Ruiz, Harbour University',
      'Harbour Daily - Ana Ruiz',
      'Posted on 21 September by Ana Ruiz',
      'Ana Ruiz (Port)',
    ])
      expect(names(line), line).toEqual(['Ana Ruiz']);
  });
  test('are told apart where both sides are names', () => {
    expect(names('By Ana Ruiz, Bo Lind and Cy Dorn')).toEqual(['Ana Ruiz', 'Bo Lind', 'Cy Dorn']);
    expect(names('Staff and wire reports')).toEqual(['Staff and wire reports']);
    expect(names('陆远山、林鹿')).toEqual(['陆远山', '林鹿']);
    expect(names('Ana Ruiz, ANA RUIZ')).toEqual(['Ana Ruiz']);
  });
  test('are handles too, and no months, menus, or ends of sentences', () => {
    for (const line of ['r42', 'janus', 'Marta', 'Billie Holiday']) expect(names(line), line).toEqual([line]);
    for (const line of ['Dec 1st', 'Follow', 'Redaktion', 'staff', 'Actualizado el', '90210', 'View all posts by'])
      expect(names(line), line).toEqual([]);
  });
});

test('a person’s name has the shape of one in its script', () => {
  for (const name of ['Ana Ruiz', 'Ana de la Cruz', 'J. I. da silva', '陆远山', '安娜·鲁伊斯'])
    expect(isPersonal(name), name).toBe(true);
  for (const name of ['Ana', 'Monday the cranes slept', '从港务局了', 'fog'])
    expect(isPersonal(name), name).toBe(false);
});

test('a label says that names follow', () => {
  expect(['By', 'Von', '作者：', 'Autor:'].filter((label) => !isLabelled(label))).toEqual([]);
  expect(isLabelled('Bygone days')).toBe(false);
});

test('joined names stay within the field', () => {
  expect(joined(['Ana Ruiz', 'Bo Lind'])).toBe('Ana Ruiz, Bo Lind');
  expect(joined(Array.from({ length: 60 }, (_, i) => `Ana Ruiz ${i}`)).length).toBeLessThanOrEqual(200);
});

test('lines of any length are read at once', () => {
  const before = performance.now();
  for (const piece of ['by ', 'a, ', '来源：', ' - ', '(', '@', '作者 ']) names(piece.repeat(50_000));
  expect(performance.now() - before).toBeLessThan(200);
});
