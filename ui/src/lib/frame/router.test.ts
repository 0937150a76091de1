import { beforeEach, expect, it } from 'vitest';

import { router } from './router.svelte';

const town = { noun: 'organization', id: 'town' } as const;

beforeEach(() => {
  router.reset();
  router.go({ screen: 'bodies', tab: 'agenda', id: 'session' });
  router.showBeside(town);
});

it('keeps the record beside a page while one goes through its parts', () => {
  router.refine({ screen: 'bodies', tab: 'minutes', id: 'session' });
  expect(router.beside).toEqual(town);
});

it('leaves it behind with the page, whichever way one goes', () => {
  router.go({ screen: 'overview' });
  expect(router.beside).toBeUndefined();
  router.showBeside(town);
  router.back();
  expect(router.beside).toBeUndefined();
  expect(router.place.id).toBe('session');
  router.showBeside(town);
  router.forward();
  expect(router.beside).toBeUndefined();
});

it('gives way to another row of the list', () => {
  router.go({ screen: 'tasks' });
  router.showBeside(town);
  router.refine({ screen: 'tasks', id: 'task' });
  expect(router.beside).toBeUndefined();
});

it('shows nothing twice', () => {
  router.go({ screen: 'partners', id: 'town' });
  router.showBeside(town);
  expect(router.beside).toBeUndefined();
});
