// What answers a person at once is painted before the work that follows from it.

/** Milliseconds after which no frame is waited for: a window out of sight paints none. */
const LONGEST = 60;

/** Resolves once everything that was changed up to now has been painted. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    const longest = setTimeout(resolve, LONGEST);
    requestAnimationFrame(() => {
      clearTimeout(longest);
      setTimeout(resolve);
    });
  });
