import { expect, test } from 'vitest';

import { bold, heading, list } from './commonmark';

test('bold and plain again', () => {
  const marked = bold({ text: 'sehr wichtig', from: 5, until: 12 });
  expect(marked).toEqual({ text: 'sehr **wichtig**', from: 7, until: 14 });
  expect(bold(marked)).toEqual({ text: 'sehr wichtig', from: 5, until: 12 });
});

test('every selected line becomes an item, and none again', () => {
  const listed = list({ text: 'vor\neins\nzwei\nnach', from: 5, until: 11 });
  expect(listed.text).toBe('vor\n- eins\n- zwei\nnach');
  expect(list(listed).text).toBe('vor\neins\nzwei\nnach');
});

test('a heading takes the place of an item', () => {
  expect(heading({ text: '- Titel', from: 3, until: 3 }).text).toBe('## Titel');
  expect(heading({ text: '', from: 0, until: 0 }).text).toBe('## ');
});
