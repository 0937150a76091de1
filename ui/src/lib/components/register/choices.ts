// What a filter offers when its values come from the rows themselves.
import { compare } from '$lib/text/format';

export interface Choice {
  value: string;
  label: string;
}

/** Each value once, in the order of its label. */
export function choices<T>(
  rows: readonly T[] | undefined,
  of: (row: T) => readonly (Choice | undefined)[],
): Choice[] {
  const found = new Map<string, string>();
  for (const row of rows ?? []) {
    for (const one of of(row)) if (one) found.set(one.value, one.label);
  }
  return [...found]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => compare(a.label, b.label));
}

/** A record as a choice. */
export const choice = (
  record: { id: string; name: string } | null | undefined,
): Choice | undefined => (record ? { value: record.id, label: record.name } : undefined);
