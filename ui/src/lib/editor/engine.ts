// The editor itself. It is fetched when the first text is shown, never with the first screen.
import { baseKeymap, chainCommands, setBlockType, toggleMark } from 'prosemirror-commands';
import { history, redo, redoDepth, undo, undoDepth } from 'prosemirror-history';
import { inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { Slice } from 'prosemirror-model';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import { EditorState, Selection, TextSelection, type Command } from 'prosemirror-state';
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
import { EditorView } from 'prosemirror-view';

import { isAddress } from './address';
import { clean } from './clean';
import { read, write } from './markdown';
import { schema } from './schema';

const { nodes, marks } = schema;

/** What the person has typed after a slash, and where it stands in the window. */
export interface Asked {
  words: string;
  left: number;
  top: number;
  bottom: number;
}

/** What holds at the cursor. */
export interface Here {
  strong: boolean;
  em: boolean;
  link: boolean;
  heading: boolean;
  bullet: boolean;
  ordered: boolean;
  table: boolean;
}

export interface Options {
  text: string;
  /** Attributes of the text: its role, its name. */
  attributes: () => Record<string, string>;
  readonly: () => boolean;
  onchange: (text: string) => void;
  onleave: () => void;
  /** The cursor moved or the text changed. */
  onmove: (here: Here) => void;
  /** Something is typed after a slash, or no longer is. */
  onask: (asked: Asked | undefined) => void;
  /** A key that what was asked for may want; true when it was taken. */
  onkey: (event: KeyboardEvent) => boolean;
}

const inList = (name: 'bullet_list' | 'ordered_list') => (state: EditorState) => {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    const { type } = $from.node(depth);
    if (type === nodes.bullet_list || type === nodes.ordered_list) return type.name === name;
  }
  return false;
};
const isBullet = inList('bullet_list');
const isOrdered = inList('ordered_list');

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

/** To the next cell; behind the last, a row more. */
const nextCell: Command = (state, dispatch, view) => {
  if (!isInTable(state)) return false;
  if (goToNextCell(1)(state, dispatch)) return true;
  if (!view) return true;
  addRowAfter(state, dispatch);
  return goToNextCell(1)(view.state, view.dispatch);
};

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

const plugins = () => [
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
  history(),
];

/** What was typed after a slash at the start of a word, up to the cursor. */
function asked(state: EditorState): { words: string; from: number } | undefined {
  const { $from, empty } = state.selection;
  if (!empty || !$from.parent.isTextblock) return undefined;
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc');
  const words = /(?:^|[\s\ufffc])\/([^\s/]*)$/.exec(before)?.[1];
  return words === undefined ? undefined : { words, from: $from.pos - words.length - 1 };
}

export class Engine {
  readonly view: EditorView;
  private written: string;
  private readonly options: Options;

  constructor(place: HTMLElement, options: Options) {
    this.options = options;
    this.written = options.text;
    this.view = new EditorView(
      { mount: place },
      {
        state: this.stateOf(options.text),
        attributes: options.attributes,
        editable: () => !options.readonly(),
        transformPastedHTML: clean,
        handleKeyDown: (_, event) => options.onkey(event),
        handlePaste: (view, event) => this.pasteAddress(view, event),
        handleDOMEvents: {
          blur: () => {
            options.onask(undefined);
            options.onleave();
          },
          // The window's own „Rückgängig“, by its menu.
          takeback: (view, event) => {
            const again = (event as CustomEvent<string>).detail === 'redo';
            if ((again ? redo : undo)(view.state, view.dispatch)) event.preventDefault();
          },
        },
        dispatchTransaction: (tr) => {
          this.view.updateState(this.view.state.apply(tr));
          if (tr.docChanged) {
            this.written = write(this.view.state.doc);
            options.onchange(this.written);
          }
          this.tell();
        },
      },
    );
    this.tell();
  }

  private stateOf(text: string): EditorState {
    const state = EditorState.create({ doc: read(text), plugins: plugins() });
    return state.apply(state.tr.setSelection(Selection.atEnd(state.doc)));
  }

  private tell(): void {
    const { state } = this.view;
    const has = (mark: keyof typeof marks) => {
      const kind = marks[mark]!;
      const { from, to, empty, $from } = state.selection;
      return empty
        ? !!kind.isInSet(state.storedMarks ?? $from.marks())
        : state.doc.rangeHasMark(from, to, kind);
    };
    this.options.onmove({
      strong: has('strong'),
      em: has('em'),
      link: has('link'),
      heading: state.selection.$from.parent.type === nodes.heading,
      bullet: isBullet(state),
      ordered: isOrdered(state),
      table: isInTable(state),
    });
    const typed = undoDepth(state) > 0 || redoDepth(state) > 0;
    this.view.dom.dataset.typed = String(typed);
    const { childCount, firstChild } = state.doc;
    const blank: boolean =
      childCount === 1 && firstChild?.type === nodes.paragraph && !firstChild?.childCount;
    this.view.dom.classList.toggle('is-blank', blank);
    const slash = this.view.hasFocus() ? asked(state) : undefined;
    if (!slash) return this.options.onask(undefined);
    const { left, top, bottom } = this.view.coordsAtPos(slash.from);
    this.options.onask({ words: slash.words, left, top, bottom });
  }

  /** Shows another text, unless it is the one that was written here. */
  show(text: string): void {
    if (text === this.written) return;
    this.written = text;
    this.view.updateState(this.stateOf(text));
    this.tell();
  }

  /** Draws anew what is asked for: the name, whether it can be written in. */
  refresh(): void {
    this.view.setProps({ attributes: this.options.attributes });
  }

  run(tool: Tool): void {
    tools[tool](this.view.state, this.view.dispatch, this.view);
    this.view.focus();
  }

  /** Takes away what was typed after the slash, and the slash. */
  answer(): void {
    const slash = asked(this.view.state);
    if (slash)
      this.view.dispatch(this.view.state.tr.delete(slash.from, this.view.state.selection.to));
  }

  /** Puts in a text where the cursor is. */
  insert(text: string): void {
    const { content } = read(text);
    const open = (node = content.firstChild) => (node?.isTextblock ? 1 : 0);
    const slice = new Slice(content, open(), open(content.lastChild));
    this.view.dispatch(this.view.state.tr.replaceSelection(slice).scrollIntoView());
    this.view.focus();
  }

  /** The address of the link at the cursor. */
  address(): string {
    const { $from } = this.view.state.selection;
    const marked = [...$from.marks(), ...($from.nodeAfter?.marks ?? [])];
    return String(marked.find((mark) => mark.type === marks.link)?.attrs.href ?? '');
  }

  /** Links what is selected, or the word the cursor is in; without an address, no longer. */
  link(href: string): void {
    const { state } = this.view;
    const { from, to } = state.selection.empty ? this.around() : state.selection;
    const tr = state.tr.removeMark(from, to, marks.link);
    if (href && from === to) tr.insertText(href, from);
    if (href)
      tr.addMark(
        from,
        Math.max(to, from === to ? from + href.length : to),
        marks.link!.create({ href }),
      );
    this.view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(tr.mapping.map(to)))));
    this.view.focus();
  }

  /** The word or link the cursor is in. */
  private around(): { from: number; to: number } {
    const { $from } = this.view.state.selection;
    const text = $from.parent.textBetween(0, $from.parent.content.size, undefined, ' ');
    const before = /\S*$/.exec(text.slice(0, $from.parentOffset))?.[0].length ?? 0;
    const after = /^\S*/.exec(text.slice($from.parentOffset))?.[0].length ?? 0;
    return { from: $from.pos - before, to: $from.pos + after };
  }

  private pasteAddress(view: EditorView, event: ClipboardEvent): boolean {
    const text = event.clipboardData?.getData('text/plain').trim() ?? '';
    if (view.state.selection.empty || !isAddress(text)) return false;
    this.link(text);
    return true;
  }

  destroy(): void {
    this.view.destroy();
  }
}
