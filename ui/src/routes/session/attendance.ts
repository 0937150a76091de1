// Who takes part: what is noted down, by whichever screen.
import {
  api,
  type Attendance,
  type AttendanceLine,
  type AttendanceStatus,
  type MeetingPage,
} from '$lib/api/bindings';
import { add, revise } from '$lib/api/records';
import { announcer } from '$lib/frame/announce.svelte';
import { write } from '$lib/frame/doing';
import { role } from '$lib/text/de';

/** The letter for each status, in lists that have the focus. */
export const LETTERS: Record<Exclude<AttendanceStatus, 'open'>, string> = {
  present: 'a',
  online: 'o',
  represented: 'v',
  excused: 'e',
  absent: 'u',
};

/** The status of a letter. */
export const statusOf = (letter: string): AttendanceStatus | undefined =>
  (Object.keys(LETTERS) as (keyof typeof LETTERS)[]).find((status) => LETTERS[status] === letter);

/** Answers are asked for until the session takes place. */
export const asksForReplies = (page: MeetingPage): boolean =>
  page.stage === 'invitation' || page.stage === 'session';

const own = (line: AttendanceLine): string => line.person?.id ?? line.attendance?.id ?? line.name;

/** What tells one line of a list from another, also where somebody stands in it twice. */
export function keyOf(lines: readonly AttendanceLine[], line: AttendanceLine): string {
  const key = own(line);
  const first = lines.find((other) => own(other) === key);
  return first === line ? key : `${key}/${lines.indexOf(line)}`;
}

/** A member's part in a session, noted down for the first time. */
export const noted = (meeting: string, line: AttendanceLine, status: AttendanceStatus) => ({
  meeting,
  person: line.person?.id ?? null,
  organization: line.organization?.id ?? null,
  function: line.role && line.role !== 'member' ? role[line.role] : null,
  voting: line.voting,
  may_be_named: false,
  status,
  // Where only one may stand in, that one does.
  represented_by:
    status === 'represented' && line.deputies.length === 1 ? line.deputies[0]!.id : null,
});

type Times = Partial<Pick<Attendance, 'arrived' | 'left'>>;

/** Notes how somebody takes part, and perhaps when. */
export function note(
  meeting: string,
  line: AttendanceLine,
  status: AttendanceStatus,
  times: Times = {},
) {
  const { attendance } = line;
  // A place on the list that says nothing any more goes; an answer or a guest stays.
  if (status === 'open' && attendance && !attendance.reply && line.role !== null)
    return write(() => api.remove({ noun: 'attendance', id: attendance.id }));
  if (!attendance)
    return write(() => add('attendance', { ...noted(meeting, line, status), ...times }));
  const { represented_by } = noted(meeting, line, status);
  const by = attendance.represented_by ?? represented_by;
  return write(() =>
    revise('attendance', attendance.id, {
      status,
      ...(status === 'represented' ? { represented_by: by } : {}),
      ...times,
    }),
  );
}

/** Gives somebody who is noted down a vote, or takes it. */
export const turnVote = ({ attendance, voting }: AttendanceLine) =>
  attendance && write(() => revise('attendance', attendance.id, { voting: !voting }));

/** Somebody who is no member comes along. */
export function invite(
  { meeting, attendance }: MeetingPage,
  who: { person?: string; guest?: string },
) {
  const listed = attendance.find((line) => who.person && line.person?.id === who.person);
  if (listed) {
    announcer.note(`${listed.name} steht schon auf der Liste.`, { failed: true });
    return undefined;
  }
  return write(() =>
    add('attendance', {
      meeting: meeting.id,
      person: who.person ?? null,
      guest: who.guest ?? null,
      function: 'Gast',
      voting: false,
      may_be_named: false,
      status: 'present',
    }),
  );
}

/** How many sit in the room, how many take part online, how many of them are guests. */
export function tally(lines: readonly AttendanceLine[]) {
  const there = lines.filter((line) => line.there);
  const guests = there.filter((line) => line.role === null).length;
  const online = there.filter((line) => line.attendance?.status === 'online').length;
  const organizations = new Set(there.map((line) => line.organization?.id).filter(Boolean)).size;
  return { people: there.length, online, room: there.length - online, guests, organizations };
}

/** The lines with every typed word at the start of some word of theirs. */
export function matching(lines: readonly AttendanceLine[], typed: string): AttendanceLine[] {
  const parted = (text: string) =>
    text
      .toLowerCase()
      .split(/[\s().-]+/)
      .filter(Boolean);
  const words = parted(typed);
  return lines.filter((line) => {
    const all = parted(`${line.name} ${line.organization?.name ?? ''}`);
    return words.every((word) => all.some((one) => one.startsWith(word)));
  });
}
