// The open alliance and how its history stands. Every view reads through `live`, and reads
// again when something changed.
import { api, type Changed, type Failure, type OpenAlliance, type Steps } from '$lib/api/bindings';
import { failureOf } from '$lib/api/call';
import { onChanged } from '$lib/api/events';

import { router } from './router.svelte';

/** Milliseconds between two readings while changes come in a row. */
const BURST = 150;

class Desk {
  /** The open alliance; none at the first start. */
  alliance = $state<OpenAlliance | null>(null);
  /** How undo and redo stand. */
  steps = $state<Steps>({ undo: null, redo: null, saved_at: null });
  /** Grows with every change: what `live` listens to. */
  version = $state(0);
  /** Words that were being typed when the program ended, by their field. */
  drafts = $state<Record<string, string>>({});
  private lastRead = -Infinity;
  private waiting: ReturnType<typeof setTimeout> | undefined;

  /** Takes an alliance as the open one. */
  async enter(alliance: OpenAlliance): Promise<void> {
    this.drafts = Object.fromEntries((await api.drafts()).map((draft) => [draft.key, draft.text]));
    this.steps = alliance.steps;
    this.alliance = alliance;
    this.version++;
  }

  leave(): void {
    this.alliance = null;
    this.steps = { undo: null, redo: null, saved_at: null };
  }

  changed(changed: Changed): void {
    this.steps = changed.steps;
    this.readAgain();
    if (changed.records.some((record) => record.noun === 'alliance')) void this.refresh();
  }

  /**
   * Lets every view read again: at once, but not for each of many changes in a row, as when
   * five hundred files are taken in.
   */
  readAgain(): void {
    const wait = this.lastRead + BURST - performance.now();
    if (wait <= 0) {
      this.lastRead = performance.now();
      this.version++;
      return;
    }
    this.waiting ??= setTimeout(() => {
      this.waiting = undefined;
      this.lastRead = performance.now();
      this.version++;
    }, wait);
  }

  /** Reads anew what the frame shows of the alliance and of the person. */
  async refresh(): Promise<void> {
    this.alliance = (await api.start()).alliance;
  }
}

/** The desk. */
export const desk = new Desk();

/** Begins to listen to the shell. */
export const listenToChanges = () => onChanged((changed) => desk.changed(changed));

/** A reading of the alliance that stays current. */
export interface Live<T> {
  /** What was read last; undefined until the first answer. */
  readonly value: T | undefined;
  /** Why it could not be read. */
  readonly failure: Failure | undefined;
  /** Whether what was read answers what is asked now. */
  readonly current: boolean;
}

/**
 * Reads now, and again whenever something changed or what `read` depends on did. What was
 * read before stays until the new answer is there. To be called while a component is set up.
 */
export function live<T>(read: () => Promise<T>): Live<T> {
  let value = $state.raw<T>();
  let failure = $state.raw<Failure>();
  let latest = 0;
  let current = $state(false);
  $effect(() => {
    void desk.version;
    const mine = ++latest;
    current = false;
    read().then(
      async (answer) => {
        // A click is answered by the screen it leads to; what stands in it comes a frame later.
        await router.arrived;
        if (mine !== latest) return;
        value = answer;
        failure = undefined;
        current = true;
      },
      (thrown) => {
        if (mine === latest) failure = failureOf(thrown);
      },
    );
  });
  return {
    get value() {
      return value;
    },
    get failure() {
      return failure;
    },
    get current() {
      return current;
    },
  };
}
