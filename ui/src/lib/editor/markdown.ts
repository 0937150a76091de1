// Written text as CommonMark (with the tables of GFM 4.10), and back. A figure is a link to its
// key, `[21](figure:sessions/held)`.
import MarkdownIt, { type StateCore, type Token } from 'markdown-it';
import {
  defaultMarkdownParser,
  defaultMarkdownSerializer,
  MarkdownParser,
  MarkdownSerializer,
} from 'prosemirror-markdown';
import type { Node } from 'prosemirror-model';

import { schema } from './schema';

type Cell = { attrGet(name: string): string | null };
const cell = (block: string) => ({
  block,
  getAttrs: (token: Cell) => ({
    align: /text-align:(\w+)/.exec(token.attrGet('style') ?? '')?.[1] ?? null,
  }),
});

const FIGURE = 'figure:';

/** Makes one piece of each link that is a figure. */
function figures({ tokens, Token }: StateCore): void {
  for (const block of tokens) {
    const pieces: Token[] = [];
    let open: Token | undefined;
    for (const piece of block.children ?? []) {
      const href = piece.type === 'link_open' ? (piece.attrGet('href') ?? '') : '';
      if (open && piece.type === 'link_close') open = undefined;
      else if (open) open.content += piece.content;
      else if (href.startsWith(FIGURE)) {
        open = new Token('figure', 'span', 0);
        open.info = href.slice(FIGURE.length);
        pieces.push(open);
      } else pieces.push(piece);
    }
    if (block.children) block.children = pieces;
  }
}

const dialect = new MarkdownIt('commonmark', { html: false }).enable('table');
dialect.core.ruler.push('figures', figures);

// HTML is read as plain characters, as the documents do.
const parser = new MarkdownParser(schema, dialect, {
  ...defaultMarkdownParser.tokens,
  figure: { node: 'figure', getAttrs: ({ info, content }) => ({ key: info, says: content }) },
  table: { block: 'table' },
  thead: { ignore: true },
  tbody: { ignore: true },
  tr: { block: 'table_row' },
  th: cell('table_header'),
  td: cell('table_cell'),
});

const RULE: Record<string, string> = { left: ':--', center: ':-:', right: '--:' };

/** The cells of a row as texts; one that covers several columns leaves the others empty. */
function cells(row: Node): string[] {
  const texts: string[] = [];
  row.forEach((cell) => {
    const line = schema.node('doc', null, [schema.node('paragraph', null, cell.content)]);
    const text = serializer.serialize(line).replace(/\\?\n/g, ' ').replaceAll('|', '\\|').trim();
    texts.push(text, ...Array<string>(Number(cell.attrs.colspan) - 1).fill(''));
  });
  return texts;
}

const serializer: MarkdownSerializer = new MarkdownSerializer(
  {
    ...defaultMarkdownSerializer.nodes,
    bullet_list: (state, node) => state.renderList(node, '  ', () => '- '),
    figure: (state, { attrs }) =>
      state.write(`[${state.esc(String(attrs.says))}](${FIGURE}${String(attrs.key)})`),
    table: (state, node) => {
      const rows = Array.from({ length: node.childCount }, (_, at) => cells(node.child(at)));
      const wide = Math.max(...rows.map((row) => row.length));
      const head = node.child(0);
      const rules = Array.from({ length: wide }, (_, at) => {
        const align: unknown = head.maybeChild(at)?.attrs.align;
        return RULE[String(align)] ?? '---';
      });
      const [first, ...rest] = rows;
      for (const row of [first ?? [], rules, ...rest]) {
        state.ensureNewLine();
        state.write(`| ${Array.from({ length: wide }, (_, at) => row[at] ?? '').join(' | ')} |`);
      }
      state.closeBlock(node);
    },
  },
  defaultMarkdownSerializer.marks,
);

/** The text as it is written. */
export const read = (text: string): Node => parser.parse(text);

/** What is written as CommonMark. */
export const write = (doc: Node): string => serializer.serialize(doc).trimEnd();
