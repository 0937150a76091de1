// The editor itself. It is fetched when the first text is shown, never with the first screen.
import { redo, redoDepth, undo, undoDepth } from 'prosemirror-history';
import { Slice } from 'prosemirror-model';
import { EditorState, NodeSelection, Selection, TextSelection } from 'prosemirror-state';
import { isInTable } from 'prosemirror-tables';
import { EditorView } from 'prosemirror-view';

import { isAddress } from './address';
import { clean } from './clean';
import { read, write } from './markdown';
import { schema } from './schema';
import { isBullet, isOrdered, plugins, tools, type Tool } from './tools';

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

/** A figure that a text may mention. */
export interface Figure {
  key: string;
  label: string;
  /** What it says now. */
  says: string;
}

export interface Options {
  text: string;
  /** The figures that may be mentioned. */
  figures: () => readonly Figure[];
  /** A mention was clicked, or Enter was pressed on it. */
  onfigure: (key: string, at: HTMLElement) => void;
  /** Attributes of the text: its role, its name. */
  attributes: () => Record<string, string>;
  readonly: () => boolean;
  /** The text is another; `near` are words just before the cursor. */
  onchange: (text: string, near: string) => void;
  onleave: () => void;
  /** The cursor moved or the text changed. */
  onmove: (here: Here) => void;
  /** Something is typed after a slash, or no longer is. */
  onask: (asked: Asked | undefined) => void;
  /** A key that what was asked for may want; true when it was taken. */
  onkey: (event: KeyboardEvent) => boolean;
}

/** What was typed after a slash at the start of a word, up to the cursor. */
function asked(state: EditorState): { words: string; from: number } | undefined {
  const { $from, empty } = state.selection;
  if (!empty || !$from.parent.isTextblock) return undefined;
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc');
  const words = /(?:^|[\s\ufffc])\/([^\s/]*)$/.exec(before)?.[1];
  return words === undefined ? undefined : { words, from: $from.pos - words.length - 1 };
}

/** Words just before the cursor without what typography may change. */
function wordsBefore({ selection: { $from } }: EditorState): string {
  const before = $from.parent.textBetween(0, $from.parentOffset);
  return (
    before
      .match(/[\p{L}\p{N}, ]{4,}/gu)
      ?.at(-1)
      ?.slice(-40) ?? ''
  );
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
        handleKeyDown: (view, event) => options.onkey(event) || this.enterFigure(view, event),
        handleClickOn: (view, _, node, at, __, direct) => {
          if (direct && node.type === nodes.figure) this.openFigure(view, at);
          return false;
        },
        handlePaste: (view, event) => this.pasteAddress(view, event),
        handleDOMEvents: {
          blur: () => {
            options.onask(undefined);
            options.onleave();
          },
          // The window's own „Rückgängig“, by its menu.
          takeback: (view, event) => {
            const again = (event as CustomEvent<string>).detail === 'redo';
            (again ? redo : undo)(view.state, view.dispatch);
            // The browser's own would change what stands here behind the editor's back.
            event.preventDefault();
          },
        },
        dispatchTransaction: (tr) => {
          this.view.updateState(this.view.state.apply(tr));
          if (tr.docChanged) {
            this.written = write(this.view.state.doc);
            options.onchange(this.written, wordsBefore(this.view.state));
          }
          this.tell();
        },
      },
    );
    this.tell();
  }

  private stateOf(text: string): EditorState {
    const state = this.counted(EditorState.create({ doc: read(text), plugins: plugins() }));
    return state.apply(state.tr.setSelection(Selection.atEnd(state.doc)));
  }

  /** The same with what the figures say now, which is nobody's typing. */
  private counted(state: EditorState): EditorState {
    const says = new Map(this.options.figures().map((figure) => [figure.key, figure.says]));
    const tr = state.tr.setMeta('addToHistory', false);
    state.doc.descendants((node, at) => {
      const now = says.get(String(node.attrs.key));
      if (node.type === nodes.figure && now !== undefined && now !== node.attrs.says)
        tr.setNodeAttribute(at, 'says', now);
    });
    return tr.docChanged ? state.apply(tr) : state;
  }

  private openFigure(view: EditorView, at: number): void {
    const [node, element] = [view.state.doc.nodeAt(at), view.nodeDOM(at)];
    if (node && element instanceof HTMLElement)
      this.options.onfigure(String(node.attrs.key), element);
  }

  private enterFigure(view: EditorView, event: KeyboardEvent): boolean {
    const { selection } = view.state;
    const chosen = selection instanceof NodeSelection && selection.node.type === nodes.figure;
    if (event.key !== 'Enter' || !chosen) return false;
    event.preventDefault();
    this.openFigure(view, selection.from);
    return true;
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

  /** Draws anew what is asked for: the name, whether it can be written in, the figures. */
  refresh(): void {
    this.view.setProps({ attributes: this.options.attributes });
    const { state } = this.view;
    const counted = this.counted(state);
    if (counted !== state) this.view.updateState(counted);
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

  /** Types the slash that offers what can be put in, apart from the word before it. */
  ask(): void {
    const { state } = this.view;
    const { $from } = state.selection;
    const before = $from.parent.textBetween(0, $from.parentOffset, undefined, ' ');
    this.view.focus();
    this.view.dispatch(state.tr.insertText(/\S$/.test(before) ? ' /' : '/').scrollIntoView());
  }

  /** Mentions a figure where the cursor is. */
  mention({ key, says }: Figure): void {
    const figure = nodes.figure!.create({ key, says });
    this.view.dispatch(this.view.state.tr.replaceSelectionWith(figure).scrollIntoView());
    this.view.focus();
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

  /** The link the cursor is in, or else the word. */
  private around(): { from: number; to: number } {
    const { $from } = this.view.state.selection;
    const { parent } = $from;
    const isLinked = (index: number) =>
      !!parent.maybeChild(index) && !!marks.link!.isInSet(parent.child(index).marks);
    const here = isLinked($from.index()) ? $from.index() : $from.index() - 1;
    if (here >= 0 && isLinked(here)) {
      let [first, last] = [here, here];
      while (first > 0 && isLinked(first - 1)) first--;
      while (isLinked(last + 1)) last++;
      return { from: $from.posAtIndex(first), to: $from.posAtIndex(last + 1) };
    }
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
