// What a report says of its chapters, and how it is written back: of one chapter by its key, so
// that nothing else is written with it; their order as a list of all.
import { api, type Chapter, type Report } from '$lib/api/bindings';
import type { Patch } from '$lib/api/records';
import { write } from '$lib/frame/doing';

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

/** The path of a chapter inside its report. */
export const pathOf = (key: string): string => `chapters/chapter=${key}`;

/** Changes what a report says of one chapter; nothing said of it any more with null. */
export const reviseChapter = (id: string, key: string, change: Patch<Chapter> | null) =>
  write(() =>
    api.revise({ noun: 'report', id, patch: { chapters: { [`chapter=${key}`]: change } } }),
  );

/** What the report says of its chapters, one of them with other words. */
export const retold = (report: Report, key: string, change: Partial<Chapter>): Chapter[] => {
  const others = (report.chapters ?? []).filter((one) => one.chapter !== key);
  const at = report.chapters?.findIndex((one) => one.chapter === key) ?? -1;
  return others.toSpliced(at < 0 ? others.length : at, 0, { ...chapterOf(report, key), ...change });
};

/** The keys of all chapters with one of them at a place, counted from 0. */
export function moved(order: string[], key: string, to: number): string[] {
  const others = order.filter((one) => one !== key);
  return others.toSpliced(Math.max(0, Math.min(to, others.length)), 0, key);
}

/**
 * Arranges the chapters of a report as it is now: what was just typed is in it. A chapter of
 * the office's own that it does not have yet gets this title.
 */
export const arrange = (id: string, order: string[], title: string | null = null) =>
  write(async () => {
    const { report } = await api.reportPage(id);
    const isNew = (key: string) =>
      key.startsWith('own-') && !report.chapters?.some((one) => one.chapter === key);
    const chapters = order.map((key) =>
      isNew(key) ? { ...blank(key), title } : chapterOf(report, key),
    );
    return api.revise({ noun: 'report', id, patch: { chapters } });
  });

/** A key for a chapter of the office's own that no other has. */
export function ownKey(order: string[]): string {
  for (let number = 1; ; number++) {
    const key = `own-${number}`;
    if (!order.includes(key)) return key;
  }
}
