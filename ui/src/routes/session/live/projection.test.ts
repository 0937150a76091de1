import { expect, it } from 'vitest';

import type { AgendaLine, MeetingPage } from '$lib/api/bindings';

import { projectionOf } from './projection';

const line = (id: string, top: string | null, rest: object) =>
  ({
    top,
    from: '11:05:00',
    until: '11:15:00',
    item: {
      id,
      title: top ? 'Auswahl der Standorte' : 'Pause',
      parent: null,
      began: null,
      ended: null,
      outcome: null,
      duration: 20,
      ...rest,
    },
  }) as AgendaLine;
const now = line('a', '4.2', { began: '10:45:00' });
const page = {
  mention: { body: { name: 'AG Klima' }, count: 16, name: null },
  agenda: [now, line('b', null, {})],
} as unknown as MeetingPage;

it('shows the item, the time and the wording that is voted on', () => {
  const motion = { title: 'Beschluss 16/2', wording: ' Die AG empfiehlt … ' };
  expect(projectionOf(page, now, motion, '10:48:12', 'light')).toEqual({
    session: 'AG Klima, 16. Sitzung',
    clock: '10:48 Uhr',
    top: 'TOP 4.2',
    title: 'Auswahl der Standorte',
    voting: { title: 'Zur Abstimmung: Beschluss 16/2', wording: 'Die AG empfiehlt …' },
    left: 'noch 16 min',
    share: 0.16,
    then: 'Danach: Pause bis 11:15 Uhr',
    theme: 'light',
  });
});

it('shows no empty wording, and that the time is up', () => {
  const shown = projectionOf(page, now, { title: 'x', wording: ' ' }, '11:06:00', 'dark');
  expect(shown.voting).toBeNull();
  expect(shown.left).toBe('Zeit ist um');
  expect(shown.then).toBe('Danach: Pause bis 11:16 Uhr');
});
