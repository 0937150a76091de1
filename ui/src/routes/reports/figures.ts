// The figures of a report, as the screen shows them.
import type { Fact, Unit } from '$lib/api/bindings';
import { euro, number } from '$lib/text/format';

/** What the report says: the office's value, or what was counted. */
export const valueOf = (fact: Fact): number => fact.overridden?.value ?? fact.counted;

/** A value in its unit. */
export const written = (unit: Unit, value: number): string =>
  unit === 'cents' ? euro(value) : number(value);

/** What the report says, as the page prints it. */
export const saysOf = (fact: Fact): string =>
  written(fact.unit, valueOf(fact)) + (fact.overridden ? '*' : '');
