// A vote as it is noted down in the form of a decision.
import type { Vote } from '$lib/api/bindings';

export type Way = 'none' | 'consensus' | 'unanimous' | 'count';

export const ways: { value: Way; label: string }[] = [
  { value: 'unanimous', label: 'einstimmig' },
  { value: 'consensus', label: 'im Einvernehmen' },
  { value: 'count', label: 'Ja, Nein, Enthaltung' },
  { value: 'none', label: 'ohne Abstimmung' },
];

export interface Counted {
  yes: unknown;
  no: unknown;
  abstained: unknown;
}

/** The vote; undefined when counted votes are missing. */
export function voteOf(way: Way, counted: Counted): Vote | null | undefined {
  switch (way) {
    case 'none':
      return null;
    case 'consensus':
      return { by: 'consensus' };
    case 'unanimous':
      return { by: 'unanimous', yes: null };
    case 'count': {
      if (typeof counted.yes !== 'number') return undefined;
      const number = (value: unknown) => (typeof value === 'number' ? value : 0);
      return {
        by: 'count',
        yes: counted.yes,
        no: number(counted.no),
        abstained: number(counted.abstained),
      };
    }
  }
}
