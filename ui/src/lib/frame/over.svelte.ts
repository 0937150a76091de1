// What lies over the window when it is asked for. Nobody needs it for the first screen: it is
// fetched once that stands, or at the moment somebody asks.
import type { Component } from 'svelte';

/** What the frame itself can lay over the window. */
export type Sheet = 'palette' | 'keys' | 'notices';

class Over {
  private sheet = $state<Sheet>();
  /** All that can lie over the window; none until it is fetched. */
  Overlays = $state.raw<Component>();

  async fetch(): Promise<void> {
    this.Overlays ??= (await import('./Overlays.svelte')).default;
  }

  shows(sheet: Sheet): boolean {
    return this.sheet === sheet;
  }

  show(sheet: Sheet): void {
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
