import { expect, it } from 'vitest';

import type { DayLine, NextMeeting, Overview } from '$lib/api/bindings';

import { sentence } from './sentence';

const EMPTY: Overview = {
  today: '2026-05-12',
  days: [],
  meetings: [],
  tasks: [],
  tasks_due: 0,
  tasks_overdue: 0,
  tasks_until: '2026-05-19',
  minutes: [],
  commitments: [],
  reports: [],
  is_new: false,
};

const next = (by: string): NextMeeting => ({
  meeting: {
    id: 'm',
    body: { id: 'b', letters: 'KL', name: 'AG Klima', hue: 2 },
    number: 'KL 16',
    count: 16,
    name: null,
    date: '2026-05-21',
  },
  kind: 'session',
  begins: null,
  state: 'planned',
  checks: [{ need: { of: 'notice', by, days: 7 }, standing: 'soon' }],
});
const ascension: DayLine = { date: '2026-05-14', holiday: 'Christi Himmelfahrt', meetings: [] };
const promise = { id: 'c', title: '', organization: null, due_on: '2026-04-30', overdue: true };

it('says first what cannot wait, then what is late', () => {
  const day: Overview = {
    ...EMPTY,
    days: [ascension],
    meetings: [next('2026-05-14')],
    tasks_overdue: 1,
    tasks_due: 6,
    commitments: [promise],
  };
  expect(sentence(day)).toBe(
    'Die Einladung zu „AG Klima“ sollte morgen hinaus: Donnerstag ist Christi Himmelfahrt. ' +
      'Eine Aufgabe und eine Zusage sind überfällig.',
  );
});

it('counts what is late in words', () => {
  expect(sentence({ ...EMPTY, tasks_overdue: 1 })).toBe('Eine Aufgabe ist überfällig.');
  expect(sentence({ ...EMPTY, tasks_overdue: 12 })).toBe('12 Aufgaben sind überfällig.');
});

it('says so when nothing is wanting', () => {
  expect(sentence(EMPTY)).toBe('Heute braucht nichts Ihre Hand.');
  expect(sentence({ ...EMPTY, tasks_due: 2 })).toBe('Nichts ist überfällig.');
  expect(sentence({ ...EMPTY, meetings: [next('2026-05-30')] })).toBe(
    'Heute braucht nichts Ihre Hand.',
  );
});
