//! Regiebuch: the running order of a session for the office, with clock times, who is
//! responsible, and what is prepared. For the office alone.

use chrono::NaiveTime;
use domain::{AgendaItem, AgendaItemKind, AttendanceStatus, Id, Meeting, Register};
use typeset::{
    Agenda, Block, Cell, Column, ColumnWidth, Document, LabelRow, Opening, Row, Splitting, Table,
    TableLook, Template, Text,
};

use crate::figures::Counted;
use crate::invited::{expected, invited};
use crate::session::Session;
use crate::times::Times;
use crate::{Missing, Setting, commonmark, house, words};

/// The running order of a session.
///
/// # Errors
/// [`Missing::Meeting`] when the register does not have the session.
pub fn running_order(
    register: &Register,
    meeting: Id<Meeting>,
    setting: &Setting,
) -> Result<Document, Missing> {
    let session = Session::find(register, meeting).ok_or(Missing::Meeting(meeting))?;
    let name = session.title();
    let mut document = house::document(register, format!("Regiebuch – {name}"), setting);
    let opening = Opening::new("Regiebuch").subtitle(name).aside("Nur für die Geschäftsstelle");
    document.template = Template::Short(opening);
    document.running.foot = session.foot("Regiebuch");
    document.running.foot_left = format!("Stand {}", words::short(setting.as_of.date()));
    document.blocks = vec![head(&session)];
    if session.items.is_empty() {
        document.blocks.push(Block::Small("Eine Tagesordnung gibt es noch nicht.".into()));
        return Ok(document);
    }
    let times = session.times();
    document.blocks.push(overview(&session, &times));
    let notes = session.items.iter().zip(&times);
    document.blocks.extend(
        notes.flat_map(|((item, number), times)| {
            notes_on(&session, item, number.as_deref(), *times)
        }),
    );
    Ok(document)
}

fn head(session: &Session) -> Block {
    let meeting = session.meeting;
    let person = |id| session.person_with_organization(id);
    let row =
        |label: &str, value: Option<String>| Some(LabelRow::new(label, words::polished(&value?)));
    let rows = [
        row("Termin", session.planned()),
        row("Ort", session.place()),
        session.dial_in().map(|dial_in| LabelRow::new("Einwahl", dial_in)),
        row("Leitung", meeting.chair.and_then(person)),
        row("Moderation", session.moderation()),
        row("Protokoll", meeting.minute_taker.and_then(person)),
        row("Antwort bis", meeting.reply_by.map(words::day_and_month_year)),
        row("Erwartet", Some(attendance(session))),
        row("Zeit", time_left(session)),
    ];
    Block::LabelRows(rows.into_iter().flatten().collect())
}

/// „14 Personen aus zwölf Organisationen; zwei entschuldigt“
fn attendance(session: &Session) -> String {
    let people = expected(session.register, session.meeting.id);
    let organizations: Counted<_> =
        people.iter().filter_map(|one| Some(one.organization?.id)).collect();
    let from = match organizations.count() {
        0 => String::new(),
        count => format!(" aus {}", words::FROM_ORGANIZATIONS.of(count)),
    };
    let excused = invited(session.register, session.meeting.id)
        .iter()
        .filter(|one| one.status == Some(AttendanceStatus::Excused))
        .count();
    let excused = match excused {
        0 => String::new(),
        1 => "; eine entschuldigt".to_owned(),
        more => format!("; {} entschuldigt", words::spelled(more)),
    };
    format!("{}{from}{excused}", words::PERSONS.of(people.len()))
}

/// By how much the agenda ends before or after the session is to end.
fn time_left(session: &Session) -> Option<String> {
    let mut items = session.items.iter().zip(session.times());
    let last = items.rfind(|((item, _), _)| item.parent.is_none());
    let (end, planned) = (last?.1.until?, session.meeting.ends?);
    Some(format!(
        "Die Tagesordnung endet um {}{}Uhr, {}.",
        words::clock(end),
        words::NBSP,
        against(end, planned)
    ))
}

fn against(end: NaiveTime, planned: NaiveTime) -> String {
    let minutes = (end - planned).num_minutes();
    let length = u16::try_from(minutes.unsigned_abs()).map(words::minutes).unwrap_or_default();
    match minutes {
        0 => "wie geplant".to_owned(),
        1.. => format!("{length} nach dem geplanten Ende"),
        _ => format!("{length} vor dem geplanten Ende"),
    }
}

/// The whole session on a page.
fn overview(session: &Session, times: &[Times]) -> Block {
    let rows = session.items.iter().zip(times).map(|((item, number), times)| {
        let title = words::polished(item.title.trim());
        let title = match (item.kind, item.goal) {
            (AgendaItemKind::Break, _) => Cell::new(Text::new().secondary(title)),
            (AgendaItemKind::Item, Some(goal)) => Cell::new(title).second(words::goal(goal)),
            (AgendaItemKind::Item, None) => Cell::new(title),
        };
        Row::plain([
            Cell::new(words::hours(times.from, times.until).unwrap_or_else(|| "–".to_owned())),
            Cell::new(item.duration.map(words::minutes).unwrap_or_default()),
            Cell::new(number.clone().unwrap_or_default()),
            title,
            Cell::new(session.speakers(item)),
        ])
    });
    Table::new([
        Column::left(ColumnWidth::Fixed(27.0)),
        Column::right(ColumnWidth::Fixed(22.0)),
        Column::left(ColumnWidth::Fixed(14.0)),
        Column::left(ColumnWidth::Share(1.0)).heading_rows(),
        Column::left(ColumnWidth::Fixed(52.0)),
    ])
    .caption("Ablauf")
    .head(["Uhrzeit", "Dauer", "TOP", "Thema", "Verantwortlich"])
    .rows(rows)
    .look(TableLook::Agenda)
    .splitting(Splitting::Allowed)
    .into()
}

/// What is prepared for an item, and its papers; nothing for items without either.
fn notes_on(
    session: &Session,
    item: &AgendaItem,
    number: Option<&str>,
    times: Times,
) -> Vec<Block> {
    let notes = commonmark::blocks(item.preparation.as_deref().unwrap_or_default(), 2);
    let papers: Vec<String> =
        session.papers_of(item).iter().map(|file| words::polished(file.title.trim())).collect();
    if notes.is_empty() && papers.is_empty() {
        return notes;
    }
    let number = match number {
        Some(number) => format!("TOP{}{number}", words::NBSP),
        None => "Pause".to_owned(),
    };
    let mut head = Agenda::new(number, words::polished(item.title.trim()));
    head.time = words::hours(times.from, times.until);
    let mut blocks = vec![head.into()];
    blocks.extend(notes);
    if !papers.is_empty() {
        let papers = format!("Unterlagen: {}", papers.join("; "));
        blocks.push(Block::paragraph(Text::new().secondary(papers)));
    }
    blocks
}
