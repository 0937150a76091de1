import { describe, expect, it } from 'vitest';

import type { Meeting, MeetingState, MinutesLine } from '$lib/api/bindings';

import { minutesWay } from './minutes';

const later = [{ id: 'next', name: null, count: 19, number: 'WO 19' }] as unknown as [
  MinutesLine['meeting'],
];
const way = (state: MeetingState, minutes: Partial<Meeting['minutes']> = {}) =>
  minutesWay({ meeting: { state, minutes } as Meeting, later }).map(
    ({ label, at }) => `${at}: ${label}`,
  );

describe('the way of minutes', () => {
  it('leads from the draft over circulation to the approval', () => {
    expect(way('held')).toEqual([
      'here: Entwurf',
      'ahead: Im Umlauf',
      'ahead: Freigegeben',
      'ahead: Genehmigt',
    ]);
    expect(way('minutes_circulating', { issued_on: '2026-05-04' })).toEqual([
      'past: Entwurf',
      'here: Im Umlauf seit 04.05.2026',
      'ahead: Freigegeben',
      'ahead: Genehmigt',
    ]);
    const dates = { issued_on: '2026-05-04', released_on: '2026-05-07' };
    expect(way('minutes_released', dates)).toEqual([
      'past: Entwurf',
      'past: Im Umlauf seit 04.05.2026',
      'here: Freigegeben am 07.05.2026',
      'ahead: Noch nicht genehmigt',
    ]);
    const approved = { ...dates, approved_on: '2026-06-02', approved_in: 'next' };
    expect(way('minutes_approved', approved).at(-1)).toBe(
      'here: Genehmigt am 02.06.2026 in der 19. Sitzung',
    );
  });
  it('passes over a circulation that there was not', () => {
    const dates = { issued_on: '2026-05-07', released_on: '2026-05-07' };
    expect(way('minutes_released', dates)).toEqual([
      'past: Entwurf',
      'here: Freigegeben am 07.05.2026',
      'ahead: Noch nicht genehmigt',
    ]);
  });
});
