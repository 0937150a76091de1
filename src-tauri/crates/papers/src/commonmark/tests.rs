//! What is written, and what becomes of it.

use typeset::{Align, Block, List, ListItem, Marker, Row, Text};

use super::{blocks, blocks_with, line, mentioned};

fn paragraph(text: Text) -> Block {
    Block::Paragraph(text)
}

#[test]
fn paragraphs_keep_their_marks() {
    assert_eq!(
        blocks("Ein *neuer* **Weg**\nweiter  \nunten.\n\nZweiter.", 3),
        [
            paragraph(
                Text::from("Ein ")
                    .emphasis("neuer")
                    .plain(" ")
                    .strong("Weg")
                    .plain(" weiter")
                    .line_break()
                    .plain("unten.")
            ),
            paragraph("Zweiter.".into()),
        ]
    );
}

#[test]
fn empty_text_gives_no_block() {
    for source in ["", "  \n\n", "***", "-", "#"] {
        assert_eq!(blocks(source, 3), [], "{source:?}");
    }
}

#[test]
fn headings_begin_at_the_given_level_and_skip_none() {
    let levels: Vec<_> = blocks("# A\n### B\n# C\n###### D\n## E", 3)
        .into_iter()
        .map(|block| match block {
            Block::Heading(heading) => (heading.level, heading.text.to_plain()),
            other => panic!("{other:?}"),
        })
        .collect();
    let expected = [(3, "A"), (4, "B"), (3, "C"), (4, "D"), (3, "E")];
    assert_eq!(levels, expected.map(|(level, text)| (level, text.to_owned())));
}

#[test]
fn lists_are_two_levels_deep_and_nothing_is_lost() {
    let inner = List::dashes(["b", "c", "d"]);
    assert_eq!(
        blocks("- a\n  - b\n    - c\n  - d\n- e", 3),
        [Block::List(List::dashes([ListItem::from("a").containing(inner), "e".into()]))]
    );
}

#[test]
fn numbered_lists_keep_their_first_number() {
    let Some(Block::List(list)) = blocks("3. drei\n4. vier", 3).pop() else { panic!() };
    assert_eq!((list.marker, list.items.len()), (Marker::Number(3), 2));
}

#[test]
fn a_table_keeps_its_head_its_marks_and_how_its_columns_stand() {
    let Some(Block::Table(table)) =
        blocks("| Ort | Bäume |\n|---|--:|\n| **Grünfurt** | 7 |\n| a \\| b | |", 3).pop()
    else {
        panic!()
    };
    let texts = |row: &Row| -> Vec<_> { row.cells.iter().map(|cell| cell.text.clone()).collect() };
    assert_eq!(table.head.iter().map(texts).collect::<Vec<_>>(), [["Ort".into(), "Bäume".into()]]);
    assert_eq!(texts(&table.rows[0]), [Text::new().strong("Grünfurt"), "7".into()]);
    assert_eq!(texts(&table.rows[1]), ["a | b".into(), Text::new()]);
    assert_eq!([table.columns[0].align, table.columns[1].align], [Align::Left, Align::Right]);
}

#[test]
fn a_table_in_a_list_becomes_lines() {
    let Some(Block::List(list)) =
        blocks("- Orte\n\n  | A | B |\n  |---|---|\n  | 1 | 2 |", 3).pop()
    else {
        panic!()
    };
    let lines: Vec<_> = list.items[0].text.iter().map(Text::to_plain).collect();
    assert_eq!(lines, ["Orte", "A; B", "1; 2"]);
}

#[test]
fn a_loose_item_keeps_its_paragraphs() {
    let Some(Block::List(list)) = blocks("- eins\n\n  mehr\n- zwei", 3).pop() else { panic!() };
    assert_eq!(list.items[0].text, [Text::from("eins"), Text::from("mehr")]);
}

#[test]
fn an_item_may_begin_with_strong_words() {
    let item = Text::new().strong("Mehr Städte.").plain(" Neun sind es.");
    assert_eq!(blocks("- **Mehr Städte.** Neun sind es.", 3), [Block::List(List::dashes([item]))]);
}

#[test]
fn links_need_an_address_pictures_become_words() {
    assert_eq!(
        blocks("[Bericht](https://example.org/b) [x](javascript:y) ![Platz](p.png)", 3),
        [paragraph(Text::new().link("https://example.org/b", "Bericht").plain(" x Platz"))]
    );
}

#[test]
fn html_and_code_are_plain_words() {
    assert_eq!(blocks("a <b>c</b> `d`", 3), [paragraph("a <b>c</b> d".into())]);
    assert_eq!(blocks("> Zitat", 3), [paragraph("Zitat".into())]);
}

#[test]
fn typography_reaches_into_the_words() {
    assert_eq!(blocks("am 31. Juli", 3), [paragraph("am 31.\u{A0}Juli".into())]);
    assert_eq!(line("Ratssaal\n\n*oben*"), Text::from("Ratssaal").plain(" ").emphasis("oben"));
}

#[test]
fn a_figure_says_what_it_says_now_and_an_unknown_one_what_it_said() {
    let source = "In [21](figure:sessions/held) Sitzungen, **[4](figure:gone)** davon hier.";
    let now = |key: &str| (key == "sessions/held").then(|| "23".to_owned());
    assert_eq!(
        blocks_with(source, 2, &now),
        [paragraph(Text::from("In 23 Sitzungen, ").strong("4").plain(" davon hier."))]
    );
    assert_eq!(mentioned(source).collect::<Vec<_>>(), ["sessions/held", "gone"]);
    assert_eq!(mentioned("[x](https://example.org)").count(), 0);
}
