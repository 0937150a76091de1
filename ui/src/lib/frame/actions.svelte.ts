// Everything that can be done, by name: the native menu, the keys and the palette all end
// here. A screen adds its own for as long as it is shown.

import { untrack } from 'svelte';

export interface Action {
  /** Its name, as the native menu knows it. */
  id: string;
  /** What it does, in the words of the palette. */
  label: string;
  /** Its key: `Mod` is Strg, on a Mac Cmd. */
  keys?: string;
  /** Other words a person may type for it. */
  also?: string;
  /** A list that hears the key itself, and only while it has the focus. */
  within?: string;
  /** Not in the palette: it only makes sense as a key. */
  hidden?: boolean;
  run: () => unknown;
}

class Actions {
  private groups = $state.raw<ReadonlyArray<readonly Action[]>>([]);

  /** All actions, those of the present screen first. */
  get all(): Action[] {
    const all = this.groups.flat();
    return all.filter(({ id }, at) => all.findIndex((other) => other.id === id) === at);
  }

  find(id: string): Action | undefined {
    return this.all.find((action) => action.id === id);
  }

  run(id: string): void {
    this.find(id)?.run();
  }

  add(group: readonly Action[]): () => void {
    this.groups = [group, ...this.groups];
    return () => {
      this.groups = this.groups.filter((other) => other !== group);
    };
  }
}

/** The actions. */
export const actions = new Actions();

/** Offers actions for as long as the component is shown. To be called while it is set up. */
export function offer(group: () => readonly Action[]): void {
  $effect(() => {
    const mine = group();
    return untrack(() => actions.add(mine));
  });
}

const isMac = typeof navigator !== 'undefined' && /Mac/.test(navigator.platform);

/** The key of an event, written as in `Action.keys`. */
export function keysOf(event: KeyboardEvent): string {
  const parts: string[] = [];
  if (isMac ? event.metaKey : event.ctrlKey) parts.push('Mod');
  if (event.altKey) parts.push('Alt');
  if (event.shiftKey) parts.push('Shift');
  parts.push(event.key.length === 1 ? event.key.toUpperCase() : event.key);
  return parts.join('+');
}

const SPOKEN: Record<string, string> = {
  Mod: isMac ? '⌘' : 'Strg',
  Shift: isMac ? '⇧' : 'Umschalt',
  Alt: isMac ? '⌥' : 'Alt',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Enter: '⏎',
  Delete: 'Entf',
  Escape: 'Esc',
  ' ': 'Leertaste',
};

/** A key as people read it: „Strg Umschalt Z“. */
export const keyLabel = (keys: string): string =>
  keys
    .split(/\+(?=.)/)
    .map((part) => SPOKEN[part] ?? part)
    .join(' ');

/** A key as `aria-keyshortcuts` wants it. */
export const keyShortcut = (keys: string): string =>
  keys.replace('Mod', isMac ? 'Meta' : 'Control');
