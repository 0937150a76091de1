import { expect, it } from 'vitest';

import type { Description } from '$lib/api/bindings';

import { newFile } from './belonging';

const found = (change: Partial<Description> = {}): Description => ({
  title: 'Lageplan',
  file_name: 'lageplan.pdf',
  media_type: 'application/pdf',
  picture: false,
  size: 3,
  changed_on: '2026-04-10',
  ...change,
});

it('belongs to the record it was dropped on', () => {
  const file = newFile(found(), { noun: 'project', id: 'p' }, '2026-05-12');
  expect(file).toMatchObject({
    project: 'p',
    role: 'document',
    as_of: '2026-04-10',
    received_on: '2026-05-12',
  });
});

it('is what its kind and its place say', () => {
  const role = (change: Partial<Description>, noun?: 'meeting') =>
    newFile(found(change), noun && { noun, id: 'm' }, '2026-05-12').role;
  expect(role({ picture: true })).toBe('picture');
  expect(role({ media_type: 'application/vnd.ms-powerpoint' })).toBe('slides');
  expect(role({}, 'meeting')).toBe('paper');
});

it('is for everybody at the table of a session, and else for the office', () => {
  const seenBy = (noun: 'agenda_item' | 'project') =>
    newFile(found(), { noun, id: 'i' }, '2026-05-12').visibility;
  expect(seenBy('agenda_item')).toBe('partners');
  expect(seenBy('project')).toBe('internal');
});
