import { expect, test } from 'vitest';

import { factor, pageAt, step, tops } from './layout';

const a4 = { width: 595, height: 842 };

test('a page fills the width, or shows whole', () => {
  const well = { width: 464, height: 640 };
  expect(factor('width', [a4], well)).toBeCloseTo(0.7126, 3);
  expect(factor('page', [a4], well)).toBeCloseTo(600 / 842, 3);
  expect(factor(1.5, [a4], well)).toBe(1.5);
});

test('the widest page decides', () => {
  const turned = { width: 842, height: 595 };
  expect(factor('width', [a4, turned], { width: 882, height: 600 })).toBe(1);
});

test('steps go from wherever one is to the next', () => {
  expect(step(0.7126, 1)).toBe(0.75);
  expect(step(0.7126, -1)).toBe(0.5);
  expect(step(1, 1)).toBe(1.25);
  expect(step(4, 1)).toBe(4);
});

test('the page that is read is the one a third down', () => {
  const edges = tops([a4, a4, a4], 1);
  expect(edges).toEqual([20, 882, 1744]);
  expect(pageAt(edges, 0, 600)).toBe(0);
  expect(pageAt(edges, 700, 600)).toBe(1);
  expect(pageAt(edges, 9999, 600)).toBe(2);
  expect(pageAt([], 0, 600)).toBe(0);
});
