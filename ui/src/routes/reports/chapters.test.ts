import { expect, test } from 'vitest';

import type { Report } from '$lib/api/bindings';

import { chapterOf, moved, ownKey, retold } from './chapters';

const report = {
  chapters: [{ ...chapterOf({ chapters: [] } as unknown as Report, 'b'), text: 'B' }],
};
const of = report as unknown as Report;
const order = ['a', 'b', 'c'];

test('other words of a chapter leave those of the others and the order', () => {
  const list = retold(of, 'c', { text: 'C' });
  expect(list.map((one) => one.text)).toEqual(['B', 'C']);
  const again = retold({ ...of, chapters: list }, 'b', { text: 'B 2' });
  expect(again.map((one) => one.text)).toEqual(['B 2', 'C']);
});

test('a chapter moves to a place and never beyond the ends', () => {
  expect(moved(order, 'a', 1).join('')).toBe('bac');
  expect(moved(order, 'c', -3).join('')).toBe('cab');
  expect(moved(order, 'a', 9).join('')).toBe('bca');
});

test('a new chapter of the office gets a key that is free', () => {
  expect(ownKey(['a', 'own-1'])).toBe('own-2');
});
