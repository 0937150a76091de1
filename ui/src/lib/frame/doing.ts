// Doing something that may fail: the sentence about it is shown, and nothing else happens.
import { api } from '$lib/api/bindings';
import { failureOf } from '$lib/api/call';

import { announcer } from './announce.svelte';
import { damage } from './damage.svelte';

/** Does it; a failure is told, and then the answer is undefined. */
export async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (thrown) {
    const failure = failureOf(thrown);
    if (failure.kind === 'damaged') damage.found(failure);
    else announcer.note(failure.message, { failed: true });
    return undefined;
  }
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

/** Whether the focused field has typing of its own to take back. */
function inText(): boolean {
  const focused = document.activeElement;
  return focused instanceof HTMLElement && focused.dataset.typed === 'true';
}

/** Takes the last step back; in a field being typed in, the typing. */
export async function undo(): Promise<void> {
  if (inText()) {
    document.execCommand('undo');
    return;
  }
  const done = await write(() => api.undo());
  if (done) announcer.note(`${done.value} – rückgängig gemacht`);
}

/** Does the step again that was taken back last. */
export async function redo(): Promise<void> {
  if (inText()) {
    document.execCommand('redo');
    return;
  }
  const done = await write(() => api.redo());
  if (done) announcer.note(`${done.value} – wiederholt`);
}
