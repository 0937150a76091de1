// The way of a session through its states: the one step that comes next, and the others
// that are possible.
import type { Meeting, MeetingState } from '$lib/api/bindings';

export interface Step {
  label: string;
  to: MeetingState;
}

const PLAN: Step = { label: 'Termin bestätigen', to: 'planned' };
const INVITE: Step = { label: 'Als eingeladen vermerken', to: 'invited' };
const LIVE: Step = { label: 'Sitzungsmodus', to: 'running' };
const CLOSE: Step = { label: 'Sitzung schließen', to: 'held' };
const HELD: Step = { label: 'Als durchgeführt vermerken', to: 'held' };
const CIRCULATE: Step = { label: 'Protokoll in Umlauf geben', to: 'minutes_circulating' };
const RELEASE: Step = { label: 'Protokoll freigeben', to: 'minutes_released' };
const APPROVE: Step = { label: 'Protokoll genehmigen …', to: 'minutes_approved' };

/** The step that makes sense now; none while one can only wait for the day. */
export function nextStep(meeting: Meeting, today: string): Step | undefined {
  const day = meeting.date;
  const isEvent = meeting.kind === 'event';
  switch (meeting.state) {
    case 'tentative':
      return PLAN;
    case 'planned':
      if (day && day < today) return HELD;
      if (day === today) return isEvent ? HELD : LIVE;
      return INVITE;
    case 'invited':
      if (!day || day > today) return undefined;
      return day === today && !isEvent ? LIVE : HELD;
    case 'running':
      return LIVE;
    case 'held':
      return isEvent ? undefined : RELEASE;
    case 'minutes_circulating':
      return RELEASE;
    case 'minutes_released':
      return APPROVE;
    case 'minutes_approved':
      return undefined;
    case 'cancelled':
      return { label: 'Neu planen', to: 'planned' };
  }
}

/** Other steps, one back among them. */
export function otherSteps(meeting: Meeting, today: string): Step[] {
  const next = nextStep(meeting, today);
  const back: Partial<Record<MeetingState, Step>> = {
    planned: { label: 'Zurück auf „voraussichtlich“', to: 'tentative' },
    invited: { label: 'Zurück auf „geplant“', to: 'planned' },
    running: { label: 'Zurück auf „eingeladen“', to: 'invited' },
    held: { label: 'Wieder öffnen', to: 'running' },
    minutes_circulating: { label: 'Protokoll aus dem Umlauf nehmen', to: 'held' },
    minutes_released: { label: 'Protokoll korrigieren', to: 'held' },
    minutes_approved: { label: 'Genehmigung zurücknehmen', to: 'minutes_released' },
  };
  const forward: Partial<Record<MeetingState, Step[]>> = {
    planned: [INVITE, LIVE, HELD],
    invited: [LIVE, HELD],
    running: [CLOSE],
    held: meeting.kind === 'event' ? [] : [CIRCULATE],
  };
  const steps = [...(forward[meeting.state] ?? []), back[meeting.state]];
  return steps.filter((step) => step !== undefined).filter((step) => step.to !== next?.to);
}

/** Whether it can still be called off. */
export const canBeCancelled = (meeting: Meeting): boolean =>
  ['tentative', 'planned', 'invited', 'running'].includes(meeting.state);

/** Whether it has begun: what was said can be written down. */
export const hasMinutes = (meeting: Meeting): boolean =>
  meeting.state === 'running' || wasHeld(meeting);

/** Whether it took place. */
export const wasHeld = (meeting: Pick<Meeting, 'state'>): boolean =>
  ['held', 'minutes_circulating', 'minutes_released', 'minutes_approved'].includes(meeting.state);
