//! Gremienarbeit: how often each body met, with whom, what it decided, and what became of
//! the decisions.

pub(super) mod decisions;

use domain::BodyKind;
use typeset::{BarChart, Block, Cell, Chart, Column, ColumnWidth, Figure, Heading, Row, Table};

use super::counts::{self, participation_by_kind};
use super::facts::Facts;
use crate::figures::{BodySessions, SessionFigures};
use crate::{commonmark, words};

pub(super) fn blocks(facts: &Facts) -> Vec<Block> {
    if facts.sessions.sessions.is_empty() {
        return Vec::new();
    }
    let bodies = facts.sessions.by_body(&facts.ledger);
    let mut blocks = vec![Block::paragraph(overview(facts, &bodies))];
    if bodies.len() > 1 {
        blocks.push(Block::heading(2, "Beteiligung nach Gremien"));
        blocks.push(by_body(facts, &bodies));
    }
    blocks.extend(by_kind(facts));
    blocks.push(Block::heading(2, "Sitzungen im Einzelnen"));
    blocks.push(each(facts));
    blocks.extend(assemblies(facts));
    blocks.extend(decisions::blocks(facts));
    blocks
}

fn overview(facts: &Facts, bodies: &[BodySessions]) -> String {
    let times = words::times(facts.number("sessions/held"));
    let mut text = format!("Die Gremien des Bündnisses haben im Berichtszeitraum {times} getagt.");
    let organizations = facts.number("sessions/organizations");
    if organizations > 0 {
        let verb = words::has_have(organizations);
        let who = words::ORGANIZATIONS.begin(organizations);
        text.push_str(&format!(" {who} {verb} daran mitgewirkt."));
    }
    let groups: usize = bodies
        .iter()
        .filter(|of| of.body.is_some_and(|body| body.kind == BodyKind::WorkingGroup))
        .map(|of| of.sessions.len())
        .sum();
    if groups > 0 && groups < facts.sessions.sessions.len() {
        let verb = if groups == 1 { "entfiel" } else { "entfielen" };
        let sessions = words::SESSIONS.begin(groups);
        text.push_str(&format!(" {sessions} {verb} auf die Arbeitsgruppen."));
    }
    text
}

/// A count, or a dash where nobody was noted down.
fn noted(session: &SessionFigures, facts: &Facts, count: usize) -> String {
    if facts.ledger.attendances(session.meeting.id).is_empty() {
        "–".to_owned()
    } else {
        words::count(count)
    }
}

fn by_body(facts: &Facts, bodies: &[BodySessions]) -> Block {
    let dash = || Cell::new("–");
    let row = |name: &str, [sessions, participations, decisions]: [String; 3]| {
        let [held, seats] = [&sessions, &participations].map(|figure| facts.number(figure));
        let mean = words::average(seats, held).filter(|_| seats > 0);
        [
            Cell::new(name),
            facts.cell(&sessions),
            if seats == 0 { dash() } else { facts.cell(&participations) },
            mean.map_or_else(dash, Cell::new),
            facts.cell(&decisions),
        ]
    };
    Table::new([
        Column::left(ColumnWidth::Share(1.0)).heading_rows(),
        Column::right(ColumnWidth::Fixed(18.0)),
        Column::right(ColumnWidth::Fixed(21.0)),
        Column::right(ColumnWidth::Fixed(23.0)),
        Column::right(ColumnWidth::Fixed(21.0)),
    ])
    .caption("Sitzungen, Teilnahmen und Beschlüsse nach Gremien")
    .head(["Gremium", "Sitzungen", "Teilnahmen", "Ø je Sitzung", "Beschlüsse"])
    .rows(bodies.iter().map(|of| {
        let name = of.body.map_or("Ohne Gremium", |body| &body.name);
        let figures = ["sessions", "participations", "decisions"];
        Row::plain(row(name, figures.map(|figure| counts::of_body(of.body, figure))))
    }))
    .sum(row("Insgesamt", ["held", "participations", "decisions"].map(|figure| format!("sessions/{figure}"))))
    .notes("Wer mehrfach teilnahm, ist mehrfach gezählt. Als Beschlüsse zählen auch Empfehlungen und Kenntnisnahmen.")
    .in_text()
    .into()
}

/// At how many of the sessions they were expected at the organisations of each kind were.
fn by_kind(facts: &Facts) -> Vec<Block> {
    let kinds = participation_by_kind(facts);
    if kinds.len() < 2 {
        return Vec::new();
    }
    let number = |count: usize| u32::try_from(count).map_or(f64::MAX, f64::from);
    let share = |listed, attended| (number(attended) / number(listed) * 100.0).round();
    let chart = BarChart::new(kinds.into_iter().map(|(kind, listed, attended)| {
        (words::organization_kinds(kind), share(listed, attended), None)
    }));
    let caption = "Teilnahme nach Art der Organisation: Anteil der besuchten an den Sitzungen und \
         Veranstaltungen, zu denen die Organisationen erwartet wurden, in Prozent";
    vec![
        Block::heading(2, "Beteiligung nach Art der Organisation"),
        Figure::chart(Chart::Bars(chart), caption).into(),
    ]
}

fn each(facts: &Facts) -> Block {
    let sessions = &facts.sessions.sessions;
    let rows = sessions.iter().map(|session| {
        let meeting = session.meeting;
        let topic = [&meeting.name, &meeting.topic].into_iter().flatten();
        let topic: Vec<&str> = topic.map(|t| t.trim()).filter(|t| !t.is_empty()).collect();
        Row::plain([
            meeting.date.map(words::short).unwrap_or_default(),
            facts.body_name(meeting).to_owned(),
            meeting.number.map_or_else(|| "–".to_owned(), |number| number.to_string()),
            if topic.is_empty() { "–".to_owned() } else { words::polished(&topic.join(": ")) },
            noted(session, facts, session.participations.count()),
            noted(session, facts, session.organizations.count()),
            words::count(session.decisions.count()),
        ])
    });
    let number = sessions.len();
    let noun = if number == 1 { "Sitzung" } else { "Sitzungen" };
    let people = facts.sessions.participations().count();
    Table::new([
        Column::left(ColumnWidth::Fixed(20.0)),
        Column::left(ColumnWidth::Fixed(34.0)),
        Column::right(ColumnWidth::Fixed(9.0)),
        Column::left(ColumnWidth::Share(1.0)).heading_rows(),
        Column::right(ColumnWidth::Fixed(10.0)),
        Column::right(ColumnWidth::Fixed(11.0)),
        Column::right(ColumnWidth::Fixed(19.0)),
    ])
    .caption(format!("Sitzungen der Gremien, {}", words::period(facts.period)))
    .head(["Datum", "Gremium", "Nr.", "Schwerpunkt", "TN", "Org.", "Beschlüsse"])
    .rows(rows)
    .sum([
        Cell::new(format!("Insgesamt: {} {noun}", words::count(number))).spanning(4, 1),
        Cell::new(if people == 0 { "–".to_owned() } else { words::count(people) }),
        Cell::empty(),
        Cell::new(words::count(facts.sessions.decisions().count())),
    ])
    .notes(
        "TN = Teilnehmende, Org. = vertretene Organisationen. Die Zahl der Organisationen wird \
         nicht summiert, weil sich die Kreise überschneiden.",
    )
    .into()
}

/// What came of each alliance meeting and of each session that is not a working group's.
fn assemblies(facts: &Facts) -> Vec<Block> {
    let mut blocks = Vec::new();
    for session in &facts.sessions.sessions {
        let body = facts.body_of(session.meeting);
        if body.is_some_and(|body| body.kind == BodyKind::WorkingGroup) {
            continue;
        }
        let result = session.meeting.result.as_deref().unwrap_or_default();
        let result = commonmark::blocks(result, 4);
        let is_assembly = body.is_some_and(|body| body.kind == BodyKind::Assembly);
        if result.is_empty() && !is_assembly {
            continue;
        }
        let day = session.meeting.date.map(words::long).unwrap_or_default();
        let title = format!("{}, {day}", words::meeting_title(session.meeting, body));
        blocks.push(Heading::new(3, title).unnumbered().unlisted().into());
        if let (true, 1..) = (is_assembly, session.participations.count()) {
            let people = words::PERSONS.begin(session.participations.count());
            let verb = if session.participations.count() == 1 { "nahm" } else { "nahmen" };
            let from = session.organizations.count();
            let from = match from {
                0 => String::new(),
                _ => format!(" aus {}", words::FROM_ORGANIZATIONS.of(from)),
            };
            blocks.push(Block::paragraph(format!("{people}{from} {verb} teil.")));
        }
        if let (true, Some(topic)) = (result.is_empty(), &session.meeting.topic) {
            blocks.push(Block::paragraph(format!("Thema: {}", words::polished(topic.trim()))));
        }
        blocks.extend(result);
    }
    if !blocks.is_empty() {
        let others = facts.sessions.sessions.iter().any(|session| {
            let kind = facts.body_of(session.meeting).map(|body| body.kind);
            !matches!(kind, Some(BodyKind::Assembly | BodyKind::WorkingGroup))
                && session.meeting.result.is_some()
        });
        let title =
            if others { "Bündnistreffen und übergreifende Gremien" } else { "Bündnistreffen" };
        blocks.insert(0, Block::heading(2, title));
    }
    blocks
}
