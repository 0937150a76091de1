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
  it('is not offered twice', () => {
    for (const state of ['planned', 'invited', 'held'] as const) {
      const next = nextStep(meeting(state), TODAY)?.to;
      expect(otherSteps(meeting(state), TODAY).map((step) => step.to)).not.toContain(next);
    }
  });
});
