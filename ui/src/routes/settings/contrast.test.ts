import { expect, test } from 'vitest';

import { contrastToWhite, rgb } from './contrast';

test('a colour is six digits, with or without the sign', () => {
  expect(rgb('#2044aa')).toEqual([32, 68, 170]);
  expect(rgb(' 2044AA ')).toEqual([32, 68, 170]);
  expect(rgb('#2044a')).toBeUndefined();
  expect(rgb('blau')).toBeUndefined();
});

test('contrast is as WCAG reckons it', () => {
  expect(contrastToWhite('#ffffff')).toBeCloseTo(1, 5);
  expect(contrastToWhite('#000000')).toBeCloseTo(21, 5);
  expect(contrastToWhite('#2044aa')).toBeCloseTo(8.5, 1);
  // The grey that just passes, and the one that just does not.
  expect(contrastToWhite('#767676')).toBeGreaterThan(4.5);
  expect(contrastToWhite('#777777')).toBeLessThan(4.5);
  expect(contrastToWhite('nichts')).toBeUndefined();
});
