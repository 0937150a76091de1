// Light, dark, or as the system has it: KERN's own attribute, so that its parts follow. And more
// contrast than usual, which the styles know from the system as well.
export type Theme = 'system' | 'light' | 'dark';
export type Contrast = 'system' | 'more';

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

/** Shows the window with more contrast, or with as much as the system asks for. */
export function applyContrast(contrast: Contrast | undefined): void {
  if (contrast === 'more') document.documentElement.dataset.contrast = 'more';
  else delete document.documentElement.dataset.contrast;
}
