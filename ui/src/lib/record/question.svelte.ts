// A question that needs an answer before anything goes on.
export interface Question {
  title: string;
  text: string;
  yes: string;
  no: string;
}

class Asking {
  asked = $state<Question>();
  private answer: ((yes: boolean) => void) | undefined;

  /** Asks, and waits for the answer. */
  ask(question: Question): Promise<boolean> {
    this.asked = question;
    return new Promise((resolve) => (this.answer = resolve));
  }

  /** Gives the answer. */
  reply(yes: boolean): void {
    this.asked = undefined;
    this.answer?.(yes);
    this.answer = undefined;
  }
}

/** What is being asked. */
export const question = new Asking();
