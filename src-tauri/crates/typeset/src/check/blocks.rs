//! Blocks: headings in order, figures with alternative text and credit, nothing empty.

use super::Checker;
use crate::finding::FindingKind;
use crate::tree::{Badge, Block, Chart, Figure, Heading, List, Picture};

/// Tiles stand in full rows.
const ROWS: [usize; 2] = [4, 8];

impl<'d> Checker<'d> {
    pub(super) fn labels(&mut self, blocks: &'d [Block]) {
        for (position, block) in blocks.iter().enumerate() {
            self.at(position, |checker| {
                let label = match block {
                    Block::Heading(heading) => heading.label.as_ref(),
                    Block::Agenda(agenda) => agenda.label.as_ref(),
                    Block::Table(table) => table.label.as_ref(),
                    Block::Figure(figure) => figure.label.as_ref(),
                    Block::Together(inner) | Block::Landscape(inner) => {
                        checker.labels(inner);
                        None
                    }
                    Block::Language { blocks, .. } | Block::Beside { blocks, .. } => {
                        checker.labels(blocks);
                        None
                    }
                    Block::Columns(columns) => {
                        for column in columns {
                            checker.labels(column);
                        }
                        None
                    }
                    _ => None,
                };
                if let Some(label) = label
                    && !checker.labels.insert(label)
                {
                    checker.report(FindingKind::LabelTwice(label.0.clone()));
                }
            });
        }
    }

    pub(super) fn blocks(&mut self, blocks: &'d [Block]) {
        for (position, block) in blocks.iter().enumerate() {
            self.at(position, |checker| checker.block(block));
        }
    }

    fn people(&mut self, people: &'d [Badge]) {
        if people.is_empty() {
            self.report(FindingKind::BlockEmpty);
        }
        for badge in people {
            for text in [&badge.first_name, &badge.last_name, &badge.organisation] {
                self.plain(text);
            }
            badge.role.iter().for_each(|role| self.plain(role));
        }
    }

    fn block(&mut self, block: &'d Block) {
        match block {
            Block::Heading(heading) => self.heading(heading),
            Block::Agenda(agenda) => {
                if agenda.title.is_blank() {
                    self.report(FindingKind::HeadingEmpty);
                }
                self.text(&agenda.title);
                self.level = 1;
            }
            Block::Lead(text) | Block::Paragraph(text) | Block::Small(text) => self.some_text(text),
            Block::Badges(badges) => {
                self.plain(&badges.event);
                self.people(&badges.people);
            }
            Block::TableCards(people) => self.people(people),
            Block::List(list) => self.list(list, 1),
            Block::Definitions(definitions) => {
                self.filled(definitions.is_empty());
                for definition in definitions {
                    self.text(&definition.term);
                    self.text(&definition.meaning);
                }
            }
            Block::LabelRows(rows) => {
                self.filled(rows.is_empty());
                for row in rows {
                    self.plain(&row.label);
                    self.text(&row.value);
                }
            }
            Block::Table(table) => self.table(table),
            Block::Figure(figure) => self.figure(figure),
            Block::Decision(decision) => {
                self.filled(decision.wording.iter().all(crate::tree::Text::is_blank));
                self.text(&decision.title);
                for text in decision.wording.iter().chain(&decision.vote).chain(&decision.remark) {
                    self.text(text);
                }
            }
            Block::Note(note) => {
                self.text(&note.title);
                note.text.iter().for_each(|text| self.some_text(text));
            }
            Block::Task(task) => {
                self.some_text(&task.text);
                self.text(&task.who_and_when);
            }
            Block::Tiles(tiles) => {
                if !ROWS.contains(&tiles.len()) {
                    self.report(FindingKind::TilesUneven(tiles.len()));
                }
                for tile in tiles {
                    [&tile.figure, &tile.label, &tile.comparison]
                        .into_iter()
                        .for_each(|text| self.plain(text));
                }
            }
            Block::Cards(cards) => {
                self.filled(cards.is_empty());
                for card in cards {
                    self.plain(&card.kicker);
                    self.text(&card.title);
                    card.points.iter().for_each(|text| self.text(text));
                }
            }
            Block::Quote(quote) => {
                self.some_text(&quote.text);
                self.text(&quote.source);
            }
            Block::Signatures(signatures) => {
                for text in signatures.title.iter().chain(&signatures.text).chain(&signatures.place)
                {
                    self.text(text);
                }
            }
            Block::Names(names) => names.iter().for_each(|name| self.text(name)),
            Block::Together(inner) | Block::Landscape(inner) => self.blocks(inner),
            Block::Beside { blocks, facts } => {
                facts.iter().for_each(|row| self.text(&row.value));
                self.blocks(blocks);
            }
            Block::Columns(columns) => columns.iter().for_each(|column| self.blocks(column)),
            Block::Language { language, blocks } => {
                self.language(language);
                self.blocks(blocks);
            }
            Block::Contents | Block::FigureList | Block::ImageCredits | Block::PageBreak => {}
        }
    }

    fn filled(&mut self, empty: bool) {
        if empty {
            self.report(FindingKind::BlockEmpty);
        }
    }

    pub(super) fn some_text(&mut self, text: &'d crate::tree::Text) {
        self.filled(text.is_blank());
        self.text(text);
    }

    fn heading(&mut self, heading: &'d Heading) {
        if heading.text.is_blank() {
            self.report(FindingKind::HeadingEmpty);
        }
        if !(1..=4).contains(&heading.level) {
            self.report(FindingKind::HeadingLevel(heading.level));
        } else if heading.level > self.level + 1 {
            self.report(FindingKind::HeadingSkips { from: self.level, to: heading.level });
        }
        self.level = heading.level.clamp(1, 4);
        self.text(&heading.text);
    }

    fn list(&mut self, list: &'d List, depth: usize) {
        if depth == 3 {
            self.report(FindingKind::ListTooDeep);
        }
        self.filled(list.items.is_empty());
        for (position, item) in list.items.iter().enumerate() {
            self.at(position, |checker| {
                checker.filled(item.text.iter().all(crate::tree::Text::is_blank));
                item.text.iter().for_each(|text| checker.text(text));
                if let Some(inner) = &item.inner {
                    checker.list(inner, depth + 1);
                }
            });
        }
    }

    fn figure(&mut self, figure: &'d Figure) {
        let alt = figure.alt.as_ref().is_some_and(|alt| !alt.trim().is_empty());
        if !alt && !matches!(figure.picture, Picture::Chart(_)) {
            self.report(FindingKind::AltMissing);
        }
        let credit = figure.credit.as_ref().is_some_and(|credit| !credit.trim().is_empty());
        if !credit && matches!(figure.picture, Picture::Photo(_)) {
            self.report(FindingKind::CreditMissing);
        }
        if figure.caption.is_blank() {
            self.report(FindingKind::CaptionMissing);
        }
        if let Picture::Chart(chart) = &figure.picture
            && without_data(chart)
        {
            self.report(FindingKind::ChartWithoutData);
        }
        self.picture(&figure.picture);
        self.text(&figure.caption);
        if let Some(source) = &figure.source {
            self.text(source);
        }
    }
}

/// Nothing to draw, or numbers that are none.
fn without_data(chart: &Chart) -> bool {
    match chart {
        Chart::Line(chart) => {
            chart.points.is_empty() || chart.points.iter().any(|p| !p.value.is_finite())
        }
        Chart::Bars(chart) => {
            chart.rows.is_empty() || chart.rows.iter().any(|row| !row.value.is_finite())
        }
        Chart::Columns(chart) => {
            chart.groups.is_empty()
                || chart.series.is_empty()
                || chart.groups.iter().flat_map(|g| &g.values).any(|v| !v.is_finite())
        }
        Chart::Share(chart) => {
            chart.parts.iter().map(|part| part.value).sum::<f64>().partial_cmp(&0.0)
                != Some(std::cmp::Ordering::Greater)
        }
        Chart::Timeline(chart) => chart.rows.is_empty(),
        Chart::Phases(chart) => chart.steps.is_empty(),
        Chart::Map(chart) => chart.region.outlines.is_empty(),
    }
}
