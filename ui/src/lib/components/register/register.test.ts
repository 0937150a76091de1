import { describe, expect, it, vi } from 'vitest';

import {
  filtered,
  fitting,
  guess,
  searcher,
  shown,
  sorted,
  type Column,
  type Filter,
  type View,
} from './register';

interface Town {
  name: string;
  people: number | null;
}

const towns: Town[] = [
  { name: 'Österleben', people: 300 },
  { name: 'Grünfurt', people: 23400 },
  { name: 'Auenrode', people: null },
];
const columns: Column<Town>[] = [
  { id: 'name', label: 'Name', value: (town) => town.name },
  { id: 'people', label: 'Einwohner', value: (town) => town.people, hidden: true },
];
const big: Filter<Town> = {
  id: 'big',
  label: 'Größe',
  options: [{ value: 'yes', label: 'groß' }],
  test: (town) => (town.people ?? 0) > 1000,
};
const view = (change: Partial<View> = {}): View => ({
  sort: { column: 'name', descending: false },
  filters: {},
  ...change,
});
const arranged = (all: Town[], of: Column<Town>[], by: Filter<Town>[], as: View, search: string) =>
  searcher<Town>()(filtered(sorted(all, of, as.sort), by, as.filters), of, search);
const names = (rows: readonly Town[]) => rows.map((town) => town.name);

describe('rows', () => {
  it('stand in the order of a German telephone book', () => {
    expect(names(arranged(towns, columns, [], view(), ''))).toEqual([
      'Auenrode',
      'Grünfurt',
      'Österleben',
    ]);
  });

  it('without a value stand last, however they are sorted', () => {
    for (const descending of [false, true]) {
      const rows = arranged(
        towns,
        columns,
        [],
        view({ sort: { column: 'people', descending } }),
        '',
      );
      expect(rows.at(-1)?.name).toBe('Auenrode');
    }
  });

  it('are found by any of their words, however they are typed', () => {
    expect(names(arranged(towns, columns, [], view(), 'gruen'))).toEqual(['Grünfurt']);
    expect(names(arranged(towns, columns, [], view(), '23400'))).toEqual(['Grünfurt']);
  });

  it('come back when what was typed is taken back', () => {
    const find = searcher<Town>();
    const found = (search: string) => names(find(towns, columns, search));
    expect(found('r')).toEqual(['Österleben', 'Grünfurt', 'Auenrode']);
    expect(found('ro')).toEqual(['Auenrode']);
    expect(found('ro x')).toEqual([]);
    expect(found('r')).toEqual(['Österleben', 'Grünfurt', 'Auenrode']);
    expect(found('ös')).toEqual(['Österleben']);
    expect(found('')).toHaveLength(3);
  });

  it('are narrowed down by the filters that are set', () => {
    const filtered = view({ filters: { big: 'yes' } });
    expect(names(arranged(towns, columns, [big], filtered, ''))).toEqual(['Grünfurt']);
  });
});

it('the first column always shows, others as chosen', () => {
  expect(shown(columns, view()).map((column) => column.id)).toEqual(['name']);
  expect(shown(columns, view({ columns: ['people'] })).map((column) => column.id)).toEqual([
    'name',
    'people',
  ]);
});

it('a name that was mistyped is guessed once one rests, and nonsense is not', () => {
  vi.useFakeTimers();
  const names = [...Array.from({ length: 500 }, (_, at) => `IHK ${at}`), 'Stadt Grünfurt'];
  const told: string[] = [];
  const search = (typed: string) =>
    guess(
      typed,
      names,
      (name) => name,
      (name) => told.push(name),
    );
  search('Xylophon');
  search('Grünfurdt')();
  search('Grünfurdt');
  expect(told).toEqual([]);
  vi.runAllTimers();
  expect(told).toEqual(['Stadt Grünfurt']);
  vi.useRealTimers();
});

it('leaves columns out where there is no room for them, the optional ones first', () => {
  const column = (id: string, width: number, optional = false): Column<{ id: string }> => ({
    id,
    label: id,
    value: (row) => row.id,
    width,
    optional,
  });
  const all = [
    column('name', 0),
    column('kind', 8, true),
    column('due', 6),
    column('town', 6, true),
  ];
  const ids = (room: number) => fitting(all, room).map(({ id }) => id);
  expect(ids(60)).toEqual(['name', 'kind', 'due', 'town']);
  expect(ids(32)).toEqual(['name', 'kind', 'due']);
  expect(ids(26)).toEqual(['name', 'due']);
  expect(ids(18)).toEqual(['name']);
});
