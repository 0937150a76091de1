// What a document belongs to when it is dropped on a record, and what it is to the alliance.
import type { Description, File, FileRole, Noun } from '$lib/api/bindings';
import type { New } from '$lib/api/records';

/** The records a document can belong to. */
const HOLDERS = ['project', 'organization', 'meeting', 'agenda_item', 'body'] as const;
type Holder = (typeof HOLDERS)[number];

/** A record that takes documents. */
export interface Home {
  noun: Holder;
  id: string;
}

const isHolder = (noun: string | undefined): noun is Holder => HOLDERS.some((one) => one === noun);

/** The record that is shown at this place of the window. */
export function homeAt(x: number, y: number): Home | undefined {
  const element = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-record]');
  const { noun, record } = element?.dataset ?? {};
  return record && isHolder(noun) ? { noun, id: record } : undefined;
}

/** The record of a page, as the place it is dropped on. */
export const homeOf = (noun: Noun, id: string): Home | undefined =>
  isHolder(noun) ? { noun, id } : undefined;

const SLIDES = /presentation|powerpoint/;

/** What is on the table of a session is for everybody at it. */
const isOnTheTable = (home: Home | undefined) =>
  home?.noun === 'meeting' || home?.noun === 'agenda_item';

function roleOf(found: Description, home: Home | undefined): FileRole {
  if (found.picture) return 'picture';
  if (found.media_type && SLIDES.test(found.media_type)) return 'slides';
  return isOnTheTable(home) ? 'paper' : 'document';
}

/** The record of a file that is taken in. */
export function newFile(found: Description, home: Home | undefined, today: string): New<File> {
  return {
    title: found.title,
    file_name: found.file_name,
    media_type: found.media_type,
    role: roleOf(found, home),
    as_of: found.changed_on,
    received_on: today,
    visibility: isOnTheTable(home) ? 'partners' : 'internal',
    accessibility: 'unknown',
    ...(home ? { [home.noun]: home.id } : {}),
  };
}
