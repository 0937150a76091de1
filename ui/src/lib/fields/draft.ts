// Words that are being typed: on the disk within half a second of each keystroke, yet no step
// of the history.
import { api } from '$lib/api/bindings';
import { desk } from '$lib/frame/desk.svelte';

/** Milliseconds from the first keystroke that is not kept yet to the disk. */
const SOON = 300;

export class Draft {
  private readonly key: () => string;
  private readonly failed: (thrown: unknown) => void;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private waiting: string | undefined;
  private exists: boolean;
  /** One after the other: what is dropped must not come back. */
  private work: Promise<unknown> = Promise.resolve();
  /** What was being typed when the program ended. */
  readonly found: string | undefined;

  constructor(key: () => string, failed: (thrown: unknown) => void) {
    this.key = key;
    this.failed = failed;
    this.found = desk.drafts[key()];
    this.exists = this.found !== undefined;
  }

  /** Keeps the words as they are now. While one types on, they are kept again and again. */
  keep(text: string): void {
    this.waiting = text;
    this.timer ??= setTimeout(() => this.flush(), SOON);
  }

  /** Forgets them: they were saved, or given up. */
  drop(): void {
    const key = this.key();
    clearTimeout(this.timer);
    this.timer = undefined;
    this.waiting = undefined;
    delete desk.drafts[key];
    if (!this.exists) return;
    this.exists = false;
    this.work = this.work.then(() => api.clearDraft(key)).catch(() => undefined);
  }

  private flush(): void {
    const [key, text] = [this.key(), this.waiting];
    this.timer = undefined;
    if (text === undefined) return;
    this.exists = true;
    desk.drafts[key] = text;
    this.work = this.work.then(() => api.putDraft({ key, text })).catch(this.failed);
  }
}
