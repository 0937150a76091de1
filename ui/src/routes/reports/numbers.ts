// Goals and the lines of a plan have numbers, by which reports know them.

/** The number of one more: none is given twice while the one that had it is there. */
export const nextNumber = (entries: readonly { number: number }[]): number =>
  1 + Math.max(0, ...entries.map((entry) => entry.number));
