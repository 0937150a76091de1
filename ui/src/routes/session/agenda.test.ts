import { describe, expect, it } from 'vitest';

import type { AgendaLine, Meeting } from '$lib/api/bindings';

import { branch, drop, endText, indent, outdent, step } from './agenda';

const line = (id: string, parent: string | null = null, kind = 'item') =>
  ({ item: { id, parent, kind } }) as unknown as AgendaLine;
// 1, 2 (2.1, 2.2), break, 3
const LINES = [
  line('one'),
  line('two'),
  line('two-one', 'two'),
  line('two-two', 'two'),
  line('break', null, 'break'),
  line('three'),
];

describe('an item of the agenda', () => {
  it('moves one place among its siblings and not beyond', () => {
    expect(step(LINES, 'two', -1)).toEqual({ item: 'two', parent: null, position: 1 });
    expect(step(LINES, 'two', 1)).toEqual({ item: 'two', parent: null, position: 3 });
    expect(step(LINES, 'one', -1)).toBeUndefined();
    expect(step(LINES, 'two-two', 1)).toBeUndefined();
  });

  it('takes what stands below it along', () => {
    expect([...branch(LINES, 'two')]).toEqual(['two', 'two-one', 'two-two']);
  });

  it('is dropped before a row, as its sibling', () => {
    expect(drop(LINES, 'three', 0)).toEqual({ item: 'three', parent: null, position: 1 });
    expect(drop(LINES, 'three', 3)).toEqual({ item: 'three', parent: 'two', position: 2 });
    expect(drop(LINES, 'one', 6)).toEqual({ item: 'one', parent: null, position: 4 });
    expect(drop(LINES, 'two', 3)).toBeUndefined();
    expect(drop(LINES, 'one', 1)).toBeUndefined();
  });

  it('goes under the one before it and comes back', () => {
    expect(indent(LINES, 'two')).toEqual({ item: 'two', parent: 'one', position: 0 });
    expect(indent(LINES, 'one')).toBeUndefined();
    expect(indent(LINES, 'three')).toBeUndefined();
    expect(outdent(LINES, 'two-one')).toEqual({ item: 'two-one', parent: null, position: 3 });
    expect(outdent(LINES, 'one')).toBeUndefined();
  });
});

describe('the end of an agenda', () => {
  const meeting = { begins: '10:00:00', ends: '12:30:00' } as Meeting;
  it('tells what is left', () => {
    expect(endText(meeting, '12:25:00')).toBe('Ende 12:25 Uhr, 5 Minuten Reserve');
    expect(endText(meeting, '12:31:00')).toBe('Ende 12:31 Uhr, 1 Minute zu lang');
    expect(endText(meeting, null)).toBe('');
  });
  it('may lie behind midnight', () => {
    const late = { begins: '22:00:00', ends: '00:30:00' } as Meeting;
    expect(endText(late, '00:15:00')).toBe('Ende 00:15 Uhr, 15 Minuten Reserve');
  });
});
