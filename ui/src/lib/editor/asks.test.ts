import { expect, test } from 'vitest';

import { fitting, offersOf } from './asks';

const offers = offersOf(
  [{ id: 'decision', word: 'beschluss', label: 'Beschluss erfassen', does: { run: () => {} } }],
  [
    { abbreviation: 'b', text: 'Die Beratung wird vertagt.' },
    { abbreviation: 'zk', text: 'Die Mitglieder nehmen den Bericht zur Kenntnis.' },
  ],
  [{ key: 'sessions/held', label: 'Sitzungen der Gremien', says: '21' }],
);
const found = (words: string) => fitting(offers, words).map(({ word }) => word);

test('an abbreviation in full comes first, then what begins so, then words in it', () => {
  expect(found('b')).toEqual(['b', 'beschluss', 'zk']);
  expect(found('zk')).toEqual(['zk']);
  expect(found('kenntnis')).toEqual(['zk']);
});

test('all is offered before anything is typed, nothing where nothing fits', () => {
  expect(found('')).toHaveLength(offers.length);
  expect(found('xy')).toEqual([]);
});

test('an umlaut is found however it is typed', () => {
  expect(found('über')).toEqual(found('ueber'));
  expect(found('über')).toEqual(['ueberschrift']);
});
