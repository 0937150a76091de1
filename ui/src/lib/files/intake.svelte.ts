// Files on their way into the alliance: their bytes one after the other, so that the window
// stays quick and one can stop; then all that came as one step. Pictures are asked about
// afterwards.
import { api, type File } from '$lib/api/bindings';
import { failureOf } from '$lib/api/call';
import { announcer } from '$lib/frame/announce.svelte';
import { desk } from '$lib/frame/desk.svelte';
import { attempt } from '$lib/frame/doing';
import { today } from '$lib/frame/today';
import { count } from '$lib/text/format';

import { newFile, type Home } from './belonging';

/** Milliseconds of work before its progress is shown. */
const PATIENCE = 1000;

/** What takes dropped files in the alliance's place. */
export interface Taker {
  /** What is said while files are held over the window. */
  hint: string;
  /** Takes them, unless they are none of those it asks for. */
  takes: (paths: string[]) => boolean;
}

class Intake {
  /** How many are to be taken in, and how many are. */
  total = $state(0);
  done = $state(0);
  /** Whether it takes long enough to show how far it is. */
  shown = $state(false);
  /** Pictures that want an alternative text and a credit. */
  pictures = $state.raw<File[]>([]);
  /** Who may take dropped files in the alliance's place: where some are asked for. */
  taker = $state.raw<Taker | undefined>();
  private waiting: { path: string; home: Home | undefined }[] = [];
  private stopped = false;

  get busy(): boolean {
    return this.total > 0;
  }

  /** Takes files in, and answers which; those of a second call queue up behind the first. */
  async take(paths: string[], home?: Home): Promise<File[]> {
    if (paths.length === 0) return [];
    if (desk.alliance?.read_only) {
      announcer.note('Das Bündnis ist nur zum Lesen geöffnet. Dateien bleiben, wo sie sind.');
      return [];
    }
    this.waiting.push(...paths.map((path) => ({ path, home })));
    this.total += paths.length;
    return this.total > paths.length ? [] : this.work();
  }

  /** Asks for files and takes them in. */
  async choose(home?: Home): Promise<File[]> {
    return this.take((await attempt(() => api.chooseFiles())) ?? [], home);
  }

  /** Takes no more; what has come by then is attached. */
  stop(): void {
    this.stopped = true;
  }

  private async work(): Promise<File[]> {
    const timer = setTimeout(() => (this.shown = true), PATIENCE);
    const kept: File[] = [];
    const refused: string[] = [];
    for (let next = this.waiting.shift(); next && !this.stopped; next = this.waiting.shift()) {
      try {
        const found = await api.describeFile(next.path);
        const file = newFile(found, next.home, today());
        kept.push(await api.keepFile({ path: next.path, file }));
      } catch (thrown) {
        const failure = failureOf(thrown);
        refused.push(failure.message);
        // The next would fare no better.
        if (failure.kind === 'disk_full' || failure.kind === 'gone') break;
      }
      this.done++;
    }
    const taken = await this.attach(kept, refused);
    clearTimeout(timer);
    const left = this.total - this.done;
    this.waiting = [];
    this.total = this.done = 0;
    this.shown = this.stopped = false;
    this.tell(taken.length, left, refused);
    this.pictures = [...this.pictures, ...taken.filter((file) => file.role === 'picture')];
    return taken;
  }

  /** Adds what is on the disk by now, as one step; what is added, then. */
  private async attach(kept: File[], refused: string[]): Promise<File[]> {
    try {
      await api.attachFiles(kept);
      return kept;
    } catch (thrown) {
      refused.push(failureOf(thrown).message);
      return [];
    }
  }

  private tell(taken: number, left: number, refused: string[]): void {
    if (taken > 0) {
      const rest = left > 0 ? `, ${left} nicht mehr` : '';
      announcer.note(`${count(taken, 'Dokument', 'Dokumente')} abgelegt${rest}`, {
        undo: true,
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
