// Which component shows which screen.
import type { Component } from 'svelte';

import type { Screen } from '$lib/frame/router.svelte';

import Files from './files/Files.svelte';
import Settings from './settings/Settings.svelte';
import Reports from './reports/Reports.svelte';
import Bodies from './bodies/Bodies.svelte';
import Calendar from './calendar/Calendar.svelte';
import Overview from './overview/Overview.svelte';
import Partners from './partners/Partners.svelte';
import Projects from './projects/Projects.svelte';
import Tasks from './tasks/Tasks.svelte';

export const routes: Record<Screen, Component> = {
  overview: Overview,
  calendar: Calendar,
  bodies: Bodies,
  tasks: Tasks,
  projects: Projects,
  partners: Partners,
  files: Files,
  reports: Reports,
  settings: Settings,
};
