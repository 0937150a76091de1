// The keyboard: a key that is an action's does it, wherever the focus is; F6 goes from one
// region of the window to the next.
import { actions, keysOf } from './actions.svelte';

/** Whether a dialog or the palette is open: it has the keyboard for itself. */
const inDialog = () => document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;

/** The regions of the window, in the order of reading. */
const REGIONS = 'nav.side, header.top, main, .pane-holder, aside.pane, footer.stat, .region';

function nextRegion(backwards: boolean): void {
  const regions = [...document.querySelectorAll<HTMLElement>(REGIONS)].filter(
    (region) => region.getClientRects().length > 0,
  );
  const at = regions.findLastIndex((region) => region.contains(document.activeElement));
  const step = backwards ? -1 : 1;
  for (let tried = 1; tried <= regions.length; tried++) {
    const region = regions[(at + step * tried + regions.length * 2) % regions.length];
    const target = region?.querySelector<HTMLElement>(
      'a[href], button:not([disabled]), input, select, textarea, [contenteditable="true"], [tabindex="0"]',
    );
    if (target && !(at >= 0 && regions[at]?.contains(target) && regions.length > 1)) {
      target.focus();
      return;
    }
  }
}

/** Begins to listen. */
export function listenToKeys(): () => void {
  const heard = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || inDialog()) return;
    if (event.key === 'F6') {
      event.preventDefault();
      nextRegion(event.shiftKey);
      return;
    }
    const keys = keysOf(event);
    const action = actions.all.find((one) => one.keys === keys && !one.within);
    if (!action) return;
    event.preventDefault();
    action.run();
  };
  addEventListener('keydown', heard);
  return () => removeEventListener('keydown', heard);
}
