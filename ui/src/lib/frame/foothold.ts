// Where the keyboard goes when what had it goes away: a line that is deleted, a button that has
// done its work. To what stands in its place, else to what is nearest; never nowhere. Registers,
// whose rows come and go while one scrolls, do this themselves, and so do dialogs.

const FOCUSABLE =
  'a[href], button, input, select, textarea, [contenteditable="true"], [tabindex="0"]';

const within = (node: Node | null): HTMLElement[] =>
  node instanceof HTMLElement ? [...node.querySelectorAll<HTMLElement>(FOCUSABLE)] : [];

/** The first of them that takes the focus: what cannot be seen does not. */
const takes = (wanted: (HTMLElement | undefined)[]): boolean =>
  wanted.some((one) => {
    one?.focus();
    return !!one && document.activeElement === one;
  });

/** What was taken out, and where. */
interface Gap {
  gone: Node;
  from: Node;
  next: Node | null;
  previous: Node | null;
}

/** Where the place of `lost` was, as far out as it was taken away. */
function gapOf(lost: Node, records: MutationRecord[]): Gap | undefined {
  let gap: Gap | undefined;
  let sought = lost;
  for (const {
    removedNodes,
    target: from,
    nextSibling: next,
    previousSibling: previous,
  } of records) {
    const gone = [...removedNodes].find((node) => node.contains(sought));
    if (!gone) continue;
    gap = { gone, from, next, previous };
    if (from.isConnected) break;
    sought = from;
  }
  return gap;
}

/** The nearest element before or after a node, itself among them. */
function nearest(
  node: Node | null,
  way: 'nextSibling' | 'previousSibling',
): HTMLElement | undefined {
  for (let at = node; at; at = at[way]) if (at instanceof HTMLElement && at.isConnected) return at;
  return undefined;
}

/** Fills a gap: the same part of the line beside it, or what is nearest around it. */
function fill({ gone, from, next, previous }: Gap, lost: HTMLElement, room: HTMLElement): void {
  const place = within(gone).indexOf(lost);
  const sides = [nearest(next, 'nextSibling'), nearest(previous, 'previousSibling')];
  const beside = sides.flatMap((side) => {
    const all = side ? within(side) : [];
    return [all[Math.min(place, all.length - 1)], side?.matches(FOCUSABLE) ? side : undefined];
  });
  if (takes(beside)) return;
  for (let around: Node | null = from; around && around !== room; around = around.parentNode)
    if (takes(within(around))) return;
  room.focus();
}

/** A record that goes with its pane hands the keyboard to the next row of its register. */
const isRecord = (gone: Node): boolean =>
  gone instanceof HTMLElement && gone.matches('.pane, .pane-holder');

/** Keeps the focus in a room that can have it itself. */
export function foothold(room: HTMLElement): () => void {
  let last: HTMLElement | undefined;
  const changes = new MutationObserver((records) => {
    if (!last || last.isConnected || document.activeElement !== document.body) return;
    const gap = gapOf(last, records);
    if (gap?.from.isConnected && !isRecord(gap.gone)) fill(gap, last, room);
  });
  function onfocusin({ target }: FocusEvent) {
    last = target as HTMLElement;
    changes.disconnect();
    if (!last.closest('[role="grid"]')) changes.observe(room, { childList: true, subtree: true });
  }
  room.addEventListener('focusin', onfocusin);
  return () => {
    changes.disconnect();
    room.removeEventListener('focusin', onfocusin);
  };
}
