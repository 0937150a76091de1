// Moving a row by its handle. Pointer events, not the page's own dragging: where files are
// dropped on the window, Windows keeps that from working.

export class Drag {
  /** The row that is moved. */
  id = $state<string>();
  /** Before which row it would stand; the number of rows for the end. */
  at = $state<number>();

  /** Takes a row (`data-item`) by its handle; `ondrop` hears before which it was let go. */
  begin(
    event: PointerEvent,
    body: HTMLElement | undefined,
    id: string,
    ondrop: (to: number) => unknown,
  ): void {
    if (event.button !== 0 || !body) return;
    event.preventDefault();
    const handle = event.currentTarget as HTMLElement;
    handle.setPointerCapture(event.pointerId);
    this.id = id;
    const rows = () => [...body.querySelectorAll<HTMLElement>('[data-item]')];

    const over = (move: PointerEvent) => {
      const found = rows().findIndex((row) => {
        const box = row.getBoundingClientRect();
        return move.clientY < box.top + box.height / 2;
      });
      this.at = found < 0 ? rows().length : found;
    };
    const end = (last: Event) => {
      handle.removeEventListener('pointermove', over);
      handle.removeEventListener('pointerup', end);
      handle.removeEventListener('pointercancel', end);
      removeEventListener('keydown', escape, true);
      const to = this.at;
      this.id = undefined;
      this.at = undefined;
      if (last.type === 'pointerup' && to !== undefined) ondrop(to);
    };
    const escape = (key: KeyboardEvent) => {
      if (key.key !== 'Escape') return;
      key.stopPropagation();
      end(key);
    };
    handle.addEventListener('pointermove', over);
    handle.addEventListener('pointerup', end);
    handle.addEventListener('pointercancel', end);
    addEventListener('keydown', escape, true);
  }
}
