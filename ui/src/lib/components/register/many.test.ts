// Ten thousand rows are arranged before anybody waits for them.
import { expect, it } from 'vitest';

import { arranged, type Column } from './register';

interface Row {
  id: string;
  name: string;
}

const rows: Row[] = Array.from({ length: 10_000 }, (_, at) => ({
  id: String(at),
  name: `Straße ${(at * 7919) % 10_000} in Grünfurt`,
}));
const columns: Column<Row>[] = [{ id: 'name', label: 'Name', value: (row) => row.name }];
const view = { sort: { column: 'name', descending: false }, filters: {} };

it('are searched at every key within a few frames', () => {
  expect(arranged(rows, columns, [], view, 'strasse')).toHaveLength(10_000);
  const begin = performance.now();
  const found = arranged(rows, columns, [], view, 'strasse 4711');
  const took = performance.now() - begin;
  expect(found.length).toBeGreaterThan(0);
  // Generous, since tests run beside others: without the words kept it takes many times as long.
  expect(took).toBeLessThan(100);
});
