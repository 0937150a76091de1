/** An entry of a menu. */
export interface MenuEntry {
  label: string;
  run: () => unknown;
  /** Ticked or not, for a menu of choices. */
  checked?: boolean;
  danger?: boolean;
}
