// What comes along to a session as the rail beside its agenda shows it: a line for each thing,
// and one for all tasks that stand in the same place.
import type { CarriedLine, What } from '$lib/api/bindings';
import { count, date } from '$lib/text/format';

export interface RailLine {
  title: string;
  /** Why it comes along, or until when it waits. */
  because: string;
  /** What is taken over when it is ticked. */
  chosen: What[];
  /** The item of the agenda by which it is there. */
  item: string | null;
  /** Whether it waits for a later session. */
  later: boolean;
}

const single = (line: CarriedLine): RailLine => ({
  title: line.title,
  because: line.waits_until
    ? `Wiedervorlage ab ${date(line.waits_until)}`
    : line.because.charAt(0).toUpperCase() + line.because.slice(1),
  chosen: [line.what],
  item: line.on_agenda,
  later: line.waits_until !== null && line.on_agenda === null,
});

/** The lines of the rail, in the order in which things come along. */
export function railLines(carried: readonly CarriedLine[]): RailLine[] {
  const together = (line: CarriedLine) => line.what.of === 'task' && !line.waits_until;
  const lines: RailLine[] = [];
  const seen = new Set<string | null>();
  for (const line of carried) {
    if (!together(line)) {
      lines.push(single(line));
      continue;
    }
    if (seen.has(line.on_agenda)) continue;
    seen.add(line.on_agenda);
    const all = carried.filter((one) => together(one) && one.on_agenda === line.on_agenda);
    lines.push(
      all.length === 1
        ? single(line)
        : {
            ...single(line),
            title: count(all.length, 'offene Aufgabe', 'offene Aufgaben'),
            because: 'Noch nicht erledigt',
            chosen: all.map((one) => one.what),
          },
    );
  }
  return lines;
}
