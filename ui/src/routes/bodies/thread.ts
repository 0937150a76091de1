// Which sessions of a body stand on the thread of its page.
import type { SessionDot } from '$lib/api/bindings';

/** How many dots stand in a row. */
export const DOTS = 10;
/** How many of them at most lie ahead. */
const AHEAD = 3;

/** The dots of one row: the next session and what lies around it. */
export function around(dots: readonly SessionDot[]): SessionDot[] {
  const next = dots.findIndex((dot) => dot.next);
  const end = next < 0 ? dots.length : Math.min(dots.length, next + AHEAD);
  const from = Math.max(0, end - DOTS);
  return dots.slice(from, from + DOTS);
}
