// Dates, times, numbers and names as they are written in German. Days come as `2026-05-21`,
// times as `10:00:00`, moments by the clock on the wall as `2026-05-12T14:03:00`.

const WEEKDAYS = ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'];
const MONTHS = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
];

interface Day {
  year: number;
  month: number;
  day: number;
}

function parts(iso: string): Day {
  return { year: +iso.slice(0, 4), month: +iso.slice(5, 7), day: +iso.slice(8, 10) };
}

const two = (n: number) => String(n).padStart(2, '0');

/** The days since 1 January 1970, for reckoning with. */
export function dayNumber(iso: string): number {
  const { year, month, day } = parts(iso);
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000);
}

/** The day so many days later. */
export function addDays(iso: string, days: number): string {
  return new Date((dayNumber(iso) + days) * 86_400_000).toISOString().slice(0, 10);
}

/** 0 is Sunday. */
export const weekday = (iso: string): number => (((dayNumber(iso) + 4) % 7) + 7) % 7;

/** „21.05.2026“ */
export function date(iso: string | null | undefined): string {
  if (!iso) return '';
  const { year, month, day } = parts(iso);
  if (iso.length === 4) return iso;
  if (iso.length === 7) return `${two(month)}/${year}`;
  return `${two(day)}.${two(month)}.${year}`;
}

/** „21.05.“ in the year it is now, „13.02.25“ otherwise. */
export function shortDate(iso: string, today: string): string {
  const { year, month, day } = parts(iso);
  const near = year === parts(today).year;
  return `${two(day)}.${two(month)}.${near ? '' : two(year % 100)}`;
}

/** „Do, 21.05.“ */
export const listDate = (iso: string, today: string): string =>
  `${(WEEKDAYS[weekday(iso)] ?? '').slice(0, 2)}, ${shortDate(iso, today)}`;

/** „Donnerstag, 21. Mai 2026“ */
export function longDate(iso: string): string {
  const { year } = parts(iso);
  return `${longDay(iso)} ${year}`;
}

/** „Donnerstag, 21. Mai“ */
export function longDay(iso: string): string {
  const { month, day } = parts(iso);
  return `${WEEKDAYS[weekday(iso)]}, ${day}. ${MONTHS[month - 1]}`;
}

export const monthName = (month: number): string => MONTHS[month - 1] ?? '';

/** „10:00“ */
export const time = (clock: string | null | undefined): string => clock?.slice(0, 5) ?? '';

/** „10:00–12:30 Uhr“, „10:00 Uhr“ */
export function times(begins: string | null, ends: string | null): string {
  if (!begins) return '';
  return ends ? `${time(begins)}–${time(ends)} Uhr` : `${time(begins)} Uhr`;
}

/** „heute, 14:03“, „Mo, 11.05., 16:20“; of other years „14.11.2025, 09:12“. */
export function moment(wall: string, today: string): string {
  const day = wall.slice(0, 10);
  const near = day.slice(0, 4) === today.slice(0, 4) ? listDate(day, today) : date(day);
  return `${day === today ? 'heute' : near}, ${time(wall.slice(11))}`;
}

/** „heute um 14:03“, „gestern um 17:48“, „am 09.05. um 16:20“, „am 14.11.2025“. */
export function lately(wall: string, today: string): string {
  const day = wall.slice(0, 10);
  const at = `um ${time(wall.slice(11))}`;
  if (day === today) return `heute ${at}`;
  if (day === addDays(today, -1)) return `gestern ${at}`;
  return day.slice(0, 4) === today.slice(0, 4)
    ? `am ${shortDate(day, today)} ${at}`
    : `am ${date(day)}`;
}

/** „23 400“ with a thin space. */
export function number(value: number): string {
  const sign = value < 0 ? '−' : '';
  return sign + String(Math.abs(value)).replace(/\B(?=(\d{3})+(?!\d))/g, '\u2009');
}

/** „1 234,56 €“ from cents. */
export function euro(cents: number): string {
  const sign = cents < 0 ? '−' : '';
  const whole = Math.floor(Math.abs(cents) / 100);
  const rest = Math.abs(cents) % 100;
  return `${sign}${number(whole)},${two(rest)}\u00a0€`;
}

/** Cents from „1.234,56 €“, „1 234“, „12,5“; undefined when it is no amount. */
export function parseEuro(text: string): number | undefined {
  const bare = text.replace(/[\s\u2009\u00a0€]/g, '').replace(/\.(?=\d{3}(\D|$))/g, '');
  const found = /^(−|-)?(\d{1,12})(?:,(\d{1,2}))?$/.exec(bare);
  if (!found) return undefined;
  const cents = Number(found[2]) * 100 + Number((found[3] ?? '').padEnd(2, '0'));
  return found[1] ? -cents : cents;
}

/** „12 kB“, „3,4 MB“ */
export function bytes(size: number): string {
  if (size < 1000) return `${size}\u00a0Byte`;
  if (size < 1_000_000) return `${Math.round(size / 1000)}\u00a0kB`;
  return `${(size / 1_000_000).toFixed(1).replace('.', ',')}\u00a0MB`;
}

/** „in 3 Tagen“, „heute“, „seit 4 Tagen“ */
export function distance(iso: string, today: string): string {
  const days = dayNumber(iso) - dayNumber(today);
  if (days === 0) return 'heute';
  if (days === 1) return 'morgen';
  if (days === -1) return 'gestern';
  return days > 0 ? `in ${days} Tagen` : `vor ${-days} Tagen`;
}

/**
 * The day a person means: „21.5.“, „21.05.26“, „21.5.2026“, „Donnerstag, 21. Mai 2026“,
 * „heute“, „morgen“, „+7“, or `2026-05-21`. Without a year the next one that lies ahead, within the last half year the
 * one just past. Undefined when it is no day.
 */
export function parseDate(text: string, today: string): string | undefined {
  const typed = text.trim().toLowerCase();
  const words: Record<string, number> = { heute: 0, morgen: 1, übermorgen: 2, gestern: -1 };
  const offset = words[typed] ?? (/^[+-]\d{1,3}$/.test(typed) ? Number(typed) : undefined);
  if (offset !== undefined) return addDays(today, offset);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso) return real(+iso[1]!, +iso[2]!, +iso[3]!);
  const named = /^(?:[a-z]+,\s*)?(\d{1,2})\.\s*([a-zä]{3,})\s*(\d{4})$/.exec(typed);
  if (named) {
    const month = MONTHS.findIndex((name) => name.toLowerCase().startsWith(named[2]!)) + 1;
    return month > 0 ? real(+named[3]!, month, +named[1]!) : undefined;
  }
  const found = /^(?:[a-zä]{2},?\s*)?(\d{1,2})\.\s?(\d{1,2})(?:\.\s?(\d{2}|\d{4})?)?$/.exec(typed);
  if (!found) return undefined;
  const [day, month] = [Number(found[1]), Number(found[2])];
  if (found[3])
    return real(found[3].length === 2 ? 2000 + Number(found[3]) : +found[3], month, day);
  const now = parts(today).year;
  const near = [now - 1, now, now + 1]
    .map((year) => real(year, month, day))
    .filter((candidate) => candidate !== undefined)
    .filter((candidate) => dayNumber(candidate) >= dayNumber(today) - 183);
  return near[0];
}

/** The day, if the calendar has it. */
function real(year: number, month: number, day: number): string | undefined {
  const at = new Date(Date.UTC(year, month - 1, day));
  const exists = at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return exists && year >= 1000 && year <= 9999 ? at.toISOString().slice(0, 10) : undefined;
}

/** The time a person means: „9“, „9:30“, „9.30“, „930“; undefined when it is none. */
export function parseTime(text: string): string | undefined {
  const found = /^(\d{1,2})(?:[:.]?(\d{2}))?(?:\s*uhr)?$/.exec(text.trim().toLowerCase());
  if (!found) return undefined;
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? 0)];
  return hour < 24 && minute < 60 ? `${two(hour)}:${two(minute)}:00` : undefined;
}

/** The week of the year (ISO 8601, DIN 1355). */
export function week(iso: string): number {
  const thursday = addDays(iso, 4 - (weekday(iso) || 7));
  return Math.floor((dayNumber(thursday) - dayNumber(`${thursday.slice(0, 4)}-01-01`)) / 7) + 1;
}

/** „eine Zusage“, „3 Zusagen“ */
export const count = (many: number, one: string, more: string): string =>
  many === 1 ? `1 ${one}` : `${number(many)} ${more}`;

let order: Intl.Collator['compare'] | undefined;

/** Compares as a German telephone book does; which is fetched with the first two. */
export const compare = (a: string, b: string): number =>
  (order ??= new Intl.Collator('de', { numeric: true, sensitivity: 'base' }).compare)(a, b);

/** A text for searching: „Straße“ and „Strasse“, „grün“ and „gruen“ are one. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ae/g, 'a')
    .replace(/oe/g, 'o')
    .replace(/ue/g, 'u')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');

/** A day or a time as it is written, if the text is one; else the text as it is. */
export function clockOrDay(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return date(text);
  return /^\d{2}:\d{2}:\d{2}$/.test(text) ? time(text) : text;
}
