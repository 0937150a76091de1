// Doing something that may fail: the sentence about it is shown, and nothing else happens.
import { api } from '$lib/api/bindings';
import { failureOf } from '$lib/api/call';

import { announcer } from './announce.svelte';
import { damage } from './damage.svelte';

/**
 * Tells what went wrong: over everything only what leaves no work to go on with, a sentence
 * beside the work otherwise.
 */
export function tell(thrown: unknown): void {
  const failure = failureOf(thrown);
  if (failure.kind === 'damaged') damage.found(failure);
  else announcer.note(failure.message, { failed: true });
}

/** Does it; a failure is told, and then the answer is undefined. */
export async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (thrown) {
    tell(thrown);
    return undefined;
  }
}

/** The same work, but not a second time while it is going on: a form that is sent twice. */
export function once(work: () => Promise<unknown>): () => Promise<void> {
  let busy = false;
  return async () => {
    if (busy) return;
    busy = true;
    try {
      await work();
    } finally {
      busy = false;
    }
  };
}

/** Changes something; what is allowed but worth a word is said. */
export async function write<T extends { step: string | null; notices: string[] }>(
  work: () => Promise<T>,
): Promise<T | undefined> {
  const written = await attempt(work);
  written?.notices.forEach((notice) => announcer.note(notice));
  return written;
}

/** Changes something and offers at once to take it back: for what is gone afterwards. */
export async function writeAndOfferUndo<T extends { step: string | null; notices: string[] }>(
  work: () => Promise<T>,
): Promise<T | undefined> {
  const written = await write(work);
  if (written?.step) announcer.note(written.step, { undo: true });
  return written;
}

/** Takes back, or does again, the typing of the focused field; false where it has none. */
function inText(what: 'undo' | 'redo'): boolean {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused.dataset.typed !== 'true') return false;
  // An editor keeps its own account of the typing; a plain field leaves it to the browser.
  const told = new CustomEvent('takeback', { detail: what, cancelable: true });
  if (focused.dispatchEvent(told)) document.execCommand(what);
  return true;
}

/** Takes the last step back; in a field being typed in, the typing. */
export async function undo(): Promise<void> {
  if (inText('undo')) return;
  const done = await write(() => api.undo());
  if (done) announcer.note(`${done.value} – rückgängig gemacht`);
}

/** Does the step again that was taken back last. */
export async function redo(): Promise<void> {
  if (inText('redo')) return;
  const done = await write(() => api.redo());
  if (done) announcer.note(`${done.value} – wiederholt`);
}
