// What comes from Word and Outlook, as the text it means: their lists are paragraphs with
// drawn marks, their tables hold paragraphs, and around it all lies a page of their own.

/** What a word processor wraps its page in. */
const WRAPPING = 'style, script, meta, link, title, xml, o\\:p, w\\:sdt, img';
const LEVEL = /mso-list:\s*l\d+\s+level(\d+)/i;
/** The mark a list paragraph begins with, drawn as text. */
const DRAWN = /^[\s\u00a0]*(?:[·•▪–o§\u00a7\uf0b7\uf0a7-]|(\d+|[a-z])[.)])[\s\u00a0]+/i;

function withoutComments(root: Node): void {
  for (const node of [...root.childNodes]) {
    if (node.nodeType === Node.COMMENT_NODE) node.remove();
    else withoutComments(node);
  }
}

const isListed = (element: Element | null): element is HTMLElement =>
  element instanceof HTMLElement &&
  (LEVEL.test(element.getAttribute('style') ?? '') || /^MsoListParagraph/.test(element.className));

/** One item: its words without the drawn mark, and whether that was a number. */
function item(paragraph: HTMLElement): { li: HTMLLIElement; numbered: boolean; level: number } {
  const level = Number(LEVEL.exec(paragraph.getAttribute('style') ?? '')?.[1] ?? 1);
  const ignored = [...paragraph.querySelectorAll<HTMLElement>('span')].find((span) =>
    /mso-list:\s*Ignore/i.test(span.getAttribute('style') ?? ''),
  );
  let mark = ignored?.textContent ?? '';
  ignored?.remove();
  if (!ignored) {
    const first = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode();
    mark = DRAWN.exec(first?.nodeValue ?? '')?.[0] ?? '';
    if (first?.nodeValue) first.nodeValue = first.nodeValue.slice(mark.length);
  }
  const li = paragraph.ownerDocument.createElement('li');
  li.append(...paragraph.childNodes);
  return { li, numbered: /^[\s\u00a0]*(\d+|[a-z])[.)]/i.test(mark), level };
}

/** Paragraphs that are items become lists, nested by their level. */
function lists(root: HTMLElement): void {
  for (const paragraph of [...root.querySelectorAll<HTMLElement>('p')]) {
    if (!paragraph.isConnected || !isListed(paragraph)) continue;
    const open: { list: HTMLElement; level: number }[] = [];
    let next: Element | null = paragraph;
    while (isListed(next)) {
      const current: HTMLElement = next;
      next = current.nextElementSibling;
      const { li, numbered, level } = item(current);
      while (open.length > 1 && (open.at(-1)?.level ?? 0) > level) open.pop();
      let top = open.at(-1);
      if (!top || top.level < level) {
        const list = root.ownerDocument.createElement(numbered ? 'ol' : 'ul');
        const inside = top?.list.lastElementChild;
        if (inside) inside.append(list);
        else current.before(list);
        top = { list, level };
        open.push(top);
      }
      top.list.append(li);
      current.remove();
    }
  }
}

/** A cell is one line; a table of single cells is a frame around what it holds. */
function tables(root: HTMLElement): void {
  for (const table of [...root.querySelectorAll('table')].reverse()) {
    const rows = [...table.rows];
    if (rows.every((row) => row.cells.length < 2)) {
      table.replaceWith(...rows.flatMap((row) => [...(row.cells[0]?.childNodes ?? [])]));
      continue;
    }
    for (const row of rows)
      for (const cell of row.cells)
        for (const block of [...cell.querySelectorAll('p, div, li, h1, h2, h3, h4')]) {
          if (block.nextElementSibling) block.append(' ');
          block.replaceWith(...block.childNodes);
        }
  }
}

/** The HTML of a clipboard without what only its program understands. */
export function clean(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  withoutComments(body);
  body.querySelectorAll(WRAPPING).forEach((element) => element.remove());
  lists(body);
  tables(body);
  body.querySelectorAll('p.MsoTitle').forEach((title) => {
    const heading = body.ownerDocument.createElement('h1');
    heading.append(...title.childNodes);
    title.replaceWith(heading);
  });
  // A blank line in Outlook is a paragraph with a blank that does not break.
  body.querySelectorAll('p, div').forEach((element) => {
    const blank = !(element.textContent ?? '').replace(/[\s\u00a0]/g, '');
    if (blank && element.children.length === element.querySelectorAll('span, br').length)
      element.remove();
  });
  return body.innerHTML;
}
