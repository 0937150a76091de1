// How a decision was taken, in words: „einstimmig“, „11 Ja, 1 Enthaltung“. Read as it is
// written, so that a vote is one field.
import type { Vote } from '$lib/api/bindings';
import type { Reading } from '$lib/fields/field.svelte';

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

/** The vote that is written so: „einstimmig“, „11:0:1“, „11 Ja, 1 Enthaltung“. */
export function readVote(text: string): Vote | undefined {
  const typed = text.trim().toLowerCase();
  if (/^(im )?einvernehmen$/.test(typed)) return { by: 'consensus' };
  const unanimous = /^einstimmig\s*\(?\s*(\d{1,6})?\s*(ja)?\s*\)?$/.exec(typed);
  if (unanimous) return { by: 'unanimous', yes: unanimous[1] ? Number(unanimous[1]) : null };
  const counted = /^(\d{1,6})\s*[:/]\s*(\d{1,6})\s*[:/]\s*(\d{1,6})$/.exec(typed);
  if (counted)
    return {
      by: 'count',
      yes: Number(counted[1]),
      no: Number(counted[2]),
      abstained: Number(counted[3]),
    };
  const words = /^(?:\d{1,6}\s*(?:ja|nein|enthaltung(?:en)?)\s*(?:,|und|;)?\s*)+$/.test(typed);
  if (!words) return undefined;
  const of = (word: string) => Number(new RegExp(`(\\d+)\\s*${word}`).exec(typed)?.[1] ?? 0);
  return { by: 'count', yes: of('ja'), no: of('nein'), abstained: of('enthaltung') };
}

/** A vote as a field. */
export const vote: Reading = {
  show: (value) => voteText(value as Vote | null),
  read: (text) => {
    if (text.trim() === '') return { value: null };
    const value = readVote(text);
    if (!value)
      return {
        refuse:
          'Schreiben Sie die Abstimmung wie „einstimmig“, „Einvernehmen“ oder „11 Ja, 1 Enthaltung“.',
      };
    // The votes of another kind of vote do not stay behind.
    return { value: { yes: null, no: null, abstained: null, ...value } };
  },
};
