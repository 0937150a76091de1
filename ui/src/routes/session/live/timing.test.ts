import { describe, expect, it } from 'vitest';

import type { AgendaLine, Meeting } from '$lib/api/bindings';

import { ending, expected, overrun, running, stations, timer, took, upcoming } from './timing';

const line = (id: string, item: Partial<AgendaLine['item']> = {}, from = '10:00:00') =>
  ({
    top: id,
    from,
    item: { id, parent: null, began: null, ended: null, outcome: null, duration: 10, ...item },
  }) as AgendaLine;

const AGENDA = [
  line('1', { began: '10:00:00', ended: '10:12:00', outcome: 'done' }),
  line('2'),
  line('2.1', { parent: '2', began: '10:12:00' }),
  line('2.2', { parent: '2' }),
  line('3', {}, '10:32:00'),
];

describe('an agenda on its way', () => {
  it('calls what holds no other items, one after the other', () => {
    expect(stations(AGENDA).map(({ top }) => top)).toEqual(['1', '2.1', '2.2', '3']);
    expect(running(AGENDA)?.top).toBe('2.1');
    expect(upcoming(AGENDA)?.top).toBe('2.2');
    expect(took(AGENDA[0]!)).toBe(12);
  });

  it('leaves out what was put off, and goes back to what was passed over', () => {
    const put = AGENDA.map((one) =>
      one.top === '2.2' ? line('2.2', { parent: '2', outcome: 'postponed' }) : one,
    );
    expect(upcoming(put)?.top).toBe('3');
    const last = [line('1'), line('2', { began: '10:00:00' })];
    expect(upcoming(last)?.top).toBe('1');
    expect(upcoming([line('1', { began: '10:00:00' })])).toBeUndefined();
  });
});

describe('the clock of an item', () => {
  it('runs down, and on beyond its time', () => {
    const now = AGENDA[2]!;
    expect(timer(now, '2026-05-12T10:15:12'.slice(11))).toMatchObject({ text: '6:48', left: 408 });
    expect(timer(now, '10:24:10')).toMatchObject({ text: '+2:10', share: 1, left: -130 });
    expect(overrun(AGENDA, '10:24:10')).toBe(130);
    expect(overrun(AGENDA, '10:15:00')).toBe(0);
  });

  it('counts up without a length, goes over midnight, and is never negative', () => {
    const open = line('1', { began: '23:50:00', duration: null });
    expect(timer(open, '00:10:05')?.text).toBe('20:05');
    expect(timer(line('1', { began: '10:00:00' }), '09:59:59')?.text).toBe('10:00');
    expect(timer(line('1'), '10:00:00')).toBeUndefined();
  });
});

describe('the end of the whole', () => {
  const meeting = { begins: '10:00:00', ends: '12:25:00' } as Meeting;
  it('moves with what takes longer', () => {
    expect(ending(meeting, '12:25:00', 0)).toBe('Ende 12:25');
    expect(ending(meeting, '12:25:00', 240)).toBe('Ende 12:29, +4 min');
    expect(ending(meeting, '12:20:00', 0)).toBe('Ende 12:20, −5 min');
    expect(expected(AGENDA[4]!, 130)).toBe('10:34');
  });
});
