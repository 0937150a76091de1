// What the room sees: the item, the time that is left, what is being voted on.
import type { AgendaLine, MeetingPage, Projection } from '$lib/api/bindings';
import { fullName } from '$lib/text/meeting';

import { expected, overrun, timer, upcoming } from './timing';

export interface Motion {
  title: string;
  wording: string;
}

/** „noch 16 min“, „Zeit ist um“ */
function leftText(left: number | undefined): string | null {
  if (left === undefined) return null;
  if (left <= 0) return 'Zeit ist um';
  return left < 60 ? 'noch unter 1 min' : `noch ${Math.floor(left / 60)} min`;
}

/** „Danach: Pause bis 11:15 Uhr“, „Danach: TOP 5 Kühle Orte“ */
function thenText(next: AgendaLine | undefined, late: number): string | null {
  if (!next) return null;
  if (next.top) return `Danach: TOP ${next.top} ${next.item.title}`;
  const until = next.until && expected({ ...next, from: next.until }, late);
  return until ? `Danach: ${next.item.title} bis ${until} Uhr` : `Danach: ${next.item.title}`;
}

export function projectionOf(
  page: MeetingPage,
  line: AgendaLine | undefined,
  motion: Motion | undefined,
  now: string,
  theme: string,
): Projection {
  const time = line && timer(line, now);
  return {
    session: fullName(page.mention),
    clock: `${now.slice(0, 5)} Uhr`,
    top: line?.top ? `TOP ${line.top}` : null,
    title: line?.item.title ?? fullName(page.mention),
    voting: motion?.wording.trim()
      ? { title: `Zur Abstimmung: ${motion.title}`, wording: motion.wording.trim() }
      : null,
    left: leftText(time?.left),
    share: time?.share === undefined ? null : Math.round(time.share * 200) / 200,
    then: thenText(upcoming(page.agenda), overrun(page.agenda, now)),
    theme,
  };
}
