// How the system's scroll bars lie: over what scrolls, or in room of their own beside it.

/** Notes it on the page, for the styles. */
export function noteBars(): void {
  const probe = document.createElement('div');
  probe.style.cssText = 'position:absolute;width:4rem;height:4rem;overflow:scroll';
  document.body.append(probe);
  const areOver = probe.clientWidth === probe.offsetWidth;
  document.documentElement.dataset.bars = areOver ? 'over' : 'beside';
  probe.remove();
}
