// A field that saves itself. While it is being typed in, the words flush within half a second
// to a draft that survives a power cut; leaving the field, or a pause of some seconds, makes
// one recorded step. What cannot be so is told at the field, and the former value stays valid.
import { untrack } from 'svelte';

import type { Failure, Noun } from '$lib/api/bindings';
import { api } from '$lib/api/bindings';
import { failureOf } from '$lib/api/call';
import { patchOf } from '$lib/api/records';
import { announcer } from '$lib/frame/announce.svelte';

import { Draft } from './draft';

/** Milliseconds from the last keystroke to the step. */
const STEP = 4000;
/** Milliseconds until a full disk is tried again. */
const AGAIN = 5000;

/** Which field of which record. */
export interface Target {
  noun: Noun;
  id: string;
  /** Path inside the record: `address/street`. */
  path: string;
  /** Which part of the field's value this one shows, where several share it. */
  part?: string;
}

/** How a field's value is written and read. */
export interface Reading {
  /** The value as text. */
  show: (value: unknown) => string;
  /** The text as a value; a sentence when it is none. */
  read: (text: string) => { value: unknown } | { refuse: string };
}

/** A field that is empty or holds the text as it stands. */
export const plainText: Reading = {
  show: (value) => (typeof value === 'string' ? value : ''),
  read: (text) => ({ value: text.trim() === '' ? null : text }),
};

/** A field that must hold a text; the program says so when it is empty. */
export const neededText: Reading = {
  show: plainText.show,
  read: (text) => ({ value: text }),
};

export class FieldState {
  /** What stands in the field. */
  text = $state('');
  /** The sentence at the field; empty when all is well. */
  refusal = $state('');
  /** Whether these words were being typed when the program ended. */
  restored = $state(false);

  private readonly target: () => Target;
  private readonly stored: () => unknown;
  private readonly reading: Reading;
  private typing = false;
  private stepTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly draft: Draft;
  /** Steps are made one after the other: an earlier text must not come after a later one. */
  private before: Promise<unknown> = Promise.resolve();

  constructor(target: () => Target, stored: () => unknown, reading: Reading) {
    this.target = target;
    this.stored = stored;
    this.reading = reading;
    this.draft = new Draft(
      () => this.key,
      (thrown) => this.told(failureOf(thrown)),
    );
    const { found } = this.draft;
    this.text = found ?? reading.show(stored());
    if (found !== undefined) {
      this.typing = true;
      this.restored = true;
    }
    // What changes elsewhere, by undo for instance, shows here, unless it is being typed in.
    $effect(() => {
      const shown = this.reading.show(this.stored());
      untrack(() => {
        if (!this.typing) {
          this.text = shown;
          this.refusal = '';
        }
      });
    });
    // A field that goes away while it is being typed in makes its step first.
    $effect(() => () => void this.leave());
  }

  private get key(): string {
    const { noun, id, path, part } = this.target();
    return [noun, id, path, part].filter(Boolean).join('/');
  }

  /** A keystroke. */
  type(text: string): void {
    this.text = text;
    this.typing = true;
    clearTimeout(this.stepTimer);
    this.draft.keep(text);
    this.stepTimer = setTimeout(() => void this.commit(), STEP);
  }

  /** Leaves the field: makes the step. */
  async leave(): Promise<boolean> {
    clearTimeout(this.stepTimer);
    return this.commit();
  }

  /** Gives up what was typed. */
  reset(): void {
    clearTimeout(this.stepTimer);
    this.typing = false;
    this.refusal = '';
    this.text = this.reading.show(this.stored());
    this.dropDraft();
  }

  /** Puts a value that was chosen, not typed, and makes the step at once. */
  async choose(value: unknown): Promise<boolean> {
    this.typing = true;
    this.text = this.reading.show(value);
    return this.write(value);
  }

  private dropDraft(): void {
    this.restored = false;
    this.draft.drop();
  }

  private async commit(): Promise<boolean> {
    if (!this.typing) return true;
    if (this.text === this.reading.show(this.stored())) {
      this.reset();
      return true;
    }
    const read = this.reading.read(this.text);
    if ('refuse' in read) {
      this.refuse(read.refuse);
      return false;
    }
    return this.write(read.value);
  }

  private async write(value: unknown): Promise<boolean> {
    const { noun, id, path } = this.target();
    const written = this.text;
    try {
      const step = this.before.then(() => api.revise({ noun, id, patch: patchOf(path, value) }));
      this.before = step.catch(() => undefined);
      const answer = await step;
      answer.notices.forEach((notice) => announcer.note(notice));
      if (answer.step) announcer.say('Gesichert');
      this.refusal = '';
      // Typed on meanwhile: that is the next step.
      if (this.text === written) {
        this.typing = false;
        this.dropDraft();
      }
      return true;
    } catch (thrown) {
      this.told(failureOf(thrown));
      return false;
    }
  }

  private told(failure: Failure): void {
    const { path } = this.target();
    const here = failure.fields.find((fault) => fault.field === path);
    this.refuse(here ? here.message : failure.message);
    if (failure.kind === 'disk_full') {
      clearTimeout(this.stepTimer);
      this.stepTimer = setTimeout(() => void this.commit(), AGAIN);
    }
  }

  private refuse(sentence: string): void {
    this.refusal = sentence;
    announcer.say(sentence);
  }
}
