import { describe, expect, it } from 'vitest';

import { given, sum, takenAs, wayOf } from './vote';

describe('a vote', () => {
  it('keeps what was counted when only the way changes', () => {
    const unanimous = takenAs('unanimous', { by: 'count', yes: 8, no: 0, abstained: 0 });
    expect(unanimous).toEqual({ by: 'unanimous', yes: 8 });
    expect(takenAs('count', unanimous)).toEqual({ by: 'count', yes: 8, no: 0, abstained: 0 });
    expect(takenAs('consensus', unanimous)).toEqual({ by: 'consensus' });
    expect(wayOf(takenAs('none', unanimous))).toBe('none');
  });

  it('adds up to those present, or says that it does not', () => {
    const counted = { by: 'count', yes: 7, no: 0, abstained: 1 } as const;
    expect(given(counted)).toBe(8);
    expect(sum(counted, 8)).toEqual({ text: '8 von 8 Stimmen', fits: true });
    expect(sum(counted, 9)).toEqual({ text: '8 von 9 Stimmen', fits: false });
    expect(sum({ by: 'consensus' }, 8)).toBeUndefined();
    expect(sum({ by: 'unanimous', yes: null }, 8)).toBeUndefined();
    // Nobody was noted down: there is nothing to compare with.
    expect(sum(counted, 0)).toBeUndefined();
  });
});
