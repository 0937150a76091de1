//! The plain outline of a tree: one line for each block, words without marks, `·` for a
//! space that does not break.

use std::fmt::Write;

use typeset::{
    Badge, Block, Chart, Document, Figure, LabelRow, List, Opening, Picture, Row, RowKind, Status,
    Table, Template, Text,
};

/// The outline of a document.
pub(super) fn outline(document: &Document) -> String {
    let mut out = Outline { text: String::new(), depth: 0 };
    out.line("title", &document.title);
    out.line("subject", &document.subject);
    if let Status::Draft { label } = &document.status {
        out.line("draft", label);
    }
    let running = &document.running;
    out.line("running", &format!("{} | {} | {}", running.head, running.foot_left, running.foot));
    match &document.template {
        Template::Report(cover) => {
            out.line("cover", &format!("{} | {}", cover.title, cover.second_line));
            out.inside(|out| {
                out.line("subtitle", &cover.subtitle);
                out.line("office", &cover.office.join(" | "));
                if let Some(block) = &cover.block {
                    out.line("block", &format!("{} | {}", block.figure, block.sentence));
                }
                if let Some(photo) = &cover.photo {
                    out.line("photo", &format!("{} | {}", photo.caption, photo.credit));
                }
                out.rows(&cover.facts);
            });
        }
        Template::Short(opening) => {
            out.opening(opening);
        }
        Template::Letter(letter) => {
            out.line("letter", &letter.subject);
            out.inside(|out| {
                out.line("office", &letter.office.join(" | "));
                out.line("return", &letter.return_line);
                out.line("address", &letter.address.join(" | "));
                out.rows(&letter.information);
                letter.foot.iter().for_each(|column| out.line("foot", &column.join(" | ")));
                out.line("next", &format!("{} | {}", letter.next_head.0, letter.next_head.1));
            });
        }
        Template::Bare | Template::Labels => out.line("bare", ""),
    }
    out.blocks(&document.blocks);
    for paper in &document.further {
        out.opening(&paper.opening);
        out.blocks(&paper.blocks);
    }
    out.text
}

struct Outline {
    text: String,
    depth: usize,
}

impl Outline {
    fn opening(&mut self, opening: &Opening) {
        let subtitle = opening.subtitle.as_ref().map(Text::to_plain).unwrap_or_default();
        self.line("opening", &format!("{} | {subtitle}", opening.title.to_plain()));
        opening.aside.iter().for_each(|aside| self.line("aside", aside));
    }

    fn line(&mut self, kind: &str, words: &str) {
        let words = words.replace('\n', " / ").replace(['\u{A0}', '\u{202F}'], "·");
        let words = words.replace('\u{2011}', "-");
        let line = format!("{:indent$}{kind} {words}", "", indent = self.depth * 2);
        writeln!(self.text, "{}", line.trim_end()).unwrap();
    }

    fn inside(&mut self, write: impl FnOnce(&mut Self)) {
        self.depth += 1;
        write(self);
        self.depth -= 1;
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(heading) => {
                let number = if heading.numbered { "#" } else { "" };
                self.line(&format!("h{}{number}", heading.level), &heading.text.to_plain());
            }
            Block::Agenda(agenda) => {
                let time = agenda.time.as_deref().unwrap_or("-");
                let title = agenda.title.to_plain();
                self.line("agenda", &format!("{} | {time} | {title}", agenda.number));
            }
            Block::Lead(text) => self.line("lead", &text.to_plain()),
            Block::Paragraph(text) => self.line("p", &text.to_plain()),
            Block::Small(text) => self.line("small", &text.to_plain()),
            Block::List(list) => self.list(list),
            Block::LabelRows(rows) => self.rows(rows),
            Block::Table(table) => self.table(table),
            Block::Figure(figure) => self.figure(figure),
            Block::Decision(decision) => {
                self.line("decision", &decision.title.to_plain());
                self.inside(|out| {
                    decision.wording.iter().for_each(|text| out.line("wording", &text.to_plain()));
                    decision.vote.iter().for_each(|text| out.line("vote", &text.to_plain()));
                    decision.remark.iter().for_each(|text| out.line("remark", &text.to_plain()));
                });
            }
            Block::Note(note) => {
                self.line("note", &note.title.to_plain());
                self.inside(|out| note.text.iter().for_each(|t| out.line("p", &t.to_plain())));
            }
            Block::Task(task) => {
                let who = task.who_and_when.to_plain();
                self.line("task", &format!("{} | {} | {who}", task.number, task.text.to_plain()));
            }
            Block::Tiles(tiles) => tiles.iter().for_each(|tile| {
                self.line(
                    "tile",
                    &format!("{} | {} | {}", tile.figure, tile.label, tile.comparison),
                );
            }),
            Block::Signatures(signatures) => {
                let title = signatures.title.as_ref().map(Text::to_plain).unwrap_or_default();
                self.line("signatures", &title);
                self.inside(|out| {
                    signatures.text.iter().for_each(|text| out.line("p", &text.to_plain()));
                    signatures.place.iter().for_each(|place| out.line("place", &place.to_plain()));
                    for signer in &signatures.signers {
                        out.line("signer", &format!("{} | {}", signer.name, signer.function));
                    }
                });
            }
            Block::Names(names) => {
                self.line("names", "");
                self.inside(|out| names.iter().for_each(|name| out.line("-", &name.to_plain())));
            }
            Block::Together(blocks) => self.blocks(blocks),
            Block::Beside { facts, blocks } => {
                self.line("beside", "");
                self.inside(|out| {
                    out.rows(facts);
                    out.blocks(blocks);
                });
            }
            Block::Badges(badges) => {
                self.line("badges", &format!("{} {:?}", badges.event, badges.grid.size));
                self.inside(|out| badges.people.iter().for_each(|one| out.badge(one)));
            }
            Block::TableCards(people) => {
                self.line("table cards", "");
                self.inside(|out| people.iter().for_each(|one| out.badge(one)));
            }
            Block::Columns(columns) => columns.iter().for_each(|column| {
                self.line("column", "");
                self.inside(|out| out.blocks(column));
            }),
            Block::PageBreak => self.line("new page", ""),
            Block::Contents => self.line("contents", ""),
            Block::FigureList => self.line("figure list", ""),
            Block::ImageCredits => self.line("image credits", ""),
            other => self.line("other", &format!("{other:?}")),
        }
    }

    fn badge(&mut self, badge: &Badge) {
        let role = badge.role.as_deref().unwrap_or("-");
        let Badge { first_name, last_name, organisation, .. } = badge;
        self.line("-", &format!("{first_name} | {last_name} | {organisation} | {role}"));
    }

    fn rows(&mut self, rows: &[LabelRow]) {
        rows.iter().for_each(|row| {
            self.line("label", &format!("{}: {}", row.label, row.value.to_plain()));
        });
    }

    fn list(&mut self, list: &List) {
        for item in &list.items {
            let text: Vec<_> = item.text.iter().map(Text::to_plain).collect();
            self.line("-", &text.join(" / "));
            self.inside(|out| item.inner.iter().for_each(|inner| out.list(inner)));
        }
    }

    fn table(&mut self, table: &Table) {
        let caption = table.caption.as_ref().map(Text::to_plain).unwrap_or_default();
        self.line("table", &caption);
        self.inside(|out| {
            table.head.iter().for_each(|row| out.row("head", row));
            for row in &table.rows {
                let kind = match row.kind {
                    RowKind::Plain => "row",
                    RowKind::Group => "group",
                    RowKind::Sum => "sum",
                };
                out.row(kind, row);
            }
            table.notes.iter().for_each(|notes| out.line("notes", &notes.to_plain()));
        });
    }

    fn row(&mut self, kind: &str, row: &Row) {
        let cells: Vec<String> = row
            .cells
            .iter()
            .map(|cell| match &cell.second {
                Some(second) => format!("{} ({})", cell.text.to_plain(), second.to_plain()),
                None => cell.text.to_plain(),
            })
            .collect();
        self.line(kind, &cells.join(" | "));
    }

    fn figure(&mut self, figure: &Figure) {
        let caption = figure.caption.to_plain();
        match &figure.picture {
            Picture::Photo(_) => {
                let credit = figure.credit.as_deref().unwrap_or("-");
                self.line("photo", &format!("{caption} | {credit}"));
            }
            Picture::Drawing(_) => self.line("drawing", &caption),
            Picture::Chart(chart) => {
                self.line("chart", &caption);
                self.inside(|out| out.chart(chart));
            }
        }
    }

    fn chart(&mut self, chart: &Chart) {
        match chart {
            Chart::Line(line) => line.points.iter().for_each(|point| {
                self.line("point", &format!("{} {}", point.label, point.value));
            }),
            Chart::Bars(bars) => bars.rows.iter().for_each(|row| {
                self.line(
                    "bar",
                    &format!("{} {} before {:?}", row.label, row.value, row.before.unwrap_or(-1.0)),
                );
            }),
            Chart::Timeline(timeline) => {
                self.line("years", &format!("{} + {}", timeline.first_year, timeline.years));
                for row in &timeline.rows {
                    let spans: Vec<_> = row
                        .spans
                        .iter()
                        .map(|span| format!("{}: {:.2}–{:.2}", span.phase, span.from, span.to))
                        .collect();
                    self.line(
                        "project",
                        &format!("{} {} | {}", row.number, row.name, spans.join(", ")),
                    );
                }
            }
            Chart::Phases(phases) => phases.steps.iter().enumerate().for_each(|(at, step)| {
                let mark = if at == phases.current { "*" } else { "" };
                self.line("phase", &format!("{}{mark} {}", step.name, step.date));
            }),
            Chart::Map(map) => {
                map.spots
                    .iter()
                    .for_each(|s| self.line("spot", &format!("{} {}", s.number, s.name)));
                map.places.iter().for_each(|place| self.line("place", &place.name));
            }
            Chart::Columns(_) | Chart::Share(_) => self.line("chart", ""),
        }
    }
}
