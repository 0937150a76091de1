// What lies over the window when it is asked for. Nobody needs it for the first screen: it is
// fetched once that stands, or at the moment somebody asks.
import type { Component } from 'svelte';

import type { BodyRef } from '$lib/api/bindings';

/** What the frame itself can lay over the window: two of them ask for a new record. */
export type Sheet = 'palette' | 'keys' | 'notices' | 'meeting' | 'person';

/** What a new record begins with. */
export interface Beginning {
  /** The body that meets, where that is settled. */
  body?: BodyRef;
  /** An event of the office, without a body. */
  event?: boolean;
  /** House and room. */
  place?: string;
  /** For whom the person acts. */
  organization?: { id: string; name: string };
}

class Over {
  private sheet = $state<Sheet>();
  /** What the new record begins with. */
  beginning = $state.raw<Beginning>({});
  /** All that can lie over the window; none until it is fetched. */
  Overlays = $state.raw<Component>();

  async fetch(): Promise<void> {
    this.Overlays ??= (await import('./Overlays.svelte')).default;
  }

  shows(sheet: Sheet): boolean {
    return this.sheet === sheet;
  }

  show(sheet: Sheet, beginning: Beginning = {}): void {
    this.beginning = beginning;
    this.sheet = sheet;
    void this.fetch();
  }

  /** Takes a sheet away, unless another one has come since. */
  hide(sheet: Sheet): void {
    if (this.sheet === sheet) this.sheet = undefined;
  }
}

/** What lies over the window. */
export const over = new Over();
