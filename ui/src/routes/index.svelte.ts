// Which component shows which screen. The first one is there from the start; the others are
// fetched once it stands, or as soon as one goes there.
import type { Component } from 'svelte';

import type { Screen } from '$lib/frame/router.svelte';

import Overview from './overview/Overview.svelte';

const FETCH: Record<Exclude<Screen, 'overview'>, () => Promise<{ default: Component }>> = {
  calendar: () => import('./calendar/Calendar.svelte'),
  bodies: () => import('./bodies/Bodies.svelte'),
  tasks: () => import('./tasks/Tasks.svelte'),
  projects: () => import('./projects/Projects.svelte'),
  partners: () => import('./partners/Partners.svelte'),
  files: () => import('./files/Files.svelte'),
  reports: () => import('./reports/Reports.svelte'),
  settings: () => import('./settings/Settings.svelte'),
};

class Fetched {
  screens = $state.raw<Partial<Record<Screen, Component>>>({ overview: Overview });
}
const fetched = new Fetched();

/** Fetches a screen, unless it is there. */
export async function fetchScreen(screen: Screen): Promise<void> {
  if (screen === 'overview' || fetched.screens[screen]) return;
  const { default: component } = await FETCH[screen]();
  fetched.screens = { ...fetched.screens, [screen]: component };
}

/** The component of a screen; none while it is being fetched. */
export function screenOf(screen: Screen): Component | undefined {
  const known = fetched.screens[screen];
  if (!known) void fetchScreen(screen);
  return known;
}

/** Fetches all screens that are not there yet. */
export async function fetchScreens(): Promise<void> {
  for (const screen of Object.keys(FETCH) as (keyof typeof FETCH)[]) await fetchScreen(screen);
}
