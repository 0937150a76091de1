// A year in months and weeks: weeks begin on Monday.
import { addDays, weekday } from '$lib/text/format';

export interface Month {
  /** 1 to 12. */
  month: number;
  /** Weeks of seven days; null where the month has not begun or is over. */
  weeks: (string | null)[][];
}

/** The months of a year. */
export const monthsOf = (year: number): Month[] =>
  Array.from({ length: 12 }, (_, at) => ({ month: at + 1, weeks: weeksOf(year, at + 1) }));

function weeksOf(year: number, month: number): (string | null)[][] {
  const prefix = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
  const days: (string | null)[] = [];
  let day = `${prefix}-01`;
  for (let before = (weekday(day) + 6) % 7; before > 0; before--) days.push(null);
  for (; day.startsWith(prefix); day = addDays(day, 1)) days.push(day);
  while (days.length % 7 !== 0) days.push(null);
  return Array.from({ length: days.length / 7 }, (_, at) => days.slice(at * 7, at * 7 + 7));
}
