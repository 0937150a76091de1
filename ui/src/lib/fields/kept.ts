// A small form that is being filled in: what it holds so far is kept like words in a field, so
// that it is there again after a power cut.
import { announcer } from '$lib/frame/announce.svelte';
import { desk } from '$lib/frame/desk.svelte';
import { failureOf } from '$lib/api/call';

import { Draft } from './draft';

const keyOf = (form: string, of: string[]) => ['form', form, ...of].join('/');

export class Kept<T extends object> {
  private readonly draft: Draft;
  /** What it held when the program ended; nothing for a new one. */
  readonly found: Partial<T>;

  constructor(form: string, of: string[]) {
    this.draft = new Draft(
      () => keyOf(form, of),
      (thrown) => announcer.note(failureOf(thrown).message, { failed: true }),
    );
    this.found = parsed<T>(this.draft.found);
  }

  keep(held: T): void {
    this.draft.keep(JSON.stringify(held));
  }

  drop(): void {
    this.draft.drop();
  }
}

function parsed<T>(text: string | undefined): Partial<T> {
  try {
    return text ? (JSON.parse(text) as Partial<T>) : {};
  } catch {
    return {};
  }
}

/** Whether such a form was open when the program ended. */
export const wasOpen = (form: string, of: string[]): boolean => keyOf(form, of) in desk.drafts;
