// The letters a body may be called by: those of its name that carry it.

/** „AG Klima“ → „KL“, „Bündnistreffen“ → „BÜ“, „Runder Tisch“ → „RT“. */
export function proposedLetters(name: string): string {
  const words = name
    .split(/[\s\-–]+/)
    .map((word) => word.replace(/[^\p{L}]/gu, ''))
    .filter((word) => word && !/^(AG|der|die|das|und|für|Arbeitsgruppe)$/iu.test(word));
  const letters =
    words.length > 1 ? words.map((word) => word[0]).join('') : (words[0] ?? '').slice(0, 2);
  return letters.slice(0, 4).toLocaleUpperCase('de');
}
