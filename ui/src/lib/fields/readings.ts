// How values that are typed are written and read.
import {
  date,
  euro,
  longDate,
  number,
  parseDate,
  parseEuro,
  parseTime,
  time,
} from '$lib/text/format';
import { today } from '$lib/frame/today';

import type { Reading } from './field.svelte';

const empty = (text: string) => text.trim() === '';

/** A day: „21.5.“, „heute“, „+7“. */
export const day: Reading = {
  show: (value) => date(value as string | null),
  read: (text) => {
    if (empty(text)) return { value: null };
    const value = parseDate(text, today());
    return value
      ? { value }
      : { refuse: 'Das ist kein Tag. Schreiben Sie ihn wie 21.05.2026 oder „heute“, „+7“.' };
  },
};

/** A day as heads write it: „Donnerstag, 21. Mai 2026“. */
export const dayInFull: Reading = {
  show: (value) => (typeof value === 'string' ? longDate(value) : ''),
  read: day.read,
};

/** A day, a month or a year, as exact as it is known. */
export const partialDate: Reading = {
  show: (value) => date(value as string | null),
  read: (text) => {
    const typed = text.trim();
    const month = /^(\d{1,2})[/.](\d{4})$/.exec(typed);
    if (month && +month[1]! >= 1 && +month[1]! <= 12)
      return { value: `${month[2]}-${month[1]!.padStart(2, '0')}` };
    if (/^\d{4}$/.test(typed)) return { value: typed };
    const read = day.read(text);
    return 'refuse' in read
      ? { refuse: 'Schreiben Sie den Stand wie 21.05.2026, 05/2026 oder 2026.' }
      : read;
  },
};

/** A time: „9“, „9:30“. */
export const clock: Reading = {
  show: (value) => time(value as string | null),
  read: (text) => {
    if (empty(text)) return { value: null };
    const value = parseTime(text);
    return value ? { value } : { refuse: 'Das ist keine Uhrzeit. Schreiben Sie sie wie 9:30.' };
  },
};

/** A whole number, from 0. */
export const whole: Reading = {
  show: (value) => (typeof value === 'number' ? number(value) : ''),
  read: (text) => {
    if (empty(text)) return { value: null };
    const bare = text.replace(/[\s.\u2009\u00a0]/g, '');
    return /^\d{1,9}$/.test(bare)
      ? { value: Number(bare) }
      : { refuse: 'Hier steht eine ganze Zahl, zum Beispiel 12.' };
  },
};

/** A year: written without a gap. */
export const year: Reading = {
  show: (value) => (typeof value === 'number' ? String(value) : ''),
  read: (text) => {
    if (empty(text)) return { value: null };
    return /^\d{4}$/.test(text.trim())
      ? { value: Number(text) }
      : { refuse: 'Hier steht ein Jahr, zum Beispiel 2024.' };
  },
};

/** Degrees of a position: „52,2731“. */
export const degrees: Reading = {
  show: (value) => (typeof value === 'number' ? String(value).replace('.', ',') : ''),
  read: (text) => {
    if (empty(text)) return { value: null };
    const bare = text.trim().replace(',', '.').replace('°', '');
    return /^-?\d{1,3}(\.\d+)?$/.test(bare)
      ? { value: Number(bare) }
      : { refuse: 'Schreiben Sie die Lage in Grad, zum Beispiel 52,2731.' };
  },
};

/** An amount of money. */
export const amount: Reading = {
  show: (value) => (typeof value === 'number' ? euro(value) : ''),
  read: (text) => {
    if (empty(text)) return { value: null };
    const value = parseEuro(text);
    return value === undefined
      ? { refuse: 'Das ist kein Betrag. Schreiben Sie ihn wie 1.234,50.' }
      : { value };
  },
};

/** Texts, one to a line: aims, results. */
export const lines: Reading = {
  show: (value) => (Array.isArray(value) ? value.join('\n') : ''),
  read: (text) => ({
    value: text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  }),
};
