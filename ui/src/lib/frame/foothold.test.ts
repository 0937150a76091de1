import { afterEach, expect, test } from 'vitest';

import { foothold } from './foothold';

let leave: (() => void) | undefined;
afterEach(() => {
  leave?.();
  document.body.replaceChildren();
});

function room(inside: string): HTMLElement {
  document.body.innerHTML = `<main tabindex="-1">${inside}</main>`;
  const main = document.querySelector('main')!;
  leave = foothold(main);
  return main;
}
const at = (selector: string) => document.querySelector<HTMLElement>(selector)!;
const focused = () => document.activeElement?.id || document.activeElement?.localName;

const LIST = `
  <section>
    <button id="plus">Person ergänzen</button>
    <div id="list"><ul>
      <li id="a"><a href="#a" id="a-name">A</a><button id="a-x">A entfernen</button></li>
      <li id="b"><a href="#b" id="b-name">B</a><button id="b-x">B entfernen</button></li>
    </ul></div>
  </section>`;

test('when a line goes, the same part of the next has the focus, at the end of the one before', async () => {
  room(LIST);
  at('#a-x').focus();
  at('#a').remove();
  await Promise.resolve();
  expect(focused()).toBe('b-x');

  room(LIST);
  at('#b-name').focus();
  at('#b').remove();
  await Promise.resolve();
  expect(focused()).toBe('a-name');
});

test('when the last line goes, and its list with it, what adds one has the focus', async () => {
  room(LIST);
  at('#a').remove();
  at('#b-x').focus();
  at('#b').remove();
  at('#list').remove();
  await Promise.resolve();
  expect(focused()).toBe('plus');
});

test('when all goes, the room itself has the focus', async () => {
  const main = room(LIST);
  at('#b-x').focus();
  main.replaceChildren();
  await Promise.resolve();
  expect(focused()).toBe('main');
});

test('who has gone elsewhere already stays there, and a register is left alone', async () => {
  room(`${LIST}<button id="other">Anderes</button>`);
  at('#b-x').focus();
  at('#b').remove();
  at('#other').focus();
  await Promise.resolve();
  expect(focused()).toBe('other');

  room(
    `<table role="grid"><tbody><tr tabindex="0" id="r1"></tr><tr tabindex="0" id="r2"></tr></tbody></table>`,
  );
  at('#r1').focus();
  at('#r1').remove();
  await Promise.resolve();
  expect(focused()).toBe('body');

  room(
    `<button id="beside">Neu</button><aside class="pane"><button id="x">Löschen</button></aside>`,
  );
  at('#x').focus();
  at('.pane').remove();
  await Promise.resolve();
  expect(focused()).toBe('body');
});
