import { expect, it } from 'vitest';

import type { CarriedLine } from '$lib/api/bindings';

import { railLines } from './carried';

const line = (of: CarriedLine['what']['of'], id: string, more: Partial<CarriedLine> = {}) => ({
  what: { of, id },
  title: id,
  because: 'offen',
  on_agenda: null,
  waits_until: null,
  proposed: true,
  ...more,
});

it('counts the tasks of one place in one line, and lets those that wait stand alone', () => {
  const lines = railLines([
    line('minutes', 'Protokoll KL 15', { on_agenda: 'top-2' }),
    line('task', 'a', { on_agenda: 'top-3' }),
    line('task', 'b', { on_agenda: 'top-3' }),
    line('task', 'c'),
    line('task', 'd', { waits_until: '2026-09-01' }),
    line('topic', 'Nebelduschen', { because: 'aus dem Themenspeicher' }),
  ]);
  expect(lines.map(({ title, because, item, later }) => [title, because, item, later])).toEqual([
    ['Protokoll KL 15', 'Offen', 'top-2', false],
    ['2 offene Aufgaben', 'Noch nicht erledigt', 'top-3', false],
    ['c', 'Offen', null, false],
    ['d', 'Wiedervorlage ab 01.09.2026', null, true],
    ['Nebelduschen', 'Aus dem Themenspeicher', null, false],
  ]);
  expect(lines[1]?.chosen.map(({ id }) => id)).toEqual(['a', 'b']);
});
