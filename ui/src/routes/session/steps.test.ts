import { describe, expect, it } from 'vitest';

import type { Meeting, MeetingState } from '$lib/api/bindings';

import { nextStep, otherSteps } from './steps';

const TODAY = '2026-05-12';
const meeting = (state: MeetingState, date: string | null = '2026-05-21') =>
  ({ state, date, kind: 'session' }) as Meeting;

describe('the next step of a session', () => {
  it('depends on its state and the day', () => {
    expect(nextStep(meeting('tentative'), TODAY)?.to).toBe('planned');
    expect(nextStep(meeting('planned'), TODAY)?.to).toBe('invited');
    expect(nextStep(meeting('planned', '2026-05-01'), TODAY)?.to).toBe('held');
    expect(nextStep(meeting('invited'), TODAY)).toBeUndefined();
    expect(nextStep(meeting('invited', TODAY), TODAY)?.to).toBe('running');
    expect(nextStep(meeting('held'), TODAY)?.to).toBe('minutes_released');
  });
  it('leads minutes into circulation or out at once, and back to a draft', () => {
    const others = (state: MeetingState) =>
      otherSteps(meeting(state), TODAY).map((step) => step.to);
    expect(others('held')).toContain('minutes_circulating');
    expect(nextStep(meeting('minutes_circulating'), TODAY)?.to).toBe('minutes_released');
    expect(others('minutes_circulating')).toEqual(['held']);
    expect(others('minutes_released')).toEqual(['held']);
  });
  it('is not offered twice', () => {
    for (const state of ['planned', 'invited', 'held', 'minutes_circulating'] as const) {
      const next = nextStep(meeting(state), TODAY)?.to;
      expect(otherSteps(meeting(state), TODAY).map((step) => step.to)).not.toContain(next);
    }
  });
});
