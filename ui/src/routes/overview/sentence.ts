// The day in one sentence: what needs a hand first, and what is late.
import type { Overview } from '$lib/api/bindings';
import { addDays, longDay } from '$lib/text/format';
import { fullName } from '$lib/text/meeting';

const NUMBERS = [
  'Keine',
  'Eine',
  'Zwei',
  'Drei',
  'Vier',
  'Fünf',
  'Sechs',
  'Sieben',
  'Acht',
  'Neun',
];

const counted = (many: number, one: string, more: string): string =>
  `${NUMBERS[many] ?? many} ${many === 1 ? one : more}`;

/** The invitation that must go out within two days, if there is one. */
function invitation(day: Overview): string | undefined {
  for (const next of day.meetings) {
    const notice = next.checks.find(({ need }) => need.of === 'notice')?.need;
    if (notice?.of !== 'notice') continue;
    const name = next.meeting.body?.name ?? fullName(next.meeting);
    if (notice.by === day.today) return `Die Einladung zu „${name}“ muss heute hinaus.`;
    if (notice.by < day.today) return `Die Frist zum Einladen zu „${name}“ ist verstrichen.`;
    // The day before counts where the last day is a holiday.
    const holiday = day.days.find((one) => one.date === notice.by)?.holiday;
    if (notice.by === addDays(day.today, 1))
      return `Die Einladung zu „${name}“ sollte bis morgen hinaus.`;
    if (holiday && notice.by === addDays(day.today, 2)) {
      const weekday = longDay(notice.by).split(',')[0];
      return `Die Einladung zu „${name}“ sollte morgen hinaus: ${weekday} ist ${holiday}.`;
    }
  }
  return undefined;
}

function late(day: Overview): string | undefined {
  const tasks = day.tasks_overdue;
  const promises = day.commitments.filter((one) => one.overdue).length;
  const parts = [
    tasks > 0 ? counted(tasks, 'Aufgabe', 'Aufgaben') : '',
    promises > 0 ? counted(promises, 'Zusage', 'Zusagen') : '',
  ].filter(Boolean);
  if (parts.length === 0) return undefined;
  const [first, second] = parts;
  const list = second ? `${first} und ${second.charAt(0).toLowerCase()}${second.slice(1)}` : first;
  return `${list} ${tasks + promises === 1 ? 'ist' : 'sind'} überfällig.`;
}

/** The sentence under the date. */
export function sentence(day: Overview): string {
  const said = [invitation(day), late(day)].filter(Boolean).join(' ');
  if (said) return said;
  return day.tasks_due > 0 || day.minutes.length > 0
    ? 'Nichts ist überfällig.'
    : 'Heute braucht nichts Ihre Hand.';
}
