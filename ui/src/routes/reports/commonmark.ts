// What the buttons over a chapter do to its text (CommonMark) and to what is selected in it.

export interface Selected {
  text: string;
  from: number;
  until: number;
}

/** Makes the selected words bold, or plain again. */
export function bold({ text, from, until }: Selected): Selected {
  const inside = text.slice(from, until);
  if (text.slice(from - 2, from) === '**' && text.slice(until, until + 2) === '**') {
    const plain = text.slice(0, from - 2) + inside + text.slice(until + 2);
    return { text: plain, from: from - 2, until: until - 2 };
  }
  const marked = `${text.slice(0, from)}**${inside}**${text.slice(until)}`;
  return { text: marked, from: from + 2, until: until + 2 };
}

/** Puts a mark before every selected line, or takes it away where all have it. */
function mark(mark: string, { text, from, until }: Selected): Selected {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const next = text.indexOf('\n', until);
  const end = next < 0 ? text.length : next;
  const lines = text.slice(start, end).split('\n');
  const all = lines.every((line) => line.startsWith(mark));
  const bare = (line: string) => line.replace(/^(#{1,6} |- )/, '');
  const changed = lines.map((line) => (all ? bare(line) : mark + bare(line))).join('\n');
  const whole = text.slice(0, start) + changed + text.slice(end);
  return { text: whole, from: start, until: start + changed.length };
}

/** Makes the selected lines a list. */
export const list = (selected: Selected): Selected => mark('- ', selected);

/** Makes the line a heading within the chapter. */
export const heading = (selected: Selected): Selected => mark('## ', selected);
