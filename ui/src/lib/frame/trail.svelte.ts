// The path in the top bar and the word in the status line, said by the screen that is shown.
import type { Place } from './router.svelte';

class Trail {
  places = $state.raw<{ label: string; place: Place }[]>([]);
  here = $state<string>();
  status = $state('');
}

/** The trail. */
export const trail = new Trail();

/** Says where the person is, for as long as the component is shown. */
export function showTrail(
  say: () => { places?: { label: string; place: Place }[]; here?: string },
): void {
  $effect(() => {
    const said = say();
    trail.places = said.places ?? [];
    trail.here = said.here;
    return () => {
      trail.places = [];
      trail.here = undefined;
    };
  });
}

/** Shows a word in the status line, for as long as the component is shown. */
export function showStatus(say: () => string): void {
  $effect(() => {
    trail.status = say();
    return () => {
      trail.status = '';
    };
  });
}
