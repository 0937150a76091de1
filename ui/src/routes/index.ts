// Which component shows which screen.
import type { Component } from 'svelte';

import type { Screen } from '$lib/frame/router.svelte';

import Files from './files/Files.svelte';
import Partners from './partners/Partners.svelte';
import Projects from './projects/Projects.svelte';
import Tasks from './tasks/Tasks.svelte';
import Later from './Later.svelte';

export const routes: Record<Screen, Component> = {
  overview: Later,
  calendar: Later,
  bodies: Later,
  tasks: Tasks,
  projects: Projects,
  partners: Partners,
  files: Files,
  reports: Later,
  settings: Later,
};
