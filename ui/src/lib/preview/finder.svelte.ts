// Searching in an open document: read once, then answered with every letter.
import { textsOf, type OpenPdf, type Place } from './pdf';
import { findIn, indexOf, type Hit, type Index } from './search';

export interface Found {
  hit: Hit;
  at: Place;
}

/** The places of a page where the words stand. */
const foundOn = (index: Index, page: number, words: string): Found[] =>
  findIn(index, words).map((hit) => ({
    hit,
    at: { page, down: index.downs[hit[0]?.piece ?? 0] ?? 0 },
  }));

/** Where words stand first on one of these pages. */
export async function placeOf(
  pdf: OpenPdf,
  words: string,
  pages: number[],
): Promise<Place | undefined> {
  for (const at of pages) {
    const page = pdf.pages[at];
    const [first] = page ? foundOn(indexOf(await textsOf(page)), at, words) : [];
    if (first) return first.at;
  }
  return undefined;
}

/** One page after the other, so that painting is not kept waiting. */
async function read(pdf: OpenPdf): Promise<Index[]> {
  const pages: Index[] = [];
  for (const page of pdf.pages) pages.push(indexOf(await textsOf(page)));
  return pages;
}

export class Finder {
  words = $state('');
  /** Still reading; that there is no hit cannot be said yet. */
  busy = $state(false);
  /** Every hit, in the order of reading. */
  hits = $state.raw<Found[]>([]);
  /** Which of them one is at. */
  at = $state(0);

  private readonly pdf: () => OpenPdf | undefined;
  private indexed: { of: OpenPdf; pages: Promise<Index[]> } | undefined;

  constructor(pdf: () => OpenPdf | undefined) {
    this.pdf = pdf;
  }

  get current(): Found | undefined {
    return this.hits[this.at];
  }

  /** The hits of a page. */
  on(page: number): Hit[] {
    return this.hits.filter((found) => found.at.page === page).map((found) => found.hit);
  }

  /** Searches anew: the words are others, or the document is. */
  async search(from: number): Promise<void> {
    const [pdf, words] = [this.pdf(), this.words];
    if (!pdf || !words.trim()) {
      this.hits = [];
      return;
    }
    if (this.indexed?.of !== pdf) this.indexed = { of: pdf, pages: read(pdf) };
    this.busy = true;
    const pages = await this.indexed.pages.catch((thrown: unknown) => {
      // What was closed meanwhile cannot be read; another one is searched by now.
      if (pdf === this.pdf()) throw thrown;
    });
    this.busy = false;
    if (!pages || words !== this.words || pdf !== this.pdf()) return;
    this.hits = pages.flatMap((index, page) => foundOn(index, page, words));
    this.at = Math.max(
      0,
      this.hits.findIndex((found) => found.at.page >= from),
    );
  }

  /** To the next hit or the one before, and round again. */
  step(direction: 1 | -1): void {
    if (this.hits.length === 0) return;
    this.at = (this.at + direction + this.hits.length) % this.hits.length;
  }
}
