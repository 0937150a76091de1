// Where the keyboard goes after something new appeared.

/** Waits until an element is there, at most two seconds. */
export async function appearing(selector: string): Promise<HTMLElement | undefined> {
  const begin = performance.now();
  for (;;) {
    const found = document.querySelector<HTMLElement>(selector);
    if (found) return found;
    if (performance.now() - begin > 2000) return undefined;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** Goes to the name of a record that was just added, so that typing names it. */
export const nameIt = (id: string): Promise<void> =>
  goInto(`[data-record="${CSS.escape(id)}"] .cell--name`);

/** Goes into a field that is just appearing, so that typing replaces what it says. */
export async function goInto(selector: string): Promise<void> {
  const field = await appearing(selector);
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    field.focus();
    field.select();
  }
}
