// How a session or event is called, and what it still needs, in the words of the office.
import type { Check, MeetingRef, Need } from '$lib/api/bindings';

import { listDate } from './format';

/** „16. Sitzung“, „Jahresauftakt“ */
export function sessionName(meeting: MeetingRef): string {
  if (meeting.name) return meeting.name;
  return meeting.count ? `${meeting.count}. Sitzung` : 'Sitzung';
}

/** „AG Klima, 16. Sitzung“ */
export function fullName(meeting: MeetingRef): string {
  const own = sessionName(meeting);
  return meeting.body ? `${meeting.body.name}, ${own}` : own;
}

/** A need in one or two words, for lists: „Ort“, „Unterlage zu TOP 5“. */
export function needLabel(need: Need): string {
  switch (need.of) {
    case 'date':
      return 'Termin bestätigen';
    case 'place':
      return 'Ort';
    case 'times':
      return 'Beginn und Ende';
    case 'agenda':
      return 'Tagesordnung';
    case 'notice':
      return 'Einladung';
    case 'reply':
      return 'Antwort';
    case 'reply_by':
      return 'Antwortfrist';
    case 'paper':
      return `Unterlage zu TOP ${need.top}`;
    case 'attendance':
      return 'Teilnahme';
    case 'text':
      return `Text zu TOP ${need.top}`;
    case 'vote':
      return `Abstimmung zu Beschluss ${need.number}`;
    case 'due_date':
      return `Frist zu Beschluss ${need.number}`;
    case 'result':
      return 'Ergebnis';
    case 'release':
      return 'Freigabe des Protokolls';
  }
}

/** A check as a sentence: what stands, or what is missing. */
export function checkText(check: Check, today: string): string {
  const { need, standing } = check;
  const label = needLabel(need);
  switch (need.of) {
    case 'date':
      return 'Termin ist noch nicht bestätigt';
    case 'notice': {
      const by = listDate(need.by, today);
      if (standing === 'missing') return `Frist zum Einladen endete am ${by}`;
      if (standing === 'fine') return `Einladen bis ${by}`;
      return need.by === today ? 'Heute einladen' : `Spätestens ${by} einladen`;
    }
    case 'reply':
      return `Antwort bis ${listDate(need.by, today)}`;
    case 'release':
      return 'Protokoll ist noch nicht freigegeben';
    default:
      return standing === 'fine' ? label : `${label} fehlt`.replace('Ende fehlt', 'Ende fehlen');
  }
}
