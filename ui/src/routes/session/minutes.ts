// The way of a session's minutes, as a line of stations.
import type { MeetingPage } from '$lib/api/bindings';
import { date } from '$lib/text/format';
import { sessionName } from '$lib/text/meeting';

export interface Station {
  label: string;
  at: 'past' | 'here' | 'ahead';
  /** Whether the minutes can be put into circulation from here. */
  can_circulate?: boolean;
}

const ORDER = ['held', 'minutes_circulating', 'minutes_released', 'minutes_approved'] as const;

/** The stations. Minutes that went out without circulating pass that one over. */
export function minutesWay({ meeting, later }: Pick<MeetingPage, 'meeting' | 'later'>): Station[] {
  const { minutes } = meeting;
  const now = ORDER.findIndex((state) => state === meeting.state);
  const at = (place: number) => (place < now ? 'past' : place === now ? 'here' : 'ahead');
  const on = (word: string, day: string | null) => (day ? ` ${word} ${date(day)}` : '');
  const approvedIn = later.find((one) => one.id === minutes.approved_in);
  const circulated = now < 2 || minutes.issued_on !== minutes.released_on;
  const stations: Station[] = [{ label: 'Entwurf', at: at(0) }];
  if (circulated) {
    const since = now === 0 ? '' : on('seit', minutes.issued_on);
    stations.push({ label: `Im Umlauf${since}`, at: at(1), can_circulate: now === 0 });
  }
  stations.push(
    now < 2
      ? { label: 'Freigegeben', at: 'ahead' }
      : { label: `Freigegeben${on('am', minutes.released_on)}`, at: at(2) },
    now < 3
      ? { label: now === 2 ? 'Noch nicht genehmigt' : 'Genehmigt', at: 'ahead' }
      : {
          label: `Genehmigt${on('am', minutes.approved_on)}${
            approvedIn ? ` in der ${sessionName(approvedIn)}` : ''
          }`,
          at: at(3),
        },
  );
  return stations;
}
