/** A line of a list to be looked through. */
export interface Choice<V> {
  key: string;
  value: V;
  title: string;
  /** Why it is there, or what speaks against it, a line each. */
  reasons: string[];
  /** Whether the reasons are warnings. */
  warns?: boolean;
  /** Why it cannot be chosen. */
  kept?: string;
}
