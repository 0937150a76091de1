// Deleting: at once, with an undo, when a record goes alone; asked first, with what would
// vanish along with it in numbers, when others go too.
import { api } from '$lib/api/bindings';
import type { ListedNoun } from '$lib/api/records';
import { attempt, writeAndOfferUndo } from '$lib/frame/doing';

import { question } from './question.svelte';

interface Going {
  noun: ListedNoun;
  ids: string[];
  /** What they are called. */
  names: string[];
  /** The gentler way, where there is one. */
  instead?: string;
}

/** Deletes records; undefined when the person thought better of it or it could not be. */
export async function remove({ noun, ids, names, instead }: Going) {
  const along = await attempt(() => api.whatGoesAlong({ noun, ids }));
  if (!along) return undefined;
  if (along.length > 0) {
    const what = names.length === 1 ? `„${names[0]}“` : `${names.length} Einträge`;
    const sure = await question.ask({
      title: `${what} löschen?`,
      text: [`Mit gelöscht: ${along.join(', ')}.`, instead].filter(Boolean).join(' '),
      yes: 'Löschen',
      no: 'Behalten',
    });
    if (!sure) return undefined;
  }
  return writeAndOfferUndo(() => api.removeMany({ noun, ids }));
}
