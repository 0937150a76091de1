import { expect, test } from 'vitest';

import type { AttendanceLine } from '$lib/api/bindings';

import { matching, noted, statusOf, tally } from './attendance';

const line = (name: string, more: Partial<AttendanceLine> = {}) =>
  ({
    name,
    attendance: null,
    person: { id: name },
    organization: null,
    role: 'member',
    voting: true,
    there: false,
    deputies: [],
    ...more,
  }) as unknown as AttendanceLine;

test('a name is found by the beginning of its words, in any order', () => {
  const lines = [line('Dr. Nele Brockmann'), line('Elif Kaya'), line('Nele Brandt')];
  const names = (typed: string) => matching(lines, typed).map(({ name }) => name);
  expect(names('bro')).toEqual(['Dr. Nele Brockmann']);
  expect(names('bra ne')).toEqual(['Nele Brandt']);
  expect(names('')).toHaveLength(3);
  expect(names('ele')).toEqual([]);
});

test('a name is found as it is written, titles and hyphens too', () => {
  const lines = [line('Dr. Nele Brockmann'), line('Ada Müller-Lenz'), line('Nele Dorn')];
  const found = (typed: string) => matching(lines, typed).map((one) => one.name);
  expect(found('Dr. Nele')).toEqual(['Dr. Nele Brockmann']);
  expect(found('müller-lenz')).toEqual(['Ada Müller-Lenz']);
  expect(found('nele')).toEqual(['Dr. Nele Brockmann', 'Nele Dorn']);
});

test('letters stand for what is noted', () => {
  expect(statusOf('v')).toBe('represented');
  expect(statusOf('x')).toBeUndefined();
});

test('the only deputy stands in', () => {
  const deputies = [{ id: 'd', name: 'Anja Lorenz', initials: 'AL' }];
  const represented = noted('m', line('a', { deputies }), 'represented');
  expect(represented.represented_by).toBe('d');
  expect(noted('m', line('a', { deputies }), 'excused').represented_by).toBeNull();
});

test('those who are there are counted, guests and organisations apart', () => {
  const status = (status: string) => ({ id: 'x', status }) as AttendanceLine['attendance'];
  const organization = { id: 'o', name: 'Stadt' };
  const lines = [
    line('a', { there: true, attendance: status('present'), organization }),
    line('b', { there: true, attendance: status('online'), organization }),
    line('c', { there: true, attendance: status('present'), role: null }),
    line('d', { attendance: status('excused') }),
  ];
  expect(tally(lines)).toEqual({ people: 3, online: 1, room: 2, guests: 1, organizations: 1 });
});
