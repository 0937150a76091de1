// The day it is, as the program counts it: the shell's clock, which tests can hold still.
let known = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' });

/** Today, as `2026-05-12`. */
export const today = (): string => known;

/** Takes the shell's word for it. */
export function setToday(day: string): void {
  known = day;
}
