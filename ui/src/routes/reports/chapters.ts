// The chapters of a report as they are written back: a list whose order is that of the pages.
import type { Chapter, Report } from '$lib/api/bindings';

/** A chapter of which nothing is said yet. */
const blank = (key: string): Chapter => ({
  chapter: key,
  title: null,
  off: false,
  finished: false,
  text: '',
  after: '',
  comments: [],
  seen: [],
});

/** What the report says of a chapter. */
export const chapterOf = (report: Report, key: string): Chapter =>
  report.chapters?.find((one) => one.chapter === key) ?? blank(key);

/** All chapters in the order they are shown in, one of them changed. */
export const changed = (
  report: Report,
  order: string[],
  key: string,
  change: Partial<Chapter>,
): Chapter[] =>
  [...new Set([...order, key])].map((one) =>
    one === key ? { ...chapterOf(report, one), ...change } : chapterOf(report, one),
  );

/** All chapters with one of them moved to a place, counted from 0. */
export function moved(report: Report, order: string[], key: string, to: number): Chapter[] {
  const others = order.filter((one) => one !== key);
  const at = Math.max(0, Math.min(to, others.length));
  return [...others.slice(0, at), key, ...others.slice(at)].map((one) => chapterOf(report, one));
}

/** A key for a chapter of the office's own that no other has. */
export function ownKey(order: string[]): string {
  for (let number = 1; ; number++) {
    const key = `own-${number}`;
    if (!order.includes(key)) return key;
  }
}
