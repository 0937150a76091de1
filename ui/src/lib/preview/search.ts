// Finding words in a page: across its pieces of text and its lines, whatever the case and
// the accents, and although a word was divided at the end of a line.

/** A piece of a page's text. */
export interface Piece {
  text: string;
  /** Whether a line ends after it. */
  ends: boolean;
  /** Points (1/72 inch) from the page's upper edge to its base line. */
  down: number;
}

/** A page's text as it is searched in, and where each letter stands. */
export interface Index {
  text: string;
  /** For each letter of the text: which piece, and which letter of that. */
  places: [piece: number, at: number][];
  /** How far down each piece stands. */
  downs: number[];
}

/** A hit: parts of one or more pieces. */
export type Hit = { piece: number; from: number; until: number }[];

const foldLetter = (letter: string) =>
  letter
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u00ad]/g, '')
    .toLowerCase()
    .replace(/ß/g, 'ss');

/** Makes a page's text ready to be searched. */
export function indexOf(pieces: Piece[]): Index {
  let text = '';
  const places: Index['places'] = [];
  const add = (letters: string, place: [number, number]) => {
    for (const letter of letters) {
      const blank = /\s/.test(letter);
      if (blank && (text === '' || text.endsWith(' '))) continue;
      text += blank ? ' ' : letter;
      places.push(place);
    }
  };
  pieces.forEach((piece, nth) => {
    [...piece.text].forEach((letter, at) => add(foldLetter(letter), [nth, at]));
    if (!piece.ends) return;
    const next = pieces.slice(nth + 1).find((other) => other.text.trim() !== '');
    if (/\p{L}[-‐]$/u.test(text) && /^\p{Ll}/u.test(next?.text ?? '')) {
      text = text.slice(0, -1);
      places.pop();
    } else add(' ', [nth, Math.max(0, [...piece.text].length - 1)]);
  });
  return { text, places, downs: pieces.map((piece) => piece.down) };
}

/** Every place where the words stand. */
export function findIn(index: Index, words: string): Hit[] {
  const wanted = [...words.trim()].map(foldLetter).join('').replace(/\s+/g, ' ');
  if (!wanted) return [];
  const hits: Hit[] = [];
  for (
    let at = index.text.indexOf(wanted);
    at >= 0;
    at = index.text.indexOf(wanted, at + wanted.length)
  ) {
    const hit: Hit = [];
    for (const [piece, letter] of index.places.slice(at, at + wanted.length)) {
      const last = hit.at(-1);
      if (last?.piece === piece) last.until = letter + 1;
      else hit.push({ piece, from: letter, until: letter + 1 });
    }
    hits.push(hit);
  }
  return hits;
}
