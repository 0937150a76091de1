// Which component shows which screen.
import type { Component } from 'svelte';

import type { Screen } from '$lib/frame/router.svelte';

import Settings from './settings/Settings.svelte';
import Reports from './reports/Reports.svelte';
import Bodies from './bodies/Bodies.svelte';
import Calendar from './calendar/Calendar.svelte';
import Overview from './overview/Overview.svelte';
import Partners from './partners/Partners.svelte';
import Later from './Later.svelte';

export const routes: Record<Screen, Component> = {
  overview: Overview,
  calendar: Calendar,
  bodies: Bodies,
  tasks: Later,
  projects: Later,
  partners: Partners,
  files: Later,
  reports: Reports,
  settings: Settings,
};
