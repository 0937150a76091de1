// What a slash offers: text modules by their abbreviation, kinds of text, and what the screen
// adds of its own.
import type { TextModule } from '$lib/api/bindings';

import type { Tool } from './engine';

/** Something that can be asked for. */
export interface Offer {
  id: string;
  /** What is typed for it. */
  word: string;
  label: string;
  /** The key that does the same. */
  keys?: string;
  /** What it puts in or does. */
  does: { text: string } | { tool: Tool } | { run: () => unknown };
}

const KINDS: [string, string, Tool][] = [
  ['ueberschrift', 'Zwischenüberschrift', 'heading'],
  ['liste', 'Liste', 'bullet'],
  ['nummern', 'Nummerierte Liste', 'ordered'],
  ['tabelle', 'Tabelle', 'table'],
];

/** The same letters whoever types them: „Ü“ is „ue“. */
const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss');

/** All there is to ask for. */
export const offersOf = (own: readonly Offer[], modules: readonly TextModule[]): Offer[] => [
  ...own,
  ...modules.map(({ abbreviation, text }) => ({
    id: `module ${abbreviation}`,
    word: abbreviation,
    label: text,
    does: { text },
  })),
  ...KINDS.map(([word, label, tool]) => ({ id: tool, word, label, does: { tool } })),
];

/**
 * What fits the typed words: the abbreviation itself first, then what begins so, then what
 * has a word that does.
 */
export function fitting(offers: readonly Offer[], words: string): Offer[] {
  const typed = fold(words);
  const rank = ({ word, label }: Offer): number => {
    if (fold(word) === typed) return 0;
    if (fold(word).startsWith(typed)) return 1;
    return fold(label)
      .split(/[\s(]+/)
      .some((part) => part.startsWith(typed))
      ? 2
      : 3;
  };
  const ranked = offers.map((offer) => ({ offer, at: rank(offer) })).filter(({ at }) => at < 3);
  return ranked.sort((a, b) => a.at - b.at).map(({ offer }) => offer);
}
