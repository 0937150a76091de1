// A file that is damaged, or a program that stumbled: shown over everything.
import type { Failure } from '$lib/api/bindings';

class Damage {
  failure = $state<Failure>();

  found(failure: Failure): void {
    this.failure = failure;
  }

  mended(): void {
    this.failure = undefined;
  }
}

/** What is shown over everything. */
export const damage = new Damage();
