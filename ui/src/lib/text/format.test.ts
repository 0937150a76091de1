import { describe, expect, it } from 'vitest';

import {
  addDays,
  bytes,
  date,
  distance,
  euro,
  fold,
  lately,
  listDate,
  longDate,
  moment,
  number,
  parseDate,
  parseEuro,
  parseTime,
  shortDate,
  week,
} from './format';

const TODAY = '2026-05-12';

describe('days', () => {
  it('are written as in the drawings', () => {
    expect(date('2026-05-21')).toBe('21.05.2026');
    expect(date('2023-11')).toBe('11/2023');
    expect(listDate('2026-05-21', TODAY)).toBe('Do, 21.05.');
    expect(shortDate('2025-02-13', TODAY)).toBe('13.02.25');
    expect(longDate('2026-05-21')).toBe('Donnerstag, 21. Mai 2026');
  });

  it('with a time say the nearest days as one says them', () => {
    expect(moment('2026-05-12T13:41:00', TODAY)).toBe('heute, 13:41');
    expect(moment('2026-05-11T16:20:09', TODAY)).toBe('Mo, 11.05., 16:20');
    expect(moment('2025-11-14T09:12:00', TODAY)).toBe('14.11.2025, 09:12');
  });

  it('with a time lately are said as one remembers them', () => {
    expect(lately('2026-05-12T13:41:00', TODAY)).toBe('heute um 13:41');
    expect(lately('2026-05-11T17:48:09', TODAY)).toBe('gestern um 17:48');
    expect(lately('2026-05-09T16:20:00', TODAY)).toBe('am 09.05. um 16:20');
    expect(lately('2025-11-14T09:12:00', TODAY)).toBe('am 14.11.2025');
  });

  it('are read as people type them', () => {
    const read = (text: string) => parseDate(text, TODAY);
    expect(read('21.5.')).toBe('2026-05-21');
    expect(read('21.05.26')).toBe('2026-05-21');
    expect(read('Do, 21.05.')).toBe('2026-05-21');
    expect(read('21.5.2025')).toBe('2025-05-21');
    expect(read('2.1.')).toBe('2026-01-02');
    expect(read('3.11.')).toBe('2026-11-03');
    expect(read('heute')).toBe(TODAY);
    expect(read('+7')).toBe('2026-05-19');
    expect(read('2026-05-21')).toBe('2026-05-21');
  });

  it('that the calendar does not have are refused', () => {
    for (const text of ['31.2.2026', '0.1.', 'bald', '2026-13-01', '29.2.2026', '']) {
      expect(parseDate(text, TODAY)).toBeUndefined();
    }
    expect(parseDate('29.2.2028', TODAY)).toBe('2028-02-29');
  });

  it('reckon over month and year', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(week('2026-05-12')).toBe(20);
    expect(week('2027-01-01')).toBe(53);
    expect(distance('2026-05-13', TODAY)).toBe('morgen');
    expect(distance('2026-05-08', TODAY)).toBe('vor 4 Tagen');
  });
});

describe('times', () => {
  it('are read as people type them', () => {
    expect(parseTime('9')).toBe('09:00:00');
    expect(parseTime('9.30')).toBe('09:30:00');
    expect(parseTime('1430')).toBe('14:30:00');
    expect(parseTime('10:00 Uhr')).toBe('10:00:00');
    expect(parseTime('25:00')).toBeUndefined();
  });
});

describe('numbers', () => {
  it('have a thin space at the thousands', () => {
    expect(number(23400)).toBe('23\u2009400');
    expect(euro(123456)).toBe('1\u2009234,56\u00a0€');
    expect(euro(-5)).toBe('−0,05\u00a0€');
    expect(bytes(3_400_000)).toBe('3,4\u00a0MB');
  });

  it('of money are read as people type them', () => {
    expect(parseEuro('1.234,5 €')).toBe(123450);
    expect(parseEuro('1 234')).toBe(123400);
    expect(parseEuro('12,50')).toBe(1250);
    expect(parseEuro('12,345')).toBeUndefined();
    expect(parseEuro('zwölf')).toBeUndefined();
  });
});

it('folds German letters as the search does', () => {
  expect(fold('Straße')).toBe(fold('STRASSE'));
  expect(fold('Grünfurt')).toBe(fold('gruenfurt'));
  expect(fold('Grünfurt')).toBe(fold('Grunfurt'));
});
