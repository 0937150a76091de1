//! What follows the items: what was postponed, the next session, enclosures, who gets the
//! minutes, and the lines to sign on.

use domain::{BodyKind, Meeting, Outcome, Person};
use typeset::{Block, LabelRow, Signatures, Signer};

use crate::session::Session;
use crate::words;

pub(super) fn blocks(session: &Session) -> Vec<Block> {
    let rows: Vec<LabelRow> =
        rows(session).map(|(label, value)| LabelRow::new(label, words::polished(&value))).collect();
    let rows = (!rows.is_empty()).then_some(Block::LabelRows(rows));
    // The lines to sign on never stand alone on a page.
    let blocks: Vec<Block> = [rows, signatures(session)].into_iter().flatten().collect();
    if blocks.is_empty() { blocks } else { vec![Block::Together(blocks)] }
}

pub(super) fn rows(session: &Session) -> impl Iterator<Item = (&'static str, String)> {
    let rows = [
        ("Vertagt", postponed(session)),
        ("Nächster Termin", session.next().map(|next| appointment(session, next))),
        ("Anlagen", enclosures(session)),
        ("Verteiler", distribution(session)),
    ];
    rows.into_iter().filter_map(|(label, value)| Some((label, value?)))
}

fn postponed(session: &Session) -> Option<String> {
    let items: Vec<String> = session
        .items
        .iter()
        .filter(|(item, _)| item.outcome == Some(Outcome::Postponed))
        .filter_map(|(item, number)| {
            Some(format!("TOP{}{} {}", words::NBSP, number.as_deref()?, item.title.trim()))
        })
        .collect();
    (!items.is_empty()).then(|| items.join(" · "))
}

/// „26. Sitzung: Mittwoch, 9. September 2026, 09:30 Uhr, Rathaus Falkenrode“
fn appointment(session: &Session, next: &Meeting) -> String {
    let day = next.date.map(|day| words::day_and_times(day, next.begins, None));
    let place = next.place.as_deref().map(str::trim).filter(|place| !place.is_empty());
    let when: Vec<String> = [day.map(|day| day.replace("ab\u{A0}", "")), place.map(str::to_owned)]
        .into_iter()
        .flatten()
        .collect();
    let Some(number) = next.number else { return when.join(", ") };
    let name = match session.body {
        Some(body) if words::is_itself_a_session(body) => body.formal_name(),
        _ => "Sitzung",
    };
    let name = format!("{number}.{}{name}", words::NBSP);
    format!("{name}: {}", when.join(", "))
}

/// „1 Messbericht · 2 Vortragsfolien“
fn enclosures(session: &Session) -> Option<String> {
    let files: Vec<String> = session
        .enclosures()
        .iter()
        .enumerate()
        .map(|(at, file)| format!("{}{}{}", at + 1, words::NBSP, file.title.trim()))
        .collect();
    (!files.is_empty()).then(|| files.join(" · "))
}

fn distribution(session: &Session) -> Option<String> {
    let names: Vec<&str> = session
        .meeting
        .minutes
        .distribution
        .iter()
        .map(|n| n.trim())
        .filter(|n| !n.is_empty())
        .collect();
    (!names.is_empty()).then(|| names.join(", "))
}

/// Who led and who wrote, once there is something to sign.
fn signatures(session: &Session) -> Option<Block> {
    let meeting = session.meeting;
    if !meeting.was_held() {
        return None;
    }
    let signer = |person, function: &str| {
        let person: &Person = session.register.get(person)?;
        Some(Signer { name: person.full_name(), function: function.to_owned() })
    };
    let chair = match session.body.map(|body| body.kind) {
        Some(BodyKind::WorkingGroup) => "Leitung der Arbeitsgruppe",
        _ => "Leitung",
    };
    let signers: Vec<Signer> = [
        meeting.chair.and_then(|person| signer(person, chair)),
        meeting.minute_taker.and_then(|person| signer(person, "Protokoll")),
    ]
    .into_iter()
    .flatten()
    .collect();
    if signers.is_empty() {
        return None;
    }
    let town = session.register.alliance.office.address.locality.as_deref();
    let place = meeting.minutes.issued_on.map(|day| match town {
        Some(town) => format!("{}, {}", town.trim(), words::long(day)),
        None => words::long(day),
    });
    Some(Block::Signatures(Signatures {
        signers,
        place: place.map(Into::into),
        ..Signatures::default()
    }))
}
