// The one door to the shell. Every command goes through here, and every failure comes out
// as a Failure with a sentence for the person.
import { invoke } from '@tauri-apps/api/core';

import type { Failure, Projection } from './bindings';

declare global {
  /** What the page's head asked for: the answers of some commands, by their names. */
  var first: Promise<Record<string, unknown>> | undefined;
}

/** The answer that the page's head has asked for already; each is good for one time. */
async function early(name: string): Promise<unknown> {
  // Without it everything is asked for in its turn.
  const answers = await globalThis.first?.catch(() => undefined);
  const answer = answers?.[name];
  if (answers) answers[name] = undefined;
  return answer;
}

/** A failure as the shell told it, or as one of our own. */
export class Failed extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** What went wrong, as a Failure, whatever was thrown. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof Failed) return thrown.failure;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return { kind: 'defect', message, fields: [], reference: null };
}

async function ask<T>(name: string, argument: unknown): Promise<T> {
  try {
    const known = argument === null ? await early(name) : undefined;
    if (known !== undefined) return known as T;
    return await invoke<T>('call', { name, argument });
  } catch (thrown) {
    const told = typeof thrown === 'object' && thrown !== null && 'kind' in thrown;
    throw told ? new Failed(thrown as Failure) : new Failed(failureOf(thrown));
  }
}

/** Asks the shell for a value. */
export function call<T>(name: string, argument: unknown): Promise<T> {
  return ask<T>(name, argument);
}

/** Asks the shell for bytes: a PDF, a picture. */
export async function callForBytes(name: string, argument: unknown): Promise<Uint8Array> {
  return new Uint8Array(await ask<ArrayBuffer>(name, argument));
}

/** What the projector shows: the one thing its window may ask for. */
export const projection = (): Promise<Projection | null> => invoke('projection');
