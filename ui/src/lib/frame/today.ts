// The day it is, as the program counts it: the shell's clock, which tests can hold still.
let known: string | undefined;

/** Today, as `2026-05-12`; by the system's clock until the shell has told. */
export const today = (): string =>
  (known ??= new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' }));

/** Takes the shell's word for it. */
export function setToday(day: string): void {
  known = day;
}
