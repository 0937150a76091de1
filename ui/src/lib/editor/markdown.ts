// Written text as CommonMark (with the tables of GFM 4.10), and back.
import MarkdownIt from 'markdown-it';
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

// HTML is read as plain characters, as the documents do.
const parser = new MarkdownParser(
  schema,
  new MarkdownIt('commonmark', { html: false }).enable('table'),
  {
    ...defaultMarkdownParser.tokens,
    table: { block: 'table' },
    thead: { ignore: true },
    tbody: { ignore: true },
    tr: { block: 'table_row' },
    th: cell('table_header'),
    td: cell('table_cell'),
  },
);

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
