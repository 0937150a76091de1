// Where a session or event is shown: sessions with their body, events among the dates.
import type { MeetingRef } from '$lib/api/bindings';
import type { Place } from '$lib/frame/router.svelte';

export const placeOfMeeting = (meeting: MeetingRef, tab = 'agenda'): Place => ({
  screen: meeting.body ? 'bodies' : 'calendar',
  tab,
  id: meeting.id,
});
