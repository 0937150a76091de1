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
  /** Where words are kept now; nowhere, when there are none. */
  private at: string | undefined;
  /** One after the other: what is dropped must not come back. */
  private work: Promise<unknown> = Promise.resolve();
  /** What was being typed when the program ended. */
  readonly found: string | undefined;

  constructor(key: () => string, failed: (thrown: unknown) => void) {
    this.key = key;
    this.failed = failed;
    this.found = desk.drafts[key()];
    if (this.found !== undefined) this.at = key();
  }

  /** Keeps the words as they are now. While one types on, they are kept again and again. */
  keep(text: string): void {
    this.waiting = text;
    // By its name at this moment: later the field may be gone, or another record's.
    this.at = this.key();
    this.timer ??= setTimeout(() => this.flush(), SOON);
  }

  /** Forgets them: they were saved, or given up. */
  drop(): void {
    const key = this.at;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.waiting = undefined;
    this.at = undefined;
    if (key === undefined) return;
    delete desk.drafts[key];
    this.work = this.work.then(() => api.clearDraft(key)).catch(() => undefined);
  }

  private flush(): void {
    const [key, text] = [this.at, this.waiting];
    this.timer = undefined;
    if (key === undefined || text === undefined) return;
    desk.drafts[key] = text;
    this.work = this.work.then(() => api.putDraft({ key, text })).catch(this.failed);
  }
}
