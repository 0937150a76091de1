// Larger and smaller, as a person likes to read: by the web view itself, so that lines break
// anew and the layout for small windows takes over.
import { api } from '$lib/api/bindings';

import { preferences } from './preferences.svelte';

const STEPS = [0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5];

/** The next larger (1) or smaller (-1) size; 0 is the usual one. */
export function zoom(direction: -1 | 0 | 1): void {
  const now = preferences.get<number>('zoom') ?? 1;
  const at = STEPS.findIndex((step) => step >= now);
  const next = direction === 0 ? 1 : (STEPS[at + direction] ?? now);
  preferences.set('zoom', next);
  void api.zoom(next).catch(() => undefined);
}
