// The parts of a session's page.
import type { File, MeetingPage } from '$lib/api/bindings';

export interface Tab {
  id: string;
  label: string;
  count?: number;
}

/** Whether a file is for an item of the agenda, or meant to be read before the session. */
export const isPaper = (file: File): boolean =>
  file.agenda_item !== null || file.role === 'paper' || file.role === 'slides';

export function tabsOf(page: MeetingPage): Tab[] {
  const others = page.files.filter((file) => !isPaper(file)).length;
  const items = page.agenda.filter((line) => line.depth === 0 && line.top !== null).length;
  return [
    {
      id: 'agenda',
      label: page.meeting.kind === 'event' ? 'Programm' : 'Tagesordnung',
      count: items,
    },
    { id: 'attendance', label: 'Teilnahme', count: page.attendance.length },
    { id: 'papers', label: 'Unterlagen', count: page.files.length - others },
    { id: 'minutes', label: 'Protokoll' },
    {
      id: 'outcomes',
      label: 'Beschlüsse & Aufgaben',
      count: page.decisions.length + page.tasks.length,
    },
    ...(others > 0 ? [{ id: 'documents', label: 'Dokumente', count: others }] : []),
  ];
}
