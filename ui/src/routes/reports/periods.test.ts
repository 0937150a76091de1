import { expect, test } from 'vitest';

import { proposals } from './periods';

const spans = (today: string) => proposals(today).map(({ from, until }) => `${from} ${until}`);

test('in spring: last year, the two half years around, this year', () => {
  expect(spans('2026-05-12')).toEqual([
    '2025-01-01 2025-12-31',
    '2026-01-01 2026-06-30',
    '2025-07-01 2025-12-31',
    '2026-01-01 2026-12-31',
  ]);
  expect(proposals('2026-05-12')[0]?.label).toBe('Letztes Jahr: 2025');
});

test('in autumn the half year that ended lies in the same year', () => {
  expect(spans('2026-10-01').slice(1, 3)).toEqual([
    '2026-07-01 2026-12-31',
    '2026-01-01 2026-06-30',
  ]);
});
