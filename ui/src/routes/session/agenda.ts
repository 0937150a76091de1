// Moving items of an agenda, and the clock of the whole. Pure: what is done with the answer
// is the page's business.
import type { AgendaLine, Meeting } from '$lib/api/bindings';

/** Where an item shall go: as `api.moveAgendaItem` wants it. */
export interface Target {
  item: string;
  parent: string | null;
  position: number;
}

const parentOf = (line: AgendaLine) => line.item.parent;
const siblings = (lines: readonly AgendaLine[], parent: string | null) =>
  lines.filter((line) => parentOf(line) === parent);

/** One place up or down among its siblings; undefined at either end. */
export function step(lines: readonly AgendaLine[], id: string, by: -1 | 1): Target | undefined {
  const line = lines.find((one) => one.item.id === id);
  if (!line) return undefined;
  const row = siblings(lines, parentOf(line));
  const at = row.indexOf(line) + by;
  if (at < 0 || at >= row.length) return undefined;
  return { item: id, parent: parentOf(line), position: at + 1 };
}

/** The item and all that stands below it. */
export function branch(lines: readonly AgendaLine[], id: string): Set<string> {
  const found = new Set([id]);
  for (const line of lines)
    if (line.item.parent && found.has(line.item.parent)) found.add(line.item.id);
  return found;
}

/**
 * Dropped between two rows: before row `to`, or after the last. It becomes a sibling of the
 * row it stands before. Undefined where nothing would change or it would stand in itself.
 */
export function drop(lines: readonly AgendaLine[], id: string, to: number): Target | undefined {
  const moved = branch(lines, id);
  const line = lines.find((one) => one.item.id === id);
  const after = lines[to];
  if (!line || (after && moved.has(after.item.id))) return undefined;
  const parent = after ? parentOf(after) : null;
  const row = siblings(lines, parent).filter((one) => one.item.id !== id);
  const at = after ? row.indexOf(after) : row.length;
  const stays = parentOf(line) === parent && siblings(lines, parent).indexOf(line) === at;
  return stays ? undefined : { item: id, parent, position: at + 1 };
}

/** Under the item before it on the same level; undefined where there is none. */
export function indent(lines: readonly AgendaLine[], id: string): Target | undefined {
  const line = lines.find((one) => one.item.id === id);
  if (!line) return undefined;
  const row = siblings(lines, parentOf(line));
  const above = row[row.indexOf(line) - 1];
  if (!above || above.item.kind === 'break') return undefined;
  return { item: id, parent: above.item.id, position: 0 };
}

/** One level up, behind the item it stood under; undefined on the first level. */
export function outdent(lines: readonly AgendaLine[], id: string): Target | undefined {
  const line = lines.find((one) => one.item.id === id);
  const parent = lines.find((one) => one.item.id === line?.item.parent);
  if (!line || !parent) return undefined;
  const row = siblings(lines, parentOf(parent));
  return { item: id, parent: parentOf(parent), position: row.indexOf(parent) + 2 };
}

/** Minutes from one time to another, over midnight where need be. */
export function minutes(from: string, until: string): number {
  const of = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
  return (of(until) - of(from) + 1440) % 1440;
}

/** Minutes left when the last item ends: negative when the agenda takes longer than planned. */
export function reserve(meeting: Meeting, ends: string | null): number | undefined {
  if (!meeting.begins || !meeting.ends || !ends) return undefined;
  return minutes(meeting.begins, meeting.ends) - minutes(meeting.begins, ends);
}

/** „Ende 12:25 Uhr, 5 Minuten Reserve“ */
export function endText(meeting: Meeting, ends: string | null): string {
  if (!ends) return '';
  const end = `Ende ${ends.slice(0, 5)} Uhr`;
  const left = reserve(meeting, ends);
  if (left === undefined || left === 0) return end;
  const many = Math.abs(left) === 1 ? '1 Minute' : `${Math.abs(left)} Minuten`;
  return left > 0 ? `${end}, ${many} Reserve` : `${end}, ${many} zu lang`;
}
