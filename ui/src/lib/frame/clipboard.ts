// Text for another program, by way of the system's clipboard.
import { announcer } from './announce.svelte';
import { attempt } from './doing';

/**
 * Puts text on the clipboard, and says so. It may still be on its way: browsers let only who was
 * just asked by a hand write there, so that the asking must not wait for it.
 */
export async function copy(text: Promise<string>, said: string): Promise<void> {
  const plain = text.then((text) => new Blob([text], { type: 'text/plain' }));
  const done = await attempt(async () => {
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': plain })]);
    return true;
  });
  if (done) announcer.note(said);
}
