//! The tree of the report as Typst markup in the same look, so that both lay out the same
//! words on the same grid with total-fit paragraphs, hyphenation and every mark of structure.

use std::fmt::Write;

use typeset::*;

/// The markup of a document made by `report`; other blocks than its own are a defect here.
pub(super) fn of(doc: &Document) -> String {
    let mut out = String::from(include_str!("look.typ"));
    let _ = writeln!(out, "#show: report.with(title: {:?}, author: {:?})", doc.title, doc.author);
    let mut photos = 0;
    for block in &doc.blocks {
        self::block(&mut out, block, &mut photos);
        out.push('\n');
    }
    out
}

fn block(out: &mut String, block: &Block, photos: &mut usize) {
    match block {
        Block::Contents => out.push_str("#outline(depth: 2)\n"),
        Block::Heading(heading) => {
            out.push_str(&"=".repeat(usize::from(heading.level)));
            let _ = writeln!(out, " {}", text(&heading.text));
        }
        Block::Lead(lead) => {
            let _ = writeln!(out, "#lead[{}]", text(lead));
        }
        Block::Paragraph(paragraph) => out.push_str(&(text(paragraph) + "\n")),
        Block::List(list) => {
            for item in &list.items {
                let _ = writeln!(out, "- {}", item.text.iter().map(text).collect::<String>());
            }
        }
        Block::Decision(decision) => {
            let wording: String = decision.wording.iter().map(text).collect();
            let vote = decision.vote.as_ref().map(text).unwrap_or_default();
            let _ = writeln!(out, "#decision[{}][{wording}][{vote}]", text(&decision.title));
        }
        Block::Table(table) => self::table(out, table),
        Block::Figure(figure) => match &figure.picture {
            Picture::Chart(Chart::Bars(chart)) => bars(out, chart, &text(&figure.caption)),
            Picture::Photo(_) => {
                let (alt, caption) = (figure.alt.as_deref(), text(&figure.caption));
                let _ = writeln!(
                    out,
                    "#figure(image({:?}, width: 100%, height: 80mm, fit: \"cover\", alt: {:?}), caption: [{caption}])",
                    super::photo_name(*photos),
                    alt.unwrap_or_default(),
                );
                *photos += 1;
            }
            _ => {}
        },
        _ => {}
    }
}

fn table(out: &mut String, table: &Table) {
    let cells = |row: &Row| -> String {
        row.cells.iter().map(|cell| format!("[{}], ", text(&cell.text))).collect()
    };
    out.push_str("#wide(figure(kind: table, table(columns: (24mm, 1fr, 24mm, 24mm),\n");
    for row in &table.head {
        let _ = writeln!(out, "table.header({}),", cells(row));
    }
    for row in &table.rows {
        out.push_str(&(cells(row) + "\n"));
    }
    let caption = table.caption.as_ref().map(text).unwrap_or_default();
    let _ = writeln!(out, "), caption: [{caption}]))");
}

fn bars(out: &mut String, chart: &BarChart, caption: &str) {
    let rows: String =
        chart.rows.iter().map(|row| format!("({:?}, {}), ", row.label, row.value)).collect();
    let alt: Vec<String> =
        chart.rows.iter().map(|row| format!("{}: {}", row.label, row.value)).collect();
    let _ = writeln!(out, "#bars(({rows}), [{caption}], {:?})", alt.join(", "));
}

fn text(text: &Text) -> String {
    let mut out = String::new();
    for piece in &text.0 {
        match piece {
            Inline::Plain(plain) => escape(&mut out, plain),
            Inline::Strong(inner) => {
                let _ = write!(out, "#strong[{}]", self::text(inner));
            }
            Inline::Link { to: LinkTarget::Web(address), text, .. } => {
                let _ = write!(out, "#link({address:?})[{}]", self::text(text));
            }
            Inline::Footnote(note) => {
                let _ = write!(out, "#footnote[{}]", self::text(note));
            }
            _ => {}
        }
    }
    out
}

fn escape(out: &mut String, plain: &str) {
    for character in plain.chars() {
        if matches!(
            character,
            '\\' | '#' | '*' | '_' | '`' | '$' | '<' | '>' | '@' | '~' | '[' | ']'
        ) {
            out.push('\\');
        }
        out.push(character);
    }
}
