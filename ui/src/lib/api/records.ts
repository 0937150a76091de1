// Any record by its noun, with the types that belong to it.
import { api, type Noun, type Records, type Written } from './bindings';

/** The fields that may be empty: left out of a new record, set to null in a patch. */
type MayBeEmpty<T> = {
  [K in keyof T]: null extends T[K] ? K : T[K] extends unknown[] ? K : never;
}[keyof T];

/** A record that is to be added: without its key, and without what is not known of it. */
export type New<T> = T extends unknown[]
  ? T
  : T extends object
    ? { [K in Exclude<keyof T, MayBeEmpty<T> | 'id'>]: New<T[K]> } & {
        [K in Exclude<MayBeEmpty<T>, 'id'>]?: T[K];
      }
    : T;

/**
 * What shall be otherwise in a record: a JSON merge patch (RFC 7396). A list changes by its
 * entries, which are named by their place, or by a field: `chapter=outlook`.
 */
export type Patch<T> = T extends (infer E)[]
  ? T | Record<string, Patch<E> | null>
  : T extends object
    ? { [K in keyof T]?: Patch<T[K]> }
    : T;

/** Every noun but the alliance, of which there is one. */
export type ListedNoun = Exclude<Noun, 'alliance'>;

/** Adds a record. */
export const add = <N extends ListedNoun>(noun: N, record: New<Records[N]>) =>
  api.add({ noun, record }) as Promise<Written<Records[N]>>;

/** Adds several records, as one step. */
export const addMany = <N extends ListedNoun>(noun: N, records: New<Records[N]>[]) =>
  api.addMany({ noun, records });

/** Changes fields of a record. */
export const revise = <N extends Noun>(noun: N, id: string, patch: Patch<Records[N]>) =>
  api.revise({ noun, id, patch }) as Promise<Written<Records[N]>>;

/** Changes the same fields of several records, as one step. */
export const reviseMany = <N extends Noun>(noun: N, ids: string[], patch: Patch<Records[N]>) =>
  api.reviseMany({ noun, ids, patch });

/** The patch that sets one field, by its path: `address/street`. */
export function patchOf(path: string, value: unknown): Record<string, unknown> {
  return path
    .split('/')
    .reduceRight<unknown>((inner, name) => ({ [name]: inner }), value) as Record<string, unknown>;
}

/** The value of a field, by its path. */
export function fieldOf(record: object, path: string): unknown {
  return path
    .split('/')
    .reduce<unknown>(
      (inner, name) => (inner as Record<string, unknown> | null | undefined)?.[name],
      record,
    );
}
