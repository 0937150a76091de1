//! What can be known of a document before it is laid out: numbers of headings, figures and
//! tables, what labels mean, what contents and lists will hold. One walk over the tree, in
//! the order in which the layout walks it again.

use std::collections::HashMap;

use crate::desk::fill;
use crate::tree::{Block, Document, Figure, Label, Opening, Picture, Template, Text};

/// What a label means.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    pub(crate) anchor: u32,
    pub(crate) number: String,
    pub(crate) title: String,
}

/// A heading as contents, running heads and bookmarks show it.
#[derive(Clone, Debug)]
pub(crate) struct Entry<'d> {
    pub(crate) anchor: u32,
    pub(crate) level: u8,
    pub(crate) number: String,
    pub(crate) text: &'d Text,
    pub(crate) listed: bool,
}

/// A figure as lists show it.
#[derive(Clone, Debug)]
pub(crate) struct Shown<'d> {
    pub(crate) anchor: u32,
    pub(crate) name: String,
    pub(crate) figure: &'d Figure,
}

/// The survey.
#[derive(Debug, Default)]
pub(crate) struct Survey<'d> {
    pub(crate) headings: Vec<Entry<'d>>,
    pub(crate) figures: Vec<Shown<'d>>,
    /// Number (empty if uncounted) and anchor of tables in order.
    pub(crate) tables: Vec<(String, u32)>,
    pub(crate) labels: HashMap<&'d Label, Found>,
    anchors: u32,
    counts: [u32; 4],
    figure_count: u32,
    table_count: u32,
}

/// The level of a paper among others in one file: above all headings.
pub(crate) const PAPER: u8 = 0;

/// The anchor of the contents' own heading and others made by the typesetter begin here.
pub(crate) const OWN_ANCHORS: u32 = 1 << 30;

impl<'d> Survey<'d> {
    pub(crate) fn of(doc: &'d Document) -> Self {
        let mut survey = Survey::default();
        if let (Template::Short(opening), false) = (&doc.template, doc.further.is_empty()) {
            survey.paper(opening);
        }
        survey.blocks(doc, &doc.blocks);
        for paper in &doc.further {
            survey.paper(&paper.opening);
            survey.blocks(doc, &paper.blocks);
        }
        survey
    }

    pub(crate) fn find(&self, label: &Label) -> Option<&Found> {
        self.labels.get(label)
    }

    fn anchor(&mut self) -> u32 {
        self.anchors += 1;
        self.anchors
    }

    fn name(&mut self, label: Option<&'d Label>, anchor: u32, number: &str, title: &Text) {
        if let Some(label) = label {
            let found = Found { anchor, number: number.to_owned(), title: title.to_plain() };
            self.labels.entry(label).or_insert(found);
        }
    }

    /// One of several papers in the file: bookmarks show it above its headings.
    fn paper(&mut self, opening: &'d Opening) {
        let anchor = self.anchor();
        let text = opening.subtitle.as_ref().unwrap_or(&opening.title);
        let (level, number) = (PAPER, String::new());
        self.headings.push(Entry { anchor, level, number, text, listed: true });
        self.counts = [0; 4];
    }

    fn blocks(&mut self, doc: &'d Document, blocks: &'d [Block]) {
        for block in blocks {
            match block {
                Block::Heading(heading) => {
                    let anchor = self.anchor();
                    let number =
                        if heading.numbered { self.count(heading.level) } else { String::new() };
                    self.name(heading.label.as_ref(), anchor, &number, &heading.text);
                    let level = heading.level.clamp(1, 4);
                    self.headings.push(Entry {
                        anchor,
                        level,
                        number,
                        text: &heading.text,
                        listed: heading.listed,
                    });
                }
                Block::Agenda(agenda) => {
                    let anchor = self.anchor();
                    self.name(agenda.label.as_ref(), anchor, &agenda.number, &agenda.title);
                    let number = agenda.number.clone();
                    self.headings.push(Entry {
                        anchor,
                        level: 1,
                        number,
                        text: &agenda.title,
                        listed: true,
                    });
                }
                Block::Table(table) => {
                    let anchor = self.anchor();
                    let number = if table.caption.is_some() {
                        self.table_count += 1;
                        self.table_count.to_string()
                    } else {
                        String::new()
                    };
                    let nothing = const { &Text(Vec::new()) };
                    self.name(
                        table.label.as_ref(),
                        anchor,
                        &number,
                        table.caption.as_ref().unwrap_or(nothing),
                    );
                    self.tables.push((number, anchor));
                }
                Block::Figure(figure) => self.figure(doc, figure),
                Block::Together(inner) | Block::Landscape(inner) => self.blocks(doc, inner),
                Block::Language { blocks, .. } | Block::Beside { blocks, .. } => {
                    self.blocks(doc, blocks);
                }
                Block::Columns(columns) => {
                    columns.iter().for_each(|column| self.blocks(doc, column));
                }
                _ => {}
            }
        }
    }

    fn figure(&mut self, doc: &'d Document, figure: &'d Figure) {
        let anchor = self.anchor();
        let number = if figure.numbered {
            self.figure_count += 1;
            self.figure_count.to_string()
        } else {
            String::new()
        };
        self.name(figure.label.as_ref(), anchor, &number, &figure.caption);
        let name = if number.is_empty() {
            number
        } else {
            fill(&doc.words.figure, &[("number", &number)])
        };
        self.figures.push(Shown { anchor, name, figure });
    }

    /// The next number of a level. Levels skipped count as one, so that `1.0.1` never stands.
    fn count(&mut self, level: u8) -> String {
        let depth = usize::from(level.clamp(1, 4));
        self.counts[depth - 1] += 1;
        self.counts[depth..].fill(0);
        for above in &mut self.counts[..depth - 1] {
            *above = (*above).max(1);
        }
        let numbers: Vec<String> = self.counts[..depth].iter().map(u32::to_string).collect();
        numbers.join(".")
    }

    /// The photos to credit: name, anchor, subject, credit; the cover's first.
    pub(crate) fn credits(&self, doc: &'d Document) -> Vec<Credit> {
        let mut credits = Vec::new();
        if let Template::Report(cover) = &doc.template
            && let Some(photo) = &cover.photo
        {
            let (subject, credit) = (Text::from(&photo.caption), photo.credit.clone());
            credits.push(Credit {
                name: doc.words.cover_photo.clone(),
                anchor: None,
                subject,
                credit,
            });
        }
        for shown in &self.figures {
            if let (Picture::Photo(_), Some(credit)) | (_, Some(credit)) =
                (&shown.figure.picture, &shown.figure.credit)
            {
                let (subject, credit) = (shown.figure.caption.clone(), credit.clone());
                credits.push(Credit {
                    name: shown.name.clone(),
                    anchor: Some(shown.anchor),
                    subject,
                    credit,
                });
            }
        }
        credits
    }
}

/// A photo to credit.
#[derive(Clone, Debug)]
pub(crate) struct Credit {
    pub(crate) name: String,
    /// `None`: the cover, page 1.
    pub(crate) anchor: Option<u32>,
    pub(crate) subject: Text,
    pub(crate) credit: String,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::{Date, Heading};

    #[test]
    fn headings_are_counted_by_level() {
        let mut doc = Document::new("t", "de", Date::day(2026, 1, 1));
        doc.heading(1, "A").heading(2, "B").heading(2, "C").heading(1, "D").heading(2, "E");
        doc.push(Heading::new(1, "F").unnumbered());
        let survey = Survey::of(&doc);
        let numbers: Vec<&str> = survey.headings.iter().map(|h| h.number.as_str()).collect();
        assert_eq!(numbers, ["1", "1.1", "1.2", "2", "2.1", ""]);
    }
}
