import { describe, expect, it } from 'vitest';

import { monthsOf } from './year';

describe('the months of a year', () => {
  const months = monthsOf(2026);
  it('begin their weeks on Monday', () => {
    // 1 May 2026 is a Friday.
    expect(months[4]!.weeks[0]).toEqual([
      null,
      null,
      null,
      null,
      '2026-05-01',
      '2026-05-02',
      '2026-05-03',
    ]);
    expect(months[4]!.weeks.at(-1)![6]).toBe('2026-05-31');
  });
  it('hold each day of the year once', () => {
    expect(months.flatMap((month) => month.weeks.flat()).filter(Boolean)).toHaveLength(365);
    expect(
      monthsOf(2028)
        .flatMap((month) => month.weeks.flat())
        .filter(Boolean),
    ).toHaveLength(366);
  });
  it('may take four whole weeks', () => {
    // February 2027 begins on a Monday.
    expect(monthsOf(2027)[1]!.weeks).toHaveLength(4);
  });
});
