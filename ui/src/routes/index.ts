// Which component shows which screen.
import type { Component } from 'svelte';

import type { Screen } from '$lib/frame/router.svelte';

import Partners from './partners/Partners.svelte';
import Tasks from './tasks/Tasks.svelte';
import Later from './Later.svelte';

export const routes: Record<Screen, Component> = {
  overview: Later,
  calendar: Later,
  bodies: Later,
  tasks: Tasks,
  projects: Later,
  partners: Partners,
  files: Later,
  reports: Later,
  settings: Later,
};
