// Searching in an open document: read once, then answered with every letter.
import { textsOf, type OpenPdf } from './pdf';
import { findIn, indexOf, type Hit, type Index } from './search';

export interface Found {
  /** Position of the page, from 0. */
  page: number;
  hit: Hit;
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
    return this.hits.filter((found) => found.page === page).map((found) => found.hit);
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
    const pages = await this.indexed.pages;
    this.busy = false;
    if (words !== this.words || pdf !== this.pdf()) return;
    this.hits = pages.flatMap((index, page) => findIn(index, words).map((hit) => ({ page, hit })));
    this.at = Math.max(
      0,
      this.hits.findIndex((found) => found.page >= from),
    );
  }

  /** To the next hit or the one before, and round again. */
  step(direction: 1 | -1): void {
    if (this.hits.length === 0) return;
    this.at = (this.at + direction + this.hits.length) % this.hits.length;
  }
}
