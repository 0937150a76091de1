// What the bar and the keys do to a text.
import { baseKeymap, chainCommands, setBlockType, toggleMark } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import { Plugin, Selection, type Command, type EditorState } from 'prosemirror-state';
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  isInTable,
  tableEditing,
} from 'prosemirror-tables';

import { schema } from './schema';

const { nodes, marks } = schema;

const inList = (name: 'bullet_list' | 'ordered_list') => (state: EditorState) => {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    const { type } = $from.node(depth);
    if (type === nodes.bullet_list || type === nodes.ordered_list) return type.name === name;
  }
  return false;
};
export const isBullet = inList('bullet_list');
export const isOrdered = inList('ordered_list');

/** A list of this kind, or none where there is one. */
const list =
  (name: 'bullet_list' | 'ordered_list'): Command =>
  (state, dispatch) => {
    if ((name === 'bullet_list' ? isBullet : isOrdered)(state))
      return liftListItem(nodes.list_item!)(state, dispatch);
    return wrapInList(nodes[name]!)(state, dispatch);
  };

const heading: Command = (state, dispatch) =>
  state.selection.$from.parent.type === nodes.heading
    ? setBlockType(nodes.paragraph!)(state, dispatch)
    : setBlockType(nodes.heading!, { level: 2 })(state, dispatch);

const table: Command = (state, dispatch) => {
  const row = (kind: 'table_header' | 'table_cell') =>
    nodes.table_row!.create(null, [nodes[kind]!.create(), nodes[kind]!.create()]);
  const made = nodes.table!.create(null, [row('table_header'), row('table_cell')]);
  if (isInTable(state)) return false;
  if (dispatch) {
    const tr = state.tr.replaceSelectionWith(made);
    const at = tr.mapping.map(state.selection.from, -1);
    dispatch(tr.setSelection(Selection.near(tr.doc.resolve(at + 1))).scrollIntoView());
  }
  return true;
};

/** To the next cell; from the last one out of the table. */
const nextCell: Command = (state, dispatch) => {
  if (!isInTable(state)) return false;
  if (goToNextCell(1)(state, dispatch)) return true;
  const { $from } = state.selection;
  const depth = Array.from({ length: $from.depth }, (_, at) => at + 1).find(
    (at) => $from.node(at).type === nodes.table,
  );
  const after = state.doc.resolve($from.after(depth));
  dispatch?.(state.tr.setSelection(Selection.near(after)).scrollIntoView());
  return true;
};

/** Behind a table at the end stands an empty line: without it nothing could be written there. */
const lineBelowTable = new Plugin({
  appendTransaction: (_, __, { doc, tr }) =>
    doc.lastChild?.type === nodes.table
      ? tr.insert(doc.content.size, nodes.paragraph!.create()).setMeta('addToHistory', false)
      : null,
});

/** A line within a paragraph; cells have none. */
const newLine: Command = (state, dispatch) => {
  if (isInTable(state)) return true;
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break!.create()).scrollIntoView());
  return true;
};

/** What the bar and the keys do. */
export const tools = {
  heading,
  strong: toggleMark(marks.strong!),
  em: toggleMark(marks.em!),
  bullet: list('bullet_list'),
  ordered: list('ordered_list'),
  table,
  row: addRowAfter,
  column: addColumnAfter,
  dropRow: deleteRow,
  dropColumn: deleteColumn,
  dropTable: deleteTable,
} satisfies Record<string, Command>;
export type Tool = keyof typeof tools;

/** Its keys, what it makes of typed marks, tables and the account of the typing. */
export const plugins = () => [
  keymap({
    'Mod-z': undo,
    'Mod-Z': redo,
    'Mod-y': redo,
    'Mod-b': tools.strong,
    'Mod-i': tools.em,
    Enter: chainCommands(nextCell, splitListItem(nodes.list_item!)),
    'Shift-Enter': newLine,
    Tab: chainCommands(nextCell, sinkListItem(nodes.list_item!)),
    'Shift-Tab': chainCommands(goToNextCell(-1), liftListItem(nodes.list_item!)),
  }),
  keymap(baseKeymap),
  inputRules({
    rules: [
      wrappingInputRule(/^\s*[-*]\s$/, nodes.bullet_list!),
      wrappingInputRule(/^(\d+)\.\s$/, nodes.ordered_list!, ([, order]) => ({ order: +order! })),
      textblockTypeInputRule(/^#{1,3}\s$/, nodes.heading!, { level: 2 }),
    ],
  }),
  tableEditing(),
  lineBelowTable,
  history(),
];
