// One icon, one meaning.
import {
  Building2,
  CalendarDays,
  Files,
  FileText,
  Gavel,
  Handshake,
  House,
  ListChecks,
  BookOpenText,
  Settings,
  Sprout,
  SquareCheck,
  User,
  Users,
} from '@lucide/svelte';

import type { Noun } from '$lib/api/bindings';

import type { Screen } from './router.svelte';

/** A lucide icon. */
export type LucideIcon = typeof House;

export const screenIcon: Record<Screen, LucideIcon> = {
  overview: House,
  calendar: CalendarDays,
  bodies: Users,
  tasks: ListChecks,
  projects: Sprout,
  partners: Handshake,
  files: Files,
  reports: BookOpenText,
  settings: Settings,
};

export const nounIcon: Partial<Record<Noun, LucideIcon>> = {
  organization: Building2,
  person: User,
  body: Users,
  meeting: CalendarDays,
  decision: Gavel,
  task: SquareCheck,
  project: Sprout,
  file: FileText,
  report: BookOpenText,
  commitment: Handshake,
};
