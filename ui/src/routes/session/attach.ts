// Taking papers in: chosen by the system's dialog, kept with the item they are for.
import { api, type FileRole } from '$lib/api/bindings';
import { attempt, write } from '$lib/frame/doing';

const SLIDES = /\.(pptx?|odp|key)$/i;

/** Asks for files and keeps them as papers of an item, or of the session as a whole. */
export async function attachPapers(meeting: string, item: string | null): Promise<void> {
  const paths = (await attempt(() => api.chooseFiles())) ?? [];
  for (const path of paths) {
    const found = await attempt(() => api.describeFile(path));
    if (!found) continue;
    const role: FileRole = SLIDES.test(path) ? 'slides' : 'paper';
    const file = {
      title: found.title,
      role,
      visibility: 'partners' as const,
      accessibility: 'unknown' as const,
      meeting: item ? null : meeting,
      agenda_item: item,
    };
    await write(() => api.attachFile({ path, file }));
  }
}
