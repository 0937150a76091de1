import { expect, it } from 'vitest';

import { voteText } from './vote';

it('is said as the minutes say it', () => {
  expect(voteText({ by: 'unanimous', yes: null })).toBe('einstimmig');
  expect(voteText({ by: 'count', yes: 11, no: 0, abstained: 1 })).toBe('11 Ja, 1 Enthaltung');
  expect(voteText({ by: 'count', yes: 8, no: 2, abstained: 3 })).toBe(
    '8 Ja, 2 Nein, 3 Enthaltungen',
  );
  expect(voteText(null)).toBe('');
});
