// What a screen reader is told once, and the short notes at the foot of the window.

export interface Toast {
  id: number;
  text: string;
  /** Something went wrong: it stays until it is closed. */
  failed: boolean;
  /** Offers to take the step back. */
  undo: boolean;
}

class Announcer {
  /** Said by a screen reader as soon as it changes. */
  said = $state('');
  toasts = $state<Toast[]>([]);
  private next = 1;

  /** Says something without showing it. */
  say(text: string): void {
    // The same sentence twice is still to be heard twice.
    this.said = this.said === text ? `${text}\u00a0` : text;
  }

  /** Shows a note; a step that can be taken back offers it. */
  note(text: string, options: { undo?: boolean; failed?: boolean } = {}): void {
    const toast = { id: this.next++, text, failed: false, undo: false, ...options };
    this.toasts = [...this.toasts.slice(-2), toast];
    // An alert that appears is heard; anything else only in a place that was there before.
    if (!toast.failed) this.say(text);
  }

  close(id: number): void {
    this.toasts = this.toasts.filter((toast) => toast.id !== id);
  }
}

/** The announcer. */
export const announcer = new Announcer();
