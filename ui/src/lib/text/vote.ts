// How a decision was taken, in words: „einstimmig“, „11 Ja, 1 Enthaltung“.
import type { Vote } from '$lib/api/bindings';

import { count } from './format';

/** „11 Ja, 2 Nein, 1 Enthaltung“; what is nil is left out, but not the Ja. */
export function voteText(vote: Vote | null | undefined): string {
  if (!vote) return '';
  if (vote.by === 'consensus') return 'Einvernehmen';
  if (vote.by === 'unanimous') return vote.yes ? `einstimmig (${vote.yes} Ja)` : 'einstimmig';
  const parts = [`${vote.yes} Ja`];
  if (vote.no > 0) parts.push(`${vote.no} Nein`);
  if (vote.abstained > 0) parts.push(count(vote.abstained, 'Enthaltung', 'Enthaltungen'));
  return parts.join(', ');
}
