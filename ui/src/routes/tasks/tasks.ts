// What the registers of tasks and decisions show, and what they are narrowed down by.
import type { DecisionRow, TaskRow } from '$lib/api/bindings';
import { choice, choices } from '$lib/components/register/choices';
import type { Column, Filter } from '$lib/components/register/register';
import { decisionKind, implementation, options, taskState } from '$lib/text/de';
import { addDays, date } from '$lib/text/format';
import { voteText } from '$lib/text/vote';

export const responsible = (task: TaskRow): string =>
  task.responsible.map((person) => person.name).join(', ') || (task.organization?.name ?? '');

export const taskColumns: Column<TaskRow>[] = [
  { id: 'title', label: 'Aufgabe', value: (row) => row.title, rich: true },
  {
    id: 'number',
    label: 'Nummer',
    value: (row) => row.number,
    width: 5.5,
    muted: true,
    optional: true,
  },
  { id: 'responsible', label: 'Zuständig', value: responsible, width: 11, optional: true },
  {
    id: 'body',
    label: 'Gremium',
    value: (row) => row.body?.letters,
    width: 5,
    rich: true,
    optional: true,
    beside: false,
  },
  {
    id: 'resume',
    label: 'Wiedervorlage',
    value: (row) => row.resume_on,
    text: (row) => date(row.resume_on),
    width: 7.5,
    muted: true,
    hidden: true,
  },
  {
    id: 'state',
    label: 'Stand',
    value: (row) => taskState[row.state],
    width: 5.5,
    muted: true,
    optional: true,
    beside: false,
  },
  {
    id: 'due',
    label: 'Frist',
    value: (row) => row.due_on,
    text: (row) => date(row.due_on),
    width: 6.5,
    numeric: true,
    rich: true,
  },
];

export const taskFilters = (rows: TaskRow[] | undefined, today: string): Filter<TaskRow>[] => [
  {
    id: 'state',
    label: 'Stand',
    options: options(taskState),
    test: (row, value) => row.state === value,
  },
  {
    id: 'due',
    label: 'Frist',
    options: [
      { value: 'late', label: 'überfällig' },
      { value: 'week', label: 'bis in 7 Tagen' },
      { value: 'none', label: 'ohne Frist' },
    ],
    test: (row, value) => {
      if (value === 'none') return !row.due_on;
      if (!row.due_on) return false;
      if (value === 'late') return row.state === 'open' && row.due_on < today;
      return row.due_on <= addDays(today, 7);
    },
  },
  {
    id: 'person',
    label: 'Person',
    options: choices(rows, (row) => row.responsible.map(choice)),
    test: (row, value) => row.responsible.some((person) => person.id === value),
  },
  {
    id: 'body',
    label: 'Gremium',
    options: choices(rows, (row) => [choice(row.body)]),
    test: (row, value) => row.body?.id === value,
  },
  {
    id: 'resume',
    label: 'Wiedervorlage',
    options: [
      { value: 'now', label: 'steht an' },
      { value: 'later', label: 'später' },
      { value: 'none', label: 'keine' },
    ],
    test: (row, value) => {
      if (!row.resume_on) return value === 'none';
      return value === (row.resume_on <= today ? 'now' : 'later');
    },
  },
];

export const decisionColumns: Column<DecisionRow>[] = [
  { id: 'wording', label: 'Wortlaut', value: (row) => row.wording },
  { id: 'number', label: 'Nummer', value: (row) => row.number, width: 5.5, rich: true },
  {
    id: 'date',
    label: 'Vom',
    value: (row) => row.date,
    text: (row) => date(row.date),
    width: 6,
    muted: true,
    beside: false,
  },
  {
    id: 'kind',
    label: 'Art',
    value: (row) => decisionKind[row.kind],
    width: 7.5,
    muted: true,
    hidden: true,
  },
  {
    id: 'vote',
    label: 'Abstimmung',
    value: (row) => voteText(row.vote),
    width: 10,
    muted: true,
    optional: true,
    beside: false,
  },
  {
    id: 'due',
    label: 'Frist',
    value: (row) => row.due_on,
    text: (row) => date(row.due_on),
    width: 6.5,
    numeric: true,
    rich: true,
    optional: true,
    beside: false,
  },
  {
    id: 'implementation',
    label: 'Umsetzung',
    value: (row) => Object.keys(implementation).indexOf(row.implementation),
    text: (row) => implementation[row.implementation],
    width: 9.5,
    rich: true,
  },
];

export const decisionFilters = (
  rows: DecisionRow[] | undefined,
  today: string,
): Filter<DecisionRow>[] => [
  {
    id: 'implementation',
    label: 'Umsetzung',
    options: options(implementation),
    test: (row, value) => row.implementation === value,
  },
  {
    id: 'body',
    label: 'Gremium',
    options: choices(rows, (row) => [choice(row.body)]),
    test: (row, value) => row.body?.id === value,
  },
  {
    id: 'kind',
    label: 'Art',
    options: options(decisionKind),
    test: (row, value) => row.kind === value,
  },
  {
    id: 'due',
    label: 'Frist',
    options: [
      { value: 'late', label: 'überfällig' },
      { value: 'none', label: 'ohne Frist, noch offen' },
    ],
    test: (row, value) => {
      if (!isPending(row)) return false;
      return value === 'none' ? !row.due_on : row.late_task || (!!row.due_on && row.due_on < today);
    },
  },
  {
    id: 'year',
    label: 'Jahr',
    options: choices(rows, (row) => {
      const year = row.date?.slice(0, 4);
      return [year ? { value: year, label: year } : undefined];
    }).reverse(),
    test: (row, value) => row.date?.startsWith(value) ?? false,
  },
];

/** Whether something is still to be done about it. */
export const isPending = ({ implementation }: Pick<DecisionRow, 'implementation'>): boolean =>
  implementation === 'open' || implementation === 'in_progress';
