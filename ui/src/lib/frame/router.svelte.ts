// Where the person is, and the way back. A place is a screen and what is open in it.
import type { Noun } from '$lib/api/bindings';

import { painted } from './painted';

/** The screens, in the order of the sidebar. */
export const SCREENS = [
  'overview',
  'calendar',
  'bodies',
  'tasks',
  'projects',
  'partners',
  'files',
  'reports',
  'settings',
] as const;
export type Screen = (typeof SCREENS)[number];

export interface Place {
  screen: Screen;
  /** The part of a screen that has several: `people` beside partners, `decisions` beside tasks. */
  tab?: string;
  /** The record that is open there. */
  id?: string;
}

/** A record that is shown in its pane, wherever one is. */
export interface Beside {
  noun: Noun;
  id: string;
}

const same = (a: Place, b: Place) => a.screen === b.screen && a.tab === b.tab && a.id === b.id;

class Router {
  private places = $state<Place[]>([{ screen: 'overview' }]);
  private at = $state(0);
  /** Resolves once the place one went to last stands, still without what has to be read. */
  arrived: Promise<void> = Promise.resolve();
  /** The record beside the present place: it goes when one goes elsewhere. */
  beside = $state.raw<Beside>();

  get place(): Place {
    return this.places[this.at] ?? { screen: 'overview' };
  }
  get canGoBack(): boolean {
    return this.at > 0;
  }
  get canGoForward(): boolean {
    return this.at < this.places.length - 1;
  }

  /** Goes to a place; what lay ahead is forgotten. */
  go(place: Place): void {
    this.beside = undefined;
    if (same(place, this.place)) return;
    this.arrived = painted();
    this.places = [...this.places.slice(0, this.at + 1), place].slice(-100);
    this.at = this.places.length - 1;
  }

  /** Shows a record beside the present place, unless it is what is shown there. */
  showBeside(record: Beside): void {
    this.beside = record.id === this.place.id ? undefined : record;
  }

  /** Says the present place more exactly: choosing rows in a list is not a way to go back. */
  refine(place: Place): void {
    this.arrived = painted();
    // Another part of a record's page is still the same page.
    const isPart = place.id === this.place.id && place.tab !== this.place.tab;
    if (!isPart) this.beside = undefined;
    this.places[this.at] = place;
  }

  back(): void {
    if (this.canGoBack) this.step(-1);
  }

  forward(): void {
    if (this.canGoForward) this.step(1);
  }

  /** Begins anew: another alliance was opened. */
  reset(): void {
    this.beside = undefined;
    this.places = [{ screen: 'overview' }];
    this.at = 0;
  }

  private step(by: number): void {
    this.beside = undefined;
    this.arrived = painted();
    this.at += by;
  }
}

/** The router. */
export const router = new Router();

/** Where a record is shown; undefined for records that are shown within another's page. */
export function placeOf(noun: Noun, id: string): Place | undefined {
  switch (noun) {
    case 'organization':
      return { screen: 'partners', id };
    case 'person':
      return { screen: 'partners', tab: 'people', id };
    case 'body':
      return { screen: 'bodies', id };
    case 'meeting':
      return { screen: 'bodies', tab: 'agenda', id };
    case 'task':
      return { screen: 'tasks', id };
    case 'decision':
      return { screen: 'tasks', tab: 'decisions', id };
    case 'project':
      return { screen: 'projects', id };
    case 'file':
      return { screen: 'files', id };
    case 'report':
      return { screen: 'reports', id };
    case 'grant':
      return { screen: 'reports', tab: 'grants', id };
    case 'agenda_template':
      return { screen: 'settings', tab: 'templates' };
    case 'alliance':
      return { screen: 'settings' };
    default:
      return undefined;
  }
}
