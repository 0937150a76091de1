// The clock of a session: what an item took, what is left of it, when the whole will end.
import type { AgendaLine, Meeting } from '$lib/api/bindings';

const DAY = 86_400;

/** Seconds since midnight. */
const seconds = (clock: string): number => {
  const [hours = 0, minutes = 0, rest = 0] = clock.split(':').map(Number);
  return hours * 3600 + minutes * 60 + rest;
};

/** Seconds from one time to another, over midnight where need be. */
export const between = (from: string, until: string): number =>
  (seconds(until) - seconds(from) + DAY) % DAY;

const clockOf = (at: number): string => {
  const minute = Math.floor(((at + DAY) % DAY) / 60);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
};

/** What is called one after the other: breaks too, but no item that only holds others. */
export const stations = (lines: readonly AgendaLine[]): AgendaLine[] =>
  lines.filter(({ item }) => !lines.some((other) => other.item.parent === item.id));

/** The item that is being dealt with. */
export const running = (lines: readonly AgendaLine[]): AgendaLine | undefined =>
  lines.findLast(({ item }) => item.began !== null && item.ended === null);

/** The next one that was not called yet: behind the present one, else the first such. */
export function upcoming(lines: readonly AgendaLine[]): AgendaLine | undefined {
  const all = stations(lines);
  const now = running(lines);
  const later = now ? all.slice(all.findIndex((line) => line.item.id === now.item.id) + 1) : all;
  const open = ({ item }: AgendaLine) => item.began === null && item.outcome === null;
  return later.find(open) ?? all.find(open);
}

/** Minutes an item took, once it is over. */
export const took = ({ item }: AgendaLine): number | undefined =>
  item.began && item.ended ? Math.round(between(item.began, item.ended) / 60) : undefined;

export interface Timer {
  /** „16:48“, or „+2:10“ when the time is up. */
  text: string;
  /** „übrig von 20 min“ */
  label: string;
  /** How much of its time is over, 0 to 1; nothing without a length. */
  share: number | undefined;
  /** Seconds left, negative when the time is up; nothing without a length. */
  left: number | undefined;
}

/** „1:02:09“, „16:48“ */
function duration(all: number): string {
  const [hours, minutes] = [Math.floor(all / 3600), Math.floor((all % 3600) / 60)];
  const two = (number: number) => String(number).padStart(2, '0');
  return hours ? `${hours}:${two(minutes)}:${two(all % 60)}` : `${minutes}:${two(all % 60)}`;
}

/** The clock of the item that is being dealt with. */
export function timer({ item }: AgendaLine, now: string): Timer | undefined {
  if (!item.began || item.ended || !now) return undefined;
  // A called item begins on the full minute; a clock that is behind shows nothing negative.
  const over = between(item.began, now);
  const elapsed = over > DAY / 2 ? 0 : over;
  if (!item.duration) {
    return { text: duration(elapsed), label: 'seit Beginn', share: undefined, left: undefined };
  }
  const left = item.duration * 60 - elapsed;
  return {
    text: left >= 0 ? duration(left) : `+${duration(-left)}`,
    label: left >= 0 ? `übrig von ${item.duration} min` : `über ${item.duration} min hinaus`,
    share: Math.min(1, elapsed / (item.duration * 60)),
    left,
  };
}

/** Seconds by which the present item takes longer than planned. */
export function overrun(lines: readonly AgendaLine[], now: string): number {
  const line = running(lines);
  return Math.max(0, -((line && timer(line, now)?.left) ?? 0));
}

/** When an item that was not called yet will be, as far as that can be reckoned. */
export const expected = (line: AgendaLine, late: number): string =>
  line.from ? clockOf(seconds(line.from) + late) : '';

/** „Ende 12:29, +4 min“ */
export function ending(meeting: Meeting, ends: string | null, late: number): string {
  if (!ends) return '';
  const at = seconds(ends) + late;
  const end = `Ende ${clockOf(at)}`;
  if (!meeting.ends || !meeting.begins) return end;
  const planned = between(meeting.begins, meeting.ends);
  const more = Math.round((between(meeting.begins, clockOf(at)) - planned) / 60);
  if (more === 0) return end;
  return `${end}, ${more > 0 ? '+' : '−'}${Math.abs(more)} min`;
}
