// What the forms of a session need to know of it.
import type { MeetingPage } from '$lib/api/bindings';

/** „16/2“: the number the next decision gets, one more than the highest. */
export function nextDecision(page: Pick<MeetingPage, 'meeting' | 'decisions'>): string {
  const own = page.decisions.map(({ number }) => Number(number.split('/').at(-1)) || 0);
  const next = Math.max(0, ...own) + 1;
  return page.meeting.number ? `${page.meeting.number}/${next}` : String(next);
}
