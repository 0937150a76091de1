// Files on their way into the alliance: one after the other, so that the window stays quick
// and what is in is in. Pictures are asked about afterwards.
import { api, type File } from '$lib/api/bindings';
import { failureOf } from '$lib/api/call';
import { announcer } from '$lib/frame/announce.svelte';
import { desk } from '$lib/frame/desk.svelte';
import { today } from '$lib/frame/today';
import { count } from '$lib/text/format';

import { newFile, type Home } from './belonging';

/** Milliseconds of work before its progress is shown. */
const PATIENCE = 1000;

class Intake {
  /** How many are to be taken in, and how many are. */
  total = $state(0);
  done = $state(0);
  /** Whether it takes long enough to show how far it is. */
  shown = $state(false);
  /** Pictures that want an alternative text and a credit. */
  pictures = $state.raw<File[]>([]);
  private waiting: { path: string; home: Home | undefined }[] = [];
  private stopped = false;

  get busy(): boolean {
    return this.total > 0;
  }

  /** Takes files in; those of a second call queue up behind the first. */
  async take(paths: string[], home?: Home): Promise<void> {
    if (paths.length === 0) return;
    if (desk.alliance?.read_only) {
      announcer.note('Das Bündnis ist nur zum Lesen geöffnet. Dateien bleiben, wo sie sind.');
      return;
    }
    this.waiting.push(...paths.map((path) => ({ path, home })));
    this.total += paths.length;
    if (this.total > paths.length) return;
    await this.work();
  }

  /** Asks for files and takes them in. */
  async choose(home?: Home): Promise<void> {
    try {
      await this.take(await api.chooseFiles(), home);
    } catch (thrown) {
      announcer.note(failureOf(thrown).message, { failed: true });
    }
  }

  /** Takes no more; what is in stays. */
  stop(): void {
    this.stopped = true;
  }

  private async work(): Promise<void> {
    const timer = setTimeout(() => (this.shown = true), PATIENCE);
    const taken: File[] = [];
    const refused: string[] = [];
    for (let next = this.waiting.shift(); next && !this.stopped; next = this.waiting.shift()) {
      try {
        const found = await api.describeFile(next.path);
        const file = newFile(found, next.home, today());
        taken.push((await api.attachFile({ path: next.path, file })).value);
      } catch (thrown) {
        const failure = failureOf(thrown);
        refused.push(failure.message);
        // The next would fare no better.
        if (failure.kind === 'disk_full' || failure.kind === 'gone') break;
      }
      this.done++;
    }
    clearTimeout(timer);
    const left = this.total - this.done;
    this.waiting = [];
    this.total = this.done = 0;
    this.shown = this.stopped = false;
    this.tell(taken.length, left, refused);
    this.pictures = [...this.pictures, ...taken.filter((file) => file.role === 'picture')];
  }

  private tell(taken: number, left: number, refused: string[]): void {
    if (taken > 0) {
      const rest = left > 0 ? `, ${left} nicht mehr` : '';
      announcer.note(`${count(taken, 'Dokument', 'Dokumente')} abgelegt${rest}`, {
        undo: taken === 1,
      });
    }
    const [first, ...more] = refused;
    if (!first) return;
    const others = more.length ? ` Ebenso ${count(more.length, 'weitere', 'weitere')}.` : '';
    announcer.note(first + others, { failed: true });
  }
}

/** The files on their way. */
export const intake = new Intake();
