// A document made from the records, made anew a moment after they change. What was made
// before stays until then.
import { api, type Failure, type PaperOf, type Prepared } from '$lib/api/bindings';
import { failureOf } from '$lib/api/call';
import { desk } from '$lib/frame/desk.svelte';

/** Milliseconds from a change to the making: a person may be going through some fields. */
const PAUSE = 400;

export class PaperState {
  prepared = $state.raw<Prepared>();
  source = $state.raw<Promise<Uint8Array>>();
  failure = $state.raw<Failure>();
  /** Being made for so long that it is worth a word. */
  busy = $state(false);

  private made: string | undefined;

  /** To be called while a component is set up. */
  constructor(of: () => PaperOf) {
    $effect(() => {
      void desk.version;
      const paper = of();
      const key = JSON.stringify(paper);
      let isOver = false;
      const start = setTimeout(
        () => void this.make(paper, () => isOver),
        key === this.made ? PAUSE : 0,
      );
      this.made = key;
      return () => {
        isOver = true;
        clearTimeout(start);
      };
    });
  }

  private async make(of: PaperOf, isOver: () => boolean): Promise<void> {
    const slow = setTimeout(() => (this.busy = true), 600);
    try {
      const prepared = await api.preparePaper(of);
      if (isOver()) return;
      this.source = api.paper(of);
      await this.source;
      this.prepared = prepared;
      this.failure = undefined;
    } catch (thrown) {
      if (!isOver()) this.failure = failureOf(thrown);
    } finally {
      clearTimeout(slow);
      this.busy = false;
    }
  }
}
