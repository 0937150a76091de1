import { expect, it } from 'vitest';

import type { Vote } from '$lib/api/bindings';

import { readVote, voteText } from './vote';

it('is said as the minutes say it', () => {
  expect(voteText({ by: 'unanimous', yes: null })).toBe('einstimmig');
  expect(voteText({ by: 'count', yes: 11, no: 0, abstained: 1 })).toBe('11 Ja, 1 Enthaltung');
  expect(voteText({ by: 'count', yes: 8, no: 2, abstained: 3 })).toBe(
    '8 Ja, 2 Nein, 3 Enthaltungen',
  );
  expect(voteText(null)).toBe('');
});

it('is read as it was written', () => {
  const votes: Vote[] = [
    { by: 'consensus' },
    { by: 'unanimous', yes: null },
    { by: 'unanimous', yes: 12 },
    { by: 'count', yes: 11, no: 0, abstained: 1 },
    { by: 'count', yes: 0, no: 4, abstained: 0 },
  ];
  for (const vote of votes) expect(readVote(voteText(vote))).toEqual(vote);
  expect(readVote('11:0:1')).toEqual({ by: 'count', yes: 11, no: 0, abstained: 1 });
  expect(readVote('2 Nein und 5 Ja')).toEqual({ by: 'count', yes: 5, no: 2, abstained: 0 });
  expect(readVote('mehrheitlich')).toBeUndefined();
});
