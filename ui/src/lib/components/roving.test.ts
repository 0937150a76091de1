import { afterEach, expect, test } from 'vitest';

import { roving } from './roving';

let leave: (() => void) | undefined;
afterEach(() => {
  leave?.();
  document.body.replaceChildren();
});

function bar(...names: string[]): HTMLElement {
  const made = document.createElement('div');
  made.innerHTML = names.map((name) => `<button>${name}</button>`).join('');
  document.body.append(made);
  leave = roving(made);
  return made;
}
const stops = (made: HTMLElement) =>
  [...made.querySelectorAll('button')]
    .filter((button) => button.tabIndex === 0)
    .map((button) => button.textContent);
const press = (key: string) =>
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
  );

test('a bar is one stop, and the arrow keys go round it', () => {
  const made = bar('Fett', 'Kursiv', 'Liste');
  expect(stops(made)).toEqual(['Fett']);
  made.querySelector('button')?.focus();
  press('ArrowLeft');
  expect(document.activeElement?.textContent).toBe('Liste');
  press('ArrowRight');
  press('ArrowRight');
  expect(document.activeElement?.textContent).toBe('Kursiv');
  expect(stops(made), 'one comes back to where one was').toEqual(['Kursiv']);
  press('End');
  press('Home');
  expect(document.activeElement?.textContent).toBe('Fett');
});

test('when the button that was the stop goes, another is', async () => {
  const made = bar('Fett', 'Zeile löschen');
  const [, last] = made.querySelectorAll('button');
  last?.focus();
  expect(stops(made)).toEqual(['Zeile löschen']);
  last?.remove();
  await Promise.resolve();
  expect(stops(made)).toEqual(['Fett']);
});
