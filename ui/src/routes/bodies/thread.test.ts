import { describe, expect, it } from 'vitest';

import type { SessionDot } from '$lib/api/bindings';

import { around } from './thread';

const dots = (many: number, next: number) =>
  Array.from({ length: many }, (_, at) => ({ next: at === next, at })) as unknown as SessionDot[];
const ats = (shown: SessionDot[]) => shown.map((dot) => (dot as unknown as { at: number }).at);

describe('the thread of sessions', () => {
  it('shows the next session with seven before it and two after', () => {
    expect(ats(around(dots(18, 15)))).toEqual([8, 9, 10, 11, 12, 13, 14, 15, 16, 17]);
  });
  it('shows all of a young body', () => {
    expect(ats(around(dots(3, 0)))).toEqual([0, 1, 2]);
    expect(ats(around([]))).toEqual([]);
  });
  it('fills the row when nothing is planned', () => {
    expect(around(dots(30, -1))).toHaveLength(10);
    expect(ats(around(dots(12, 0)))[9]).toBe(9);
  });
});
