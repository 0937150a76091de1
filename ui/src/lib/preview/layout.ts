// Where the pages lie in the well, and how large. Pure, so that it can be tried without a window.

/** Pixels between and around the pages. */
export const GAP = 20;

/** As wide as the well, whole pages, or a factor. */
export type Zoom = 'width' | 'page' | number;

export const STEPS = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4];

export interface Size {
  width: number;
  height: number;
}

/** The factor that shows these pages in a well of this size. */
export function factor(zoom: Zoom, pages: Size[], well: Size): number {
  if (typeof zoom === 'number') return zoom;
  const widest = Math.max(1, ...pages.map((page) => page.width));
  const highest = Math.max(1, ...pages.map((page) => page.height));
  const across = Math.max(80, well.width - 2 * GAP) / widest;
  const down = Math.max(80, well.height - 2 * GAP) / highest;
  return zoom === 'width' ? across : Math.min(across, down);
}

/** The next larger (1) or smaller (-1) factor. */
export function step(now: number, direction: 1 | -1): number {
  const next =
    direction === 1
      ? STEPS.find((one) => one > now * 1.02)
      : STEPS.findLast((one) => one < now / 1.02);
  return next ?? now;
}

/** The upper edge of each page. */
export function tops(pages: Size[], scale: number): number[] {
  let top = GAP;
  return pages.map((page) => {
    const mine = top;
    top += page.height * scale + GAP;
    return mine;
  });
}

/** Which page is read when the well is scrolled this far: the one a third down. */
export function pageAt(edges: number[], scrolled: number, height: number): number {
  const line = scrolled + height / 3;
  return Math.max(
    0,
    edges.findLastIndex((edge) => edge <= line),
  );
}
