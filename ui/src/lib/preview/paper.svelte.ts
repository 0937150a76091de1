// A document made from the records, made anew whenever they or the words being typed change.
// What was made before stays until then.
import { untrack } from 'svelte';

import { api, type Failure, type PaperOf, type Prepared } from '$lib/api/bindings';
import { failureOf } from '$lib/api/call';
import { desk } from '$lib/frame/desk.svelte';

/** Milliseconds after which making it is worth a word. */
const LONG = 600;

export class PaperState {
  prepared = $state.raw<Prepared>();
  source = $state.raw<Promise<Uint8Array>>();
  failure = $state.raw<Failure>();
  /** Being made for so long that it is worth a word. */
  busy = $state(false);

  /** What is to be made next; only the newest counts. */
  private next: PaperOf | undefined;
  private isMaking = false;

  /** To be called while a component is set up. */
  constructor(of: () => PaperOf) {
    $effect(() => {
      void desk.version;
      this.next = of();
      untrack(() => void this.make());
      return () => (this.next = undefined);
    });
  }

  /** One after the other: whoever types on is not waited for, and does not wait. */
  private async make(): Promise<void> {
    if (this.isMaking) return;
    this.isMaking = true;
    for (let of = this.next; of; of = this.next) {
      this.next = undefined;
      const slow = setTimeout(() => (this.busy = true), LONG);
      try {
        const prepared = await api.preparePaper(of);
        const bytes = await api.paper(of);
        this.source = Promise.resolve(bytes);
        this.prepared = prepared;
        this.failure = undefined;
      } catch (thrown) {
        if (!this.next) this.failure = failureOf(thrown);
      } finally {
        clearTimeout(slow);
        this.busy = false;
      }
    }
    this.isMaking = false;
  }
}
