import { describe, expect, it } from 'vitest';

import { voteText } from '$lib/text/vote';

import { voteOf } from './votes';

describe('a vote', () => {
  const none = { yes: null, no: null, abstained: null };
  it('is noted as it was taken', () => {
    expect(voteOf('consensus', none)).toEqual({ by: 'consensus' });
    expect(voteOf('none', none)).toBeNull();
    expect(voteOf('count', { yes: 11, no: null, abstained: 1 })).toEqual({
      by: 'count',
      yes: 11,
      no: 0,
      abstained: 1,
    });
    expect(voteOf('count', none)).toBeUndefined();
  });
  it('reads as people say it', () => {
    expect(voteText({ by: 'count', yes: 11, no: 0, abstained: 1 })).toBe('11 Ja, 1 Enthaltung');
    expect(voteText({ by: 'unanimous', yes: null })).toBe('einstimmig');
    expect(voteText(null)).toBe('');
  });
});
