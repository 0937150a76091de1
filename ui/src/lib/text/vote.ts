// How a vote reads: „einstimmig“, „11 Ja, 1 Enthaltung“.
import type { Vote } from '$lib/api/bindings';

import { count } from './format';

export function voteText(vote: Vote | null): string {
  if (!vote) return '';
  if (vote.by === 'consensus') return 'im Einvernehmen';
  if (vote.by === 'unanimous') return 'einstimmig';
  const parts = [
    `${vote.yes} Ja`,
    vote.no ? `${vote.no} Nein` : '',
    vote.abstained ? count(vote.abstained, 'Enthaltung', 'Enthaltungen') : '',
  ];
  return parts.filter(Boolean).join(', ');
}
