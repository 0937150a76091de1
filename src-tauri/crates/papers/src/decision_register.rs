//! Beschlussregister: what all bodies decided, in its wording, and how far it has been carried
//! out.

use domain::{
    Body, Decision, DecisionNumber, Id, Implementation, Meeting, MeetingNumber, Register, Word,
};
use typeset::{
    Block, Cell, Column, ColumnWidth, Document, Heading, Opening, Row, Splitting, Table, Template,
};

use crate::figures::is_outstanding;
use crate::{Setting, house, words};

/// Which decisions the register has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Decisions {
    /// All.
    #[default]
    All,
    /// Those of which something remains to be done.
    Outstanding,
}

/// The decisions of every body, the latest first; all, or those to be carried out.
pub fn decision_register(register: &Register, which: Decisions, setting: &Setting) -> Document {
    let title = match which {
        Decisions::All => "Beschlussregister",
        Decisions::Outstanding => "Beschlussregister: offene Beschlüsse",
    };
    let name = &register.alliance.name;
    let mut document = house::document(register, format!("{title} – {name}"), setting);
    document.template = Template::Short(Opening::new(title).subtitle(words::polished(name)));
    document.running.foot = title.to_owned();
    document.running.foot_left = format!("Stand {}", words::long(setting.as_of.date()));
    let bodies = by_body(register, which);
    if bodies.is_empty() {
        document.blocks.push(Block::paragraph("Es sind keine Beschlüsse verzeichnet."));
        return document;
    }
    document.blocks.push(overview(&bodies));
    for of in &bodies {
        document.blocks.push(Heading::new(1, words::polished(of.name())).unnumbered().into());
        document.blocks.push(of.table());
    }
    document
}

/// The decisions of one body, or of sessions without one.
struct OfBody<'a> {
    body: Option<&'a Body>,
    decisions: Vec<(&'a Meeting, &'a Decision)>,
}

fn by_body(register: &Register, which: Decisions) -> Vec<OfBody<'_>> {
    let mut bodies: Vec<&Body> = register.bodies.iter().collect();
    bodies.sort_by_key(|body| (body.kind, body.name.to_lowercase(), body.id));
    let mut all: Vec<OfBody> = bodies
        .into_iter()
        .map(Some)
        .chain([None])
        .map(|body| OfBody { body, decisions: Vec::new() })
        .collect();
    let place = |body: Option<Id<Body>>| all.iter().position(|of| of.body.map(|b| b.id) == body);
    let mut placed = Vec::with_capacity(register.decisions.len());
    for decision in &register.decisions {
        if which == Decisions::All || is_outstanding(decision) {
            let Some(meeting) = register.get(decision.meeting) else { continue };
            placed.extend(place(meeting.body).map(|at| (at, (meeting, decision))));
        }
    }
    for (at, decision) in placed {
        all[at].decisions.push(decision);
    }
    all.retain(|of| !of.decisions.is_empty());
    for of in &mut all {
        of.decisions.sort_by_key(|(meeting, decision)| {
            (std::cmp::Reverse((meeting.date, meeting.number, meeting.id)), decision.number)
        });
    }
    all
}

impl OfBody<'_> {
    fn name(&self) -> &str {
        self.body.map_or("Ohne Gremium", Body::formal_name)
    }

    fn count(&self, state: Implementation) -> usize {
        self.decisions.iter().filter(|(_, decision)| decision.implementation == state).count()
    }

    fn table(&self) -> Block {
        let rows = self.decisions.iter().map(|(meeting, decision)| {
            let wording = Cell::new(words::polished(decision.wording.trim()));
            let state = Cell::new(words::implementation(decision.implementation));
            let note = decision.implementation_note.as_deref().map(str::trim);
            Row::plain([
                self.number(meeting, decision),
                Cell::new(meeting.date.map_or_else(|| "–".to_owned(), words::short)),
                match decision.vote {
                    Some(vote) => wording.second(words::vote(vote, decision.votes_of)),
                    None => wording,
                },
                Cell::new(decision.due_on.map_or_else(|| "–".to_owned(), words::short)),
                match note.filter(|note| !note.is_empty()) {
                    Some(note) => state.second(words::polished(note)),
                    None => state,
                },
            ])
        });
        Table::new([
            Column::left(ColumnWidth::Fixed(22.0)).heading_rows(),
            Column::left(ColumnWidth::Fixed(20.0)),
            Column::left(ColumnWidth::Share(1.0)),
            Column::left(ColumnWidth::Fixed(20.0)),
            Column::left(ColumnWidth::Fixed(34.0)),
        ])
        .head(["Nr.", "Datum", "Beschluss", "Frist", "Umsetzung"])
        .rows(rows)
        .splitting(Splitting::Allowed)
        .into()
    }

    /// „KL 16/2“, and what it is where it is no resolution.
    fn number(&self, meeting: &Meeting, decision: &Decision) -> Cell {
        let number = self.body.and_then(|body| MeetingNumber::of(meeting, body));
        let number = number.map(|meeting| DecisionNumber { meeting, number: decision.number });
        let number = number.map_or_else(|| decision.number.to_string(), |of| of.to_string());
        let cell = Cell::new(number.replace(' ', &words::NBSP.to_string()));
        match decision.kind {
            domain::DecisionKind::Resolution => cell,
            kind => cell.second(words::decision_kind(kind)),
        }
    }
}

/// How many decisions of each body have come how far; states that none has are left out.
fn overview(bodies: &[OfBody]) -> Block {
    let sum = |state| bodies.iter().map(|of| of.count(state)).sum();
    let states = Implementation::ALL.iter().copied().filter(|state| sum(*state) > 0_usize);
    let states: Vec<Implementation> = states.collect();
    let numbers = |name: &str, count: &dyn Fn(Implementation) -> usize| {
        let all = states.iter().map(|state| count(*state)).sum();
        let name = Cell::new(words::polished(name));
        let counts = states.iter().map(|state| Cell::new(words::count(count(*state))));
        std::iter::once(name)
            .chain(counts)
            .chain([Cell::new(words::count(all))])
            .collect::<Vec<_>>()
    };
    let rows = bodies.iter().map(|of| Row::plain(numbers(of.name(), &|state| of.count(state))));
    let number = || Column::right(ColumnWidth::Fixed(21.0));
    let mut columns = vec![Column::left(ColumnWidth::Share(1.0)).heading_rows()];
    columns.extend(std::iter::repeat_with(number).take(states.len() + 1));
    let head = std::iter::once("Gremium")
        .chain(states.iter().map(|state| words::implementation(*state)))
        .chain(["insgesamt"]);
    Table::new(columns)
        .caption("Beschlüsse nach Gremium und Umsetzung")
        .head(head)
        .rows(rows)
        .sum(numbers("Alle Gremien", &sum))
        .into()
}
