// What a slash offers: text modules by their abbreviation, figures, kinds of text, and what the
// screen adds of its own.
import type { TextModule } from '$lib/api/bindings';
import { fold } from '$lib/text/format';

import type { Figure } from './engine';
import type { Tool } from './tools';

/** Something that can be asked for. */
export interface Offer {
  id: string;
  /** What is typed for it. */
  word: string;
  label: string;
  /** The key that does the same. */
  keys?: string;
  /** What it puts in or does. */
  does: { text: string } | { figure: Figure } | { tool: Tool } | { run: () => unknown };
}

const KINDS: [string, string, Tool][] = [
  ['ueberschrift', 'Zwischenüberschrift', 'heading'],
  ['liste', 'Liste', 'bullet'],
  ['nummern', 'Nummerierte Liste', 'ordered'],
  ['tabelle', 'Tabelle', 'table'],
];

/** All there is to ask for. */
export const offersOf = (
  own: readonly Offer[],
  modules: readonly TextModule[],
  figures: readonly Figure[],
): Offer[] => [
  ...own,
  ...modules.map(({ abbreviation, text }) => ({
    id: `module ${abbreviation}`,
    word: abbreviation,
    label: text,
    does: { text },
  })),
  ...figures.map((figure) => ({
    id: `figure ${figure.key}`,
    word: figure.says,
    label: figure.label,
    does: { figure },
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
