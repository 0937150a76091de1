import { expect, test } from 'vitest';

import type { Report } from '$lib/api/bindings';

import { chapterOf, changed, moved, ownKey } from './chapters';

const report = {
  chapters: [{ ...chapterOf({ chapters: [] } as unknown as Report, 'b'), text: 'B' }],
};
const of = report as unknown as Report;
const order = ['a', 'b', 'c'];
const keys = (list: { chapter: string }[]) => list.map((one) => one.chapter).join('');

test('a change keeps the order and the words of the others', () => {
  const list = changed(of, order, 'c', { text: 'C' });
  expect(keys(list)).toBe('abc');
  expect(list.map((one) => one.text)).toEqual(['', 'B', 'C']);
  expect(keys(changed(of, order, 'd', { title: 'D' }))).toBe('abcd');
});

test('a chapter moves to a place and never beyond the ends', () => {
  expect(keys(moved(of, order, 'a', 1))).toBe('bac');
  expect(keys(moved(of, order, 'c', -3))).toBe('cab');
  expect(keys(moved(of, order, 'a', 9))).toBe('bca');
  expect(moved(of, order, 'b', 0)[0]?.text).toBe('B');
});

test('a new chapter of the office gets a key that is free', () => {
  expect(ownKey(['a', 'own-1'])).toBe('own-2');
});
