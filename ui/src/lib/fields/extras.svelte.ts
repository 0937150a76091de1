// The optional fields of a record: an empty one waits until somebody asks for more.
import { getContext, setContext } from 'svelte';

class Extras {
  /** Whether all are shown. */
  open = $state(false);
  /** How many are not shown. */
  hidden = $state(0);
}

const KEY = Symbol('extras');

/** For the fields within this component. */
export const provideExtras = (): Extras => setContext(KEY, new Extras());

/** Those of the fields one stands in. */
export const extras = (): Extras | undefined => getContext<Extras | undefined>(KEY);
