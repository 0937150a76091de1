// pdf.js, fetched when the first document is to be looked at; one worker serves them all.
import type { PDFDocumentProxy, PDFPageProxy, RenderTask } from 'pdfjs-dist';
import type { TextContent } from 'pdfjs-dist/types/src/display/api';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

import type { Piece } from './search';

/** A place in a document. */
export interface Place {
  /** Position of the page, from 0. */
  page: number;
  /** Points (1/72 inch) below its upper edge. */
  down: number;
}

/** Whether one place comes before another. */
export const isBefore = (one: Place, other: Place): boolean =>
  one.page < other.page || (one.page === other.page && one.down < other.down);

/** A document that is open. */
export interface OpenPdf {
  pages: PDFPageProxy[];
  /** The chapters by their bookmarks; fails once the document is closed. */
  chapters: () => Promise<Bookmark[]>;
  close: () => void;
}

/** Where a chapter begins. */
export interface Bookmark {
  title: string;
  at: Place;
}

const load = async () => {
  const library = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // The worker's declaration says `null`; its documentation and its code say a worker.
  const port = new Worker(workerUrl, { type: 'module' }) as unknown as null;
  return { ...library, worker: new library.PDFWorker({ port }) };
};
let loaded: ReturnType<typeof load> | undefined;
const pdfjs = () => (loaded ??= load());

/** Opens a document; the bytes are given away. */
export async function openPdf(data: Uint8Array): Promise<OpenPdf> {
  const { getDocument, worker } = await pdfjs();
  const task = getDocument({
    data,
    worker,
    useWasm: false,
    useSystemFonts: false,
    // Letters are drawn as outlines: fonts added to the page would lay all of it out again.
    disableFontFace: true,
  });
  const pdf = await task.promise;
  const numbers = Array.from({ length: pdf.numPages }, (_, at) => at + 1);
  const pages = await Promise.all(numbers.map((number) => pdf.getPage(number)));
  return { pages, chapters: () => chaptersOf(pdf, pages), close: () => void task.destroy() };
}

/** How far below the page's upper edge a height of the PDF's own lies. */
const below = (page: PDFPageProxy | undefined, height: unknown): number =>
  page && typeof height === 'number' ? (page.view[3] ?? 0) - height : 0;

async function chaptersOf(pdf: PDFDocumentProxy, pages: PDFPageProxy[]): Promise<Bookmark[]> {
  const bookmarks = await pdf.getOutline();
  const found = await Promise.all(
    (bookmarks ?? []).map(async ({ title, dest }) => {
      const place = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
      if (!place) return [];
      const page = await pdf.getPageIndex(place[0]);
      return [{ title, at: { page, down: below(pages[page], place[3]) } }];
    }),
  );
  return found.flat();
}

/** More points than this in one picture are more than web views like. */
const MOST_POINTS = 16_000_000;

/** A page being painted. */
export interface Painting {
  done: Promise<HTMLCanvasElement>;
  cancel: () => void;
}

/** The page that is read, while it is painted. */
let read: Promise<unknown> | undefined;

/** Paints a page, sharp on this screen, on a canvas of its own; the one that is read first. */
export function paint(page: PDFPageProxy, scale: number, isRead: boolean): Painting {
  const bare = page.getViewport({ scale: 1 });
  const most = Math.sqrt(MOST_POINTS / (bare.width * bare.height));
  const viewport = page.getViewport({ scale: Math.min(scale * devicePixelRatio, most) });
  let task: RenderTask | undefined;
  let isCancelled = false;
  const painted = async () => {
    // Those that are asked for at the same moment are all known in the next.
    if (!isRead) await Promise.resolve().then(() => read);
    if (isCancelled) throw new Error('cancelled');
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(viewport.width);
    canvas.height = Math.ceil(viewport.height);
    task = page.render({ canvas, viewport });
    await task.promise;
    return canvas;
  };
  const done = painted();
  if (isRead) read = done.catch(() => undefined);
  const cancel = () => {
    isCancelled = true;
    task?.cancel();
  };
  return { done, cancel };
}

/** The page's words as elements over its picture: to select, to read aloud, to mark. */
export interface Words {
  layer: HTMLElement;
  /** The element of each text, in the order of `textsOf`. */
  elements: HTMLElement[];
}

/** Lays the page's words out; the layer takes its size from `--total-scale-factor`. */
export async function wordsOf(page: PDFPageProxy): Promise<Words> {
  const { TextLayer } = await pdfjs();
  const layer = document.createElement('div');
  layer.className = 'textLayer';
  const textLayer = new TextLayer({
    textContentSource: page.streamTextContent(),
    container: layer,
    viewport: page.getViewport({ scale: 1 }),
  });
  await textLayer.render();
  return { layer, elements: textLayer.textDivs };
}

/** The texts of a page in the order of reading. */
export async function textsOf(page: PDFPageProxy): Promise<Piece[]> {
  // By the stream's reader: WebKit cannot iterate a stream, as `getTextContent` would.
  const reader: ReadableStreamDefaultReader<TextContent> = page.streamTextContent().getReader();
  const texts: Piece[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return texts;
    for (const item of value.items)
      if ('str' in item)
        texts.push({ text: item.str, ends: item.hasEOL, down: below(page, item.transform[5]) });
  }
}
