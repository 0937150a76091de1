// Ten thousand rows are searched while one types.
import { expect, it } from 'vitest';

import { searcher, type Column } from './register';

interface Row {
  id: string;
  name: string;
}

const rows: Row[] = Array.from({ length: 10_000 }, (_, at) => ({
  id: String(at),
  name: `Straße ${(at * 7919) % 10_000} in Grünfurt`,
}));

it('are read once, not at every key', () => {
  let read = 0;
  const name: Column<Row> = {
    id: 'name',
    label: 'Name',
    value: (row) => {
      read++;
      return row.name;
    },
  };
  const find = searcher<Row>();
  expect(find(rows, [name], 'strasse')).toHaveLength(10_000);
  expect(find(rows, [name], 'strasse 4711')).toHaveLength(1);
  expect(read).toBe(10_000);
});
