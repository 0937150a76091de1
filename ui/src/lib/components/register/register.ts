// What a register shows of its rows: which columns, in which order, which rows. Pure, so
// that it can be tried without a window.
import { compare, fold } from '$lib/text/format';

/** What a cell holds, as far as sorting is concerned. */
export type Sortable = string | number | boolean | null | undefined;

/** A column of a register of `T`. */
export interface Column<T> {
  id: string;
  label: string;
  /** What to sort by. */
  value: (row: T) => Sortable;
  /** What to show and to search in; the value itself where it is missing. */
  text?: (row: T) => string;
  /** Width in rem; the column without one takes what is left. */
  width?: number;
  numeric?: boolean;
  muted?: boolean;
  /** Drawn by the screen's own `cell`. */
  rich?: boolean;
  /** `false`: makes room when a record is open beside the list. */
  beside?: boolean;
  /** Leaves first when the window is narrow. */
  optional?: boolean;
  /** Not shown until the person chooses it. */
  hidden?: boolean;
}

/** Something rows can be narrowed down by. */
export interface Filter<T> {
  id: string;
  label: string;
  /** What can be chosen. */
  options: { value: string; label: string }[];
  /** Whether a row is among the chosen. */
  test: (row: T, value: string) => boolean;
}

/** How a person likes a register: kept from one day to the next. */
export interface View {
  /** The columns shown, in their own order; undefined for the usual ones. */
  columns?: string[];
  sort: { column: string; descending: boolean };
  /** The filters set, by their id. */
  filters: Record<string, string>;
}

/** The columns that are shown. */
export function shown<T>(columns: Column<T>[], view: View): Column<T>[] {
  const chosen = view.columns;
  return columns.filter((column, at) =>
    at === 0 ? true : chosen ? chosen.includes(column.id) : !column.hidden,
  );
}

/** Where a row stands; -1 where it does not. */
export const placeOf = (rows: readonly { id: string }[], id: string | undefined): number =>
  id === undefined ? -1 : rows.findIndex((row) => row.id === id);

/** Where a key leads from a row, in a list of so many of which a page shows some. */
export function moveBy(key: string, from: number, page: number, rows: number): number | undefined {
  const moves: Record<string, number> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + page,
    PageUp: from - page,
    Home: 0,
    End: rows - 1,
  };
  return moves[key];
}

/** Rem that the box before each row takes, and that the column which takes what is left needs. */
const BOX = 2.75;
const LEAST = 12;

/** Those columns for which there is room: the optional ones leave first, from the right. */
export function fitting<T>(columns: Column<T>[], room: number): Column<T>[] {
  const kept = [...columns];
  const left = () => room - BOX - kept.reduce((sum, { width = 0 }) => sum + width, 0);
  for (const optional of [true, false]) {
    for (let at = kept.length - 1; at > 0 && left() < LEAST; at--)
      if (kept[at]?.width && !!kept[at]?.optional === optional) kept.splice(at, 1);
  }
  return kept;
}

export const textOf = <T>(column: Column<T>, row: T): string =>
  column.text ? column.text(row) : String(column.value(row) ?? '');

/** The words of a row, folded once: typing in the search asks for them at every key. */
const words = new WeakMap<object, string>();

function wordsOf<T extends object>(row: T, columns: Column<T>[]): string {
  let text = words.get(row);
  if (text === undefined) {
    text = fold(columns.map((column) => textOf(column, row)).join(' '));
    words.set(row, text);
  }
  return text;
}

/** All rows, in the order of a column. */
export function sorted<T>(rows: readonly T[], columns: Column<T>[], sort: View['sort']): T[] {
  const by = columns.find((column) => column.id === sort.column) ?? columns[0];
  if (!by) return [...rows];
  // Read once for each row, not once for each comparison.
  const keyed = rows.map((row) => ({ row, key: by.value(row) }));
  const turn = sort.descending ? -1 : 1;
  keyed.sort((a, b) => {
    // What is empty stands at the end, however it is sorted.
    if (isEmpty(a.key) || isEmpty(b.key)) return Number(isEmpty(a.key)) - Number(isEmpty(b.key));
    return turn * order(a.key, b.key);
  });
  return keyed.map(({ row }) => row);
}

/** The rows that filters leave, in the order they come in. */
export function filtered<T>(
  rows: readonly T[],
  filters: Filter<T>[],
  set: View['filters'],
): readonly T[] {
  const asked = filters.flatMap((filter) => {
    const value = set[filter.id];
    return value === undefined ? [] : [(row: T) => filter.test(row, value)];
  });
  return asked.length === 0 ? rows : rows.filter((row) => asked.every((test) => test(row)));
}

/**
 * Searches for the rows that have all words, as they are typed: what goes on from the search
 * before is looked for among what that found.
 */
export function searcher<T extends object>() {
  let before: { rows: readonly T[]; typed: string; found: readonly T[] } | undefined;
  return (rows: readonly T[], columns: Column<T>[], search: string): readonly T[] => {
    const typed = fold(search).trimStart();
    const among = before?.rows === rows && typed.startsWith(before.typed) ? before.found : rows;
    const found = having(among, columns, typed.split(/\s+/).filter(Boolean));
    before = { rows, typed, found };
    return found;
  };
}

function having<T extends object>(rows: readonly T[], columns: Column<T>[], wanted: string[]) {
  if (wanted.length === 0) return rows;
  return rows.filter((row) => {
    const text = wordsOf(row, columns);
    return wanted.every((word) => text.includes(word));
  });
}

/** Folds the words of rows before somebody searches in them; the returned function stops it. */
export const prepare = <T extends object>(rows: readonly T[], columns: Column<T>[]) =>
  inPortions(rows, (row) => wordsOf(row, columns));

const isEmpty = (value: Sortable): boolean => value === null || value === undefined || value === '';

function order(a: Sortable, b: Sortable): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return compare(String(a), String(b));
}

/**
 * Looks for what a person may have meant whose search found nothing: tells the nearest name, if
 * one is near. The returned function stops it.
 */
export function guess<T>(
  search: string,
  rows: readonly T[],
  label: (row: T) => string,
  tell: (name: string) => void,
): () => void {
  const typed = fold(search);
  if (typed.length < 3) return () => {};
  let best: { name: string; far: number } | undefined;
  const consider = (row: T) => {
    const name = label(row);
    const folded = fold(name);
    const far = Math.min(...[folded, ...folded.split(/\s+/)].map((word) => distance(typed, word)));
    if (far <= Math.ceil(typed.length / 4) && (!best || far < best.far)) best = { name, far };
  };
  return inPortions(rows, consider, () => best && tell(best.name));
}

/** Levenshtein's distance: letters to change, add or drop. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 4) return Infinity;
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(change, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    above = row;
  }
  return above[b.length] ?? Infinity;
}

/** Milliseconds of rest before long work begins, and rows that are done in one go. */
const REST = 400;
const PORTION = 200;

/** Goes through rows beside the typing, a few at a time; the returned function stops it. */
function inPortions<T>(rows: readonly T[], each: (row: T) => void, done?: () => void): () => void {
  let at = 0;
  const go = () => {
    rows.slice(at, at + PORTION).forEach(each);
    at += PORTION;
    if (at < rows.length) next = setTimeout(go);
    else done?.();
  };
  let next = setTimeout(go, REST);
  return () => clearTimeout(next);
}
