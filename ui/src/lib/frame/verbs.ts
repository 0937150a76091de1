// What can be done at once with a record that the palette found, in its words.
import {
  CalendarPlus2,
  Copy,
  Download,
  Eye,
  FileText,
  SquareCheck,
  UserPlus,
} from '@lucide/svelte';

import { api, type Hit, type Verb } from '$lib/api/bindings';
import { count } from '$lib/text/format';

import { announcer } from './announce.svelte';
import { copy } from './clipboard';
import { attempt, writeAndOfferUndo } from './doing';
import type { LucideIcon } from './icons';
import { over } from './over.svelte';
import { router } from './router.svelte';

/** A verb as the palette offers it. */
export interface Doable {
  label: string;
  detail: string;
  icon: LucideIcon;
  run: () => unknown;
}

/** Whether a verb only looks: whoever may not write has those alone. */
export const onlyLooks = ({ does }: Verb): boolean =>
  !['plan_in_town', 'plan_session', 'add_person', 'complete_task'].includes(does);

/** A verb of the record that was found. */
export function doable(verb: Verb, { id, title }: Hit): Doable {
  switch (verb.does) {
    case 'plan_in_town':
      return {
        label: `Sitzung in ${verb.town} planen`,
        detail: verb.place,
        icon: CalendarPlus2,
        run: () => over.show('meeting', { place: verb.place }),
      };
    case 'plan_session':
      return {
        label: verb.genitive ? `Sitzung ${verb.genitive} planen` : `Sitzung planen: ${title}`,
        detail: '',
        icon: CalendarPlus2,
        run: () => over.show('meeting', { body: verb.body }),
      };
    case 'add_person':
      return {
        label: `Person bei ${title} anlegen`,
        detail: '',
        icon: UserPlus,
        run: () => over.show('person', { organization: { id, name: title } }),
      };
    case 'copy_addresses': {
      const { addresses } = verb;
      const isOne = addresses.length === 1;
      return {
        label: `${isOne ? 'E-Mail-Adresse' : 'E-Mail-Adressen'} kopieren: ${title}`,
        detail: isOne ? (addresses[0] ?? '') : count(addresses.length, 'Adresse', 'Adressen'),
        icon: Copy,
        run: () =>
          copy(
            Promise.resolve(addresses.join('; ')),
            `${count(addresses.length, 'E-Mail-Adresse', 'E-Mail-Adressen')} kopiert`,
          ),
      };
    }
    case 'open_invitation':
      return {
        label: `Einladung öffnen: ${title}`,
        detail: '',
        icon: Eye,
        run: () => router.go({ screen: 'reports', tab: 'invitation', id }),
      };
    case 'open_minutes':
      return {
        label: `Protokoll öffnen: ${title}`,
        detail: '',
        icon: Eye,
        run: () => router.go({ screen: 'reports', tab: 'minutes', id }),
      };
    case 'open_sheet':
      return {
        label: `Steckbrief öffnen: ${title}`,
        detail: '',
        icon: FileText,
        run: () => router.go({ screen: 'projects', tab: 'sheet', id }),
      };
    case 'complete_task':
      return {
        label: `Als erledigt abhaken: ${title}`,
        detail: '',
        icon: SquareCheck,
        run: () => writeAndOfferUndo(() => api.completeTask(id)),
      };
    case 'save_copy':
      return { label: `Kopie sichern: ${title}`, detail: '', icon: Download, run: () => save(id) };
  }
}

async function save(file: string) {
  const path = await attempt(() => api.saveFile(file));
  if (path) announcer.note(`Kopie gesichert: ${path}`);
}
