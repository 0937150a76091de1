// The time on the wall, second by second, as the shell counts it.
import { api } from '$lib/api/bindings';

class WallClock {
  /** „2026-05-12T14:03:00“; empty until it is known. */
  now = $state('');
}
const clock = new WallClock();

/** The clock, for as long as the component is shown. To be called while it is set up. */
export function keepTime(): { readonly now: string } {
  $effect(() => {
    const ask = () =>
      api.now().then(
        (now) => (clock.now = now.slice(0, 19)),
        // It is asked again in a second.
        () => undefined,
      );
    void ask();
    const every = setInterval(() => void ask(), 1000);
    return () => clearInterval(every);
  });
  return clock;
}
