// Which letters of a title were typed: folded as the search does, so that „gruenf“ marks
// „Grünf“.

export interface Part {
  text: string;
  hit: boolean;
}

/** How many letters one letter becomes when it is folded, and which. */
function foldLetter(letter: string): string {
  const lower = letter.toLowerCase();
  const german: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
  return german[lower] ?? lower.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
}

/** The title in parts, those marked that begin a word as one of the query's does. */
export function marked(title: string, query: string): Part[] {
  const words = query.split(/\s+/).filter(Boolean);
  if (words.length === 0) return [{ text: title, hit: false }];
  const letters = [...title];
  const hits = new Array<boolean>(letters.length).fill(false);
  for (const word of words) {
    const wanted = [[...word].map(foldLetter).join('')];
    // „Grunfurt“ finds „Grünfurt“ as well.
    wanted.push((wanted[0] ?? '').replace(/([aou])e/g, '$1'));
    letters.forEach((_, start) => {
      if (start > 0 && /[\p{L}\p{N}]/u.test(letters[start - 1] ?? '')) return;
      for (const want of wanted) {
        const end = endOf(letters, start, want);
        if (end !== undefined) hits.fill(true, start, end);
      }
    });
  }
  const parts: Part[] = [];
  letters.forEach((letter, at) => {
    const last = parts.at(-1);
    const hit = hits[at] ?? false;
    if (last?.hit === hit) last.text += letter;
    else parts.push({ text: letter, hit });
  });
  return parts;
}

/** Where in the title the wanted letters end that begin at `start`. */
function endOf(letters: string[], start: number, want: string): number | undefined {
  for (const plain of [false, true]) {
    let rest = want;
    let at = start;
    while (rest && at < letters.length) {
      const folded = foldLetter(letters[at] ?? '');
      const letter = plain ? folded.slice(0, 1) : folded;
      if (!rest.startsWith(letter) && !letter.startsWith(rest)) break;
      rest = rest.slice(letter.length);
      at++;
    }
    if (!rest) return at;
  }
  return undefined;
}
