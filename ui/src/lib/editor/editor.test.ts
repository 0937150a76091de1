import { DOMParser as ModelParser } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';

import { clean } from './clean';
import { read, write } from './markdown';
import { schema } from './schema';

const through = (text: string) => write(read(text));
function pasted(html: string): string {
  const holder = document.createElement('div');
  holder.innerHTML = clean(html);
  return write(ModelParser.fromSchema(schema).parse(holder));
}

describe('written text', () => {
  it.each([
    'Herr Voss stellt die Auswertung vor.\n\nFrau Reimers bittet um **Aufschub**.',
    '## Stand\n\n- eins\n- zwei\n  - zwei a\n\n1. erstens\n2. zweitens',
    'Siehe [Bericht](https://example.org/b) und <https://example.org>.',
    '| Ort | Bäume |\n| --- | --: |\n| **Grünfurt** | 7 |\n| a \\| b |  |',
    'eine Zeile\\\nnoch eine',
    '> Zitat',
    'mit `Wort` und ![Platz](p.png)',
    'In [21](figure:sessions/held) Sitzungen, davon **[4](figure:bodies/a-1/sessions)** hier.',
  ])('is the same after reading and writing: %s', (text) => {
    expect(through(text)).toBe(text);
  });

  it('has a figure as one piece that says what it said', () => {
    const doc = read('In [21](figure:sessions/held) Sitzungen');
    expect(doc.textContent).toBe('In 21 Sitzungen');
    expect(doc.firstChild?.child(1).attrs).toEqual({ key: 'sessions/held', says: '21' });
  });

  it('reads HTML as plain characters', () => {
    expect(read('a <b>c</b>').textContent).toBe('a <b>c</b>');
  });

  it('loses no character that means something in CommonMark', () => {
    const typed = '3 * 4 = 12_000 [x] #1 |';
    const doc = schema.node('doc', null, [schema.node('paragraph', null, [schema.text(typed)])]);
    expect(read(write(doc)).textContent).toBe(typed);
  });
});

describe('what is pasted', () => {
  it('keeps the lists of Word', () => {
    const word = (level: number, mark: string, text: string) =>
      `<p class=MsoListParagraph style='margin-left:36pt;mso-list:l0 level${level} lfo1'>` +
      `<![if !supportLists]><span style='mso-list:Ignore'>${mark}<span>&nbsp;&nbsp; </span></span>` +
      `<![endif]>${text}<o:p></o:p></p>`;
    const html =
      '<html><head><style>p.MsoNormal {margin:0cm}</style></head><body><!--StartFragment-->' +
      "<p class=MsoNormal><b style='mso-bidi-font-weight:normal'>Stand</b> der <i>Dinge</i><o:p></o:p></p>" +
      word(1, '·', 'eins') +
      word(2, 'o', 'eins a') +
      word(1, '·', 'zwei') +
      '<p class=MsoNormal>Schluss</p>' +
      word(1, '1.', 'erstens') +
      '<!--EndFragment--></body></html>';
    expect(pasted(html)).toBe(
      '**Stand** der *Dinge*\n\n- eins\n  - eins a\n- zwei\n\nSchluss\n\n1. erstens',
    );
  });

  it('keeps tables, their cells as lines, and no frame of Outlook', () => {
    const table =
      '<table class=MsoTableGrid><tr><td><p>Ort</p></td><td><p>Bäume</p></td></tr>' +
      '<tr><td><p>Grünfurt</p><p>Markt</p></td><td><p>7</p></td></tr></table>';
    expect(pasted(table)).toBe('| Ort | Bäume |\n| --- | --- |\n| Grünfurt Markt | 7 |');
    const mail = '<table><tr><td><p>Guten Tag</p><p>&nbsp;</p><p>bis morgen</p></td></tr></table>';
    expect(pasted(mail)).toBe('Guten Tag\n\nbis morgen');
  });

  it('keeps links that lead somewhere, and their words in any case', () => {
    const html =
      '<p><a href="https://example.org/a">A</a> <a href="file:///C:/x">B</a> ' +
      '<a href="javascript:alert(1)">C</a></p>';
    expect(pasted(html)).toBe('[A](https://example.org/a) B C');
  });
});
