import { expect, it } from 'vitest';

import { marked } from './marked';

const hit = (title: string, query: string) =>
  marked(title, query)
    .filter((part) => part.hit)
    .map((part) => part.text);

it('marks the beginning of words, however they are typed', () => {
  expect(hit('Stadt Grünfurt', 'gruenf')).toEqual(['Grünf']);
  expect(hit('Stadt Grünfurt', 'grunf')).toEqual(['Grünf']);
  expect(hit('Stadt Grünfurt', 'furt')).toEqual([]);
  expect(hit('Marktstraße', 'markt')).toEqual(['Markt']);
  expect(hit('Stadt Grünfurt', '')).toEqual([]);
});

it('loses no letter', () => {
  const title = 'Große Straße, 2. Bauabschnitt';
  expect(
    marked(title, 'gros 2 stra')
      .map((part) => part.text)
      .join(''),
  ).toBe(title);
});
