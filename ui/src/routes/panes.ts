// Which component shows a record in its pane, for those that have one.
import type { Component } from 'svelte';

import type { Noun } from '$lib/api/bindings';

/** What every pane is told. */
export interface PaneProps {
  id: string;
  onremoved: () => void;
}

const PANES: Partial<Record<Noun, () => Promise<{ default: Component<PaneProps> }>>> = {
  organization: () => import('./partners/OrganizationPane.svelte'),
  person: () => import('./partners/PersonPane.svelte'),
  task: () => import('./tasks/TaskPane.svelte'),
  decision: () => import('./tasks/DecisionPane.svelte'),
  project: () => import('./projects/ProjectPane.svelte'),
  file: () => import('./files/FilePane.svelte'),
  grant: () => import('./reports/GrantPane.svelte'),
};

/** Whether records of this noun have a pane; the others have a page. */
export const hasPane = (noun: Noun): boolean => noun in PANES;

/** The pane of a noun. */
export const paneOf = async (noun: Noun): Promise<Component<PaneProps> | undefined> =>
  (await PANES[noun]?.())?.default;
