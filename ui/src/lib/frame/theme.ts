// Light, dark, or as the system has it. KERN's own attribute, so that its parts follow.
export type Theme = 'system' | 'light' | 'dark';

const dark = () => matchMedia('(prefers-color-scheme: dark)');
let chosen: Theme = 'system';

function apply(): void {
  const now = chosen === 'system' ? (dark().matches ? 'dark' : 'light') : chosen;
  document.documentElement.dataset.kernTheme = now;
}

/** Shows the window in this theme, and follows the system where it is asked to. */
export function applyTheme(theme: Theme | undefined): void {
  chosen = theme ?? 'system';
  dark().onchange = apply;
  apply();
}
