import { expect, test } from 'vitest';

import { findIn, indexOf, type Piece } from './search';

const line = (text: string): Piece => ({ text, ends: true, down: 0 });
const part = (text: string): Piece => ({ text, ends: false, down: 0 });

test('words are found whatever their case and accents', () => {
  const index = indexOf([line('Die Straße nach Grünfurt')]);
  expect(findIn(index, 'grunfurt')).toEqual([[{ piece: 0, from: 16, until: 24 }]]);
  expect(findIn(index, 'STRASSE')).toEqual([[{ piece: 0, from: 4, until: 10 }]]);
  expect(findIn(index, 'Falkenrode')).toEqual([]);
  expect(findIn(index, '  ')).toEqual([]);
});

test('a hit may run over pieces and lines', () => {
  const index = indexOf([part('Kühle'), part(' '), line('Orte'), line('am Markt')]);
  expect(findIn(index, 'kühle orte am')).toEqual([
    [
      { piece: 0, from: 0, until: 5 },
      { piece: 1, from: 0, until: 1 },
      { piece: 2, from: 0, until: 4 },
      { piece: 3, from: 0, until: 2 },
    ],
  ]);
});

test('a divided word is one word, a compound keeps its hyphen', () => {
  expect(findIn(indexOf([line('Beschluss-'), line('fassung')]), 'Beschlussfassung')).toHaveLength(
    1,
  );
  expect(findIn(indexOf([line('AG-'), line('Sitzung')]), 'AG- Sitzung')).toHaveLength(1);
  expect(findIn(indexOf([line('Wander\u00adbaum')]), 'wanderbaum')).toHaveLength(1);
});

test('every place counts, none twice', () => {
  expect(findIn(indexOf([line('anan an')]), 'an')).toHaveLength(3);
  expect(findIn(indexOf([line('aaa')]), 'aa')).toHaveLength(1);
});
