// For whom, about what or how large a paper of a session may be.
import type {
  Addressee,
  AttendanceLine,
  BadgeFormat,
  MeetingPage,
  PaperOf,
  SessionPaper,
} from '$lib/api/bindings';

/** What can be chosen for a paper; the first is the usual one. */
export interface PaperChoice {
  label: string;
  options: { value: string; label: string }[];
}

const SIZES: [BadgeFormat, string][] = [
  ['80x50', '80 × 50 mm, zum Schneiden'],
  ['90x60', '90 × 60 mm, für Hüllen'],
  ['85x54', '85 × 54 mm, wie eine Bankkarte'],
];

const people = (lines: readonly AttendanceLine[]) =>
  lines.flatMap(({ person, name }) =>
    person ? [{ value: `person/${person.id}`, label: name }] : [],
  );

/** Who took part by this line: the person, or the deputy. */
function presentIn({ attendance, there, person, name, represented_by }: AttendanceLine) {
  if (!attendance || !there) return [];
  const deputised = attendance.status === 'represented';
  const id = deputised ? attendance.represented_by : person?.id;
  // Guests without a record are among all, and cannot be chosen.
  return [{ value: id ? `person/${id}` : '', label: (deputised ? represented_by : name) ?? '' }];
}

function organizations(lines: readonly AttendanceLine[]) {
  const named = new Map(lines.map(({ organization }) => [organization?.id, organization?.name]));
  return [...named].flatMap(([id, name]) =>
    id && name ? [{ value: `organization/${id}`, label: name }] : [],
  );
}

/** What can be chosen for a paper of this session. */
export function choicesOf(paper: SessionPaper, page: MeetingPage): PaperChoice | undefined {
  const { agenda, attendance } = page;
  switch (paper) {
    case 'invitation':
      return { label: 'An', options: [{ value: '', label: 'alle' }, ...people(attendance)] };
    case 'certificates': {
      const present = attendance.flatMap(presentIn);
      const all = { value: '', label: 'alle, die teilgenommen haben' };
      const known = present.filter(({ value }) => value !== '');
      return { label: 'Für', options: present.length > 0 ? [all, ...known] : [] };
    }
    case 'name_badges':
      return { label: 'Größe', options: SIZES.map(([value, label]) => ({ value, label })) };
    case 'minutes':
      return {
        label: 'Inhalt',
        options: [
          { value: '', label: 'ganzes Protokoll' },
          ...agenda
            .filter((line) => line.top !== null)
            .map(({ top, item }) => ({
              value: `agenda_item/${item.id}`,
              label: `Auszug zu TOP ${top}: ${item.title}`,
            })),
          ...[...people(attendance), ...organizations(attendance)].map(({ value, label }) => ({
            value,
            label: `Auszug für ${label}`,
          })),
        ],
      };
    default:
      return undefined;
  }
}

/** The person, organisation or item that was chosen. */
export function addressee(chosen: string): Addressee | undefined {
  const [noun, id] = chosen.split('/');
  return id ? { noun: noun as Addressee['noun'], id } : undefined;
}

/** The paper as it was chosen. */
export function paperOf(paper: SessionPaper, meeting: string, chosen: string): PaperOf {
  const about = addressee(chosen);
  if (paper === 'certificates' && about) return { kind: 'certificate', meeting, person: about.id };
  if (paper === 'name_badges' && chosen)
    return { kind: 'name_badges', meeting, size: chosen as BadgeFormat };
  if (paper === 'invitation' && about)
    return { kind: 'personal_invitation', meeting, person: about.id };
  if (paper === 'minutes' && about) return { kind: 'excerpt', meeting, about };
  return { kind: 'session', meeting, paper };
}
