// Whether a colour carries text on white paper (WCAG 2.2, 1.4.3).

/** The least contrast for text. */
export const NEEDED = 4.5;

/** Red, green, blue of „#2044AA“ or „2044aa“; undefined when it is no colour. */
export function rgb(text: string): [number, number, number] | undefined {
  const found = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text.trim());
  if (!found) return undefined;
  const part = (at: number) => parseInt(found[at] ?? '', 16);
  return [part(1), part(2), part(3)];
}

/** Relative luminance, 0 to 1. */
function luminance(color: [number, number, number]): number {
  const [red, green, blue] = color.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast to white, 1 to 21; undefined when it is no colour. */
export function contrastToWhite(text: string): number | undefined {
  const color = rgb(text);
  return color && 1.05 / (luminance(color) + 0.05);
}
