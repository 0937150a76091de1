// A bar of buttons as one stop of the Tab key: the arrow keys go on from there (WAI-ARIA
// Authoring Practices, toolbar). Its buttons may come and go.

/** What a key does to the place in a bar of `many` buttons; undefined where it does nothing. */
export function step(key: string, at: number, many: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % many;
    case 'ArrowLeft':
      return (at - 1 + many) % many;
    case 'Home':
      return 0;
    case 'End':
      return many - 1;
    default:
      return undefined;
  }
}

/** Makes the buttons of a bar one stop. */
export function roving(bar: HTMLElement): () => void {
  const buttons = () => [...bar.querySelectorAll('button')];
  let stop: Element | undefined;

  function settle(wanted = stop) {
    const all = buttons();
    stop = all.find((one) => one === wanted) ?? all[0];
    for (const one of all) one.tabIndex = one === stop ? 0 : -1;
  }
  function onkeydown(event: KeyboardEvent) {
    const all = buttons();
    const at = all.findIndex((one) => one === event.target);
    const next = at < 0 ? undefined : step(event.key, at, all.length);
    if (next === undefined) return;
    event.preventDefault();
    all[next]?.focus();
  }
  const onfocusin = (event: FocusEvent) => settle(event.target as Element);

  settle();
  const changes = new MutationObserver(() => settle());
  changes.observe(bar, { childList: true, subtree: true });
  bar.addEventListener('keydown', onkeydown);
  bar.addEventListener('focusin', onfocusin);
  return () => {
    changes.disconnect();
    bar.removeEventListener('keydown', onkeydown);
    bar.removeEventListener('focusin', onfocusin);
  };
}
