// A vote as it is entered, and whether it adds up.
import type { QuorumBasis, Vote } from '$lib/api/bindings';

/** How a decision was taken, by whose votes, and who did not vote. */
export interface Voted {
  vote: Vote | null;
  votes_of: QuorumBasis | null;
  excluded: string[];
}

export type Way = 'none' | 'consensus' | 'unanimous' | 'count';

export const ways: { value: Way; label: string }[] = [
  { value: 'unanimous', label: 'einstimmig' },
  { value: 'consensus', label: 'im Einvernehmen' },
  { value: 'count', label: 'Ja, Nein, Enthaltung' },
  { value: 'none', label: 'ohne Abstimmung' },
];

/** A decision that is only taken note of needs no vote. */
export const wayOf = (vote: Vote | null): Way => vote?.by ?? 'none';

/** The vote taken this way; what was counted before stays. */
export function takenAs(way: Way, before: Vote | null): Vote | null {
  switch (way) {
    case 'none':
      return null;
    case 'consensus':
      return { by: 'consensus' };
    case 'unanimous':
      return { by: 'unanimous', yes: before?.by === 'count' ? before.yes : null };
    case 'count':
      return {
        by: 'count',
        yes: before?.by === 'unanimous' ? (before.yes ?? 0) : 0,
        no: 0,
        abstained: 0,
      };
  }
}

/** How many votes were given; undefined where nobody counted. */
export function given(vote: Vote | null): number | undefined {
  if (vote?.by === 'count') return vote.yes + vote.no + vote.abstained;
  return vote?.by === 'unanimous' ? (vote.yes ?? undefined) : undefined;
}

/** „8 von 8 Stimmen“, and whether that is right. Nothing to say where nobody was counted. */
export function sum(
  vote: Vote | null,
  present: number,
): { text: string; fits: boolean } | undefined {
  const votes = given(vote);
  if (votes === undefined || present === 0) return undefined;
  const all = present === 1 ? '1 Stimme' : `${present} Stimmen`;
  return { text: `${votes} von ${all}`, fits: votes === present };
}
