//! Anlagen: the documents of the period.
//!
//! A document belongs to the period when its session was held in it, or without a session
//! when it came in during it or its contents are of a day in it. What the office keeps to
//! itself is not named; nor are pictures, logos, invitations and minutes.

use domain::{File, FileRole, Visibility};
use typeset::{Block, Column, ColumnWidth, Row, Table};

use super::facts::Facts;
use crate::words;

pub(super) fn blocks(facts: &Facts) -> Vec<Block> {
    let mut files: Vec<&File> =
        facts.register.files.iter().filter(|file| belongs(facts, file)).collect();
    if files.is_empty() {
        return Vec::new();
    }
    files.sort_by_cached_key(|file| (day(facts, file), words::collation_key(&file.title), file.id));
    let rows = files.iter().enumerate().map(|(at, file)| {
        Row::plain([
            (at + 1).to_string(),
            words::polished(file.title.trim()),
            words::file_role(file.role).to_owned(),
            origin(facts, file),
            file.as_of.map_or_else(|| "–".to_owned(), words::partial),
        ])
    });
    let table = Table::new([
        Column::right(ColumnWidth::Fixed(9.0)),
        Column::left(ColumnWidth::Share(1.0)).heading_rows(),
        Column::left(ColumnWidth::Fixed(26.0)),
        Column::left(ColumnWidth::Fixed(48.0)),
        Column::left(ColumnWidth::Fixed(26.0)),
    ])
    .caption("Dokumente des Berichtszeitraums")
    .head(["Nr.", "Dokument", "Art", "Zugehörig zu", "Stand"])
    .rows(rows);
    vec![table.into()]
}

fn belongs(facts: &Facts, file: &File) -> bool {
    let shown = file.visibility != Visibility::Internal
        && matches!(
            file.role,
            FileRole::Document | FileRole::Slides | FileRole::Paper | FileRole::Report
        );
    let in_period = match file.meeting.and_then(|meeting| facts.register.get(meeting)) {
        Some(meeting) => {
            meeting.was_held() && meeting.date.is_some_and(|d| facts.period.contains(d))
        }
        None => day(facts, file).is_some_and(|day| facts.period.contains(day)),
    };
    shown && in_period
}

fn day(facts: &Facts, file: &File) -> Option<chrono::NaiveDate> {
    let meeting = file.meeting.and_then(|meeting| facts.register.get(meeting));
    meeting
        .and_then(|meeting| meeting.date)
        .or(file.received_on)
        .or_else(|| file.as_of.and_then(domain::PartialDate::first_day))
}

/// The session, project or body a document belongs to.
fn origin(facts: &Facts, file: &File) -> String {
    let register = facts.register;
    if let Some(meeting) = file.meeting.and_then(|meeting| register.get(meeting)) {
        let body = facts.body_of(meeting);
        return match (body, meeting.number) {
            (Some(body), Some(number)) => {
                format!("{}, {number}.{}Sitzung", body.name, words::NBSP)
            }
            _ => words::meeting_title(meeting, body),
        };
    }
    let project = file.project.and_then(|id| register.get(id)).map(|project| project.name.clone());
    let body = || file.body.and_then(|id| register.get(id)).map(|body| body.name.clone());
    let organization =
        || file.organization.and_then(|id| facts.organization(id)).map(|o| o.name.clone());
    project.or_else(body).or_else(organization).unwrap_or_else(|| "–".to_owned())
}
