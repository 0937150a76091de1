// What written text may consist of: what CommonMark has, tables, and mentions of figures.
import { schema as commonmark } from 'prosemirror-markdown';
import { Schema, type NodeSpec } from 'prosemirror-model';
import { tableNodes } from 'prosemirror-tables';

import { isAddress } from './address';

const list = (name: string): NodeSpec => {
  const spec = commonmark.spec.nodes.get(name) as NodeSpec;
  return {
    ...spec,
    attrs: { ...spec.attrs, tight: { default: true } },
    parseDOM: spec.parseDOM?.map((rule) => ({
      ...rule,
      getAttrs: (element: HTMLElement) =>
        name === 'ordered_list'
          ? { order: Number(element.getAttribute('start') ?? 1), tight: true }
          : { tight: true },
    })),
  };
};

const tables = tableNodes({
  tableGroup: 'block',
  // GFM: what stands in a cell is one line.
  cellContent: 'inline*',
  cellAttributes: {
    align: {
      default: null,
      getFromDOM: (cell) => cell.style.textAlign || null,
      setDOMAttr: (align, attributes) => {
        if (typeof align === 'string') attributes.style = `text-align: ${align}`;
      },
    },
  },
});

/** A figure that is counted: its key, and what it says. */
const figure: NodeSpec = {
  inline: true,
  group: 'inline',
  atom: true,
  attrs: { key: {}, says: {} },
  leafText: (node) => String(node.attrs.says),
  toDOM: ({ attrs }) => ['span', { class: 'counted', 'data-figure': attrs.key }, attrs.says],
  parseDOM: [
    {
      tag: 'span[data-figure]',
      getAttrs: (element) => ({ key: element.dataset.figure, says: element.textContent }),
    },
  ],
};

const nodes = commonmark.spec.nodes
  .update('bullet_list', list('bullet_list'))
  .update('ordered_list', list('ordered_list'))
  .append(tables)
  .append({ figure });

const link = commonmark.spec.marks.get('link');

/** The kinds of block and mark. */
export const schema = new Schema({
  nodes,
  marks: commonmark.spec.marks.update('link', {
    ...link,
    parseDOM: [
      {
        tag: 'a[href]',
        getAttrs: (element) => {
          const href = element.getAttribute('href') ?? '';
          return isAddress(href) && { href, title: element.getAttribute('title') };
        },
      },
    ],
  }),
});
