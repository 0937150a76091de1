//! Names of files and folders that the program proposes: without the characters that one of
//! the systems refuses, and so that a folder of them sorts by itself.

use chrono::{Datelike, NaiveDate};
use domain::{Alliance, Body, Id, Meeting, MeetingNumber, Project, Register, ReportKind};
use store::Store;

use crate::Result;

/// The folder for an alliance of this name.
pub fn folder_name(name: &str) -> String {
    let allowed = |c: char| !c.is_control() && !r#"<>:"/\|?*„“"#.contains(c);
    let cleaned: String = name.chars().map(|c| if allowed(c) { c } else { ' ' }).collect();
    let words: Vec<_> = cleaned.split_whitespace().collect();
    let name: String = words.join(" ").chars().take(60).collect();
    // Windows drops a dot at the end.
    let name = name.trim_end_matches(['.', ' ']);
    if name.is_empty() { "Bündnis".to_owned() } else { name.to_owned() }
}

/// The complete JSON of an alliance.
pub fn complete_name(alliance: &Alliance, today: NaiveDate) -> String {
    format!("{} {today}.json", folder_name(&alliance.name))
}

/// A paper about a session: „2026-03-12 Ergebnisprotokoll KL 15.pdf“.
///
/// # Errors
/// A store that cannot be read.
pub fn session_file_name(
    store: &Store,
    meeting: Id<Meeting>,
    paper: &str,
    ending: &str,
) -> Result<String> {
    let found = store.get(meeting)?;
    let body = match found.as_ref().and_then(|meeting| meeting.body) {
        Some(body) => store.get(body)?,
        None => None,
    };
    Ok(format!("{}.{ending}", paper_name(found.as_ref(), body.as_ref(), paper)))
}

/// A paper about a session, without ending: „2026-03-12 Einladung KL 15“.
pub(crate) fn meeting_file_name(register: &Register, meeting: Id<Meeting>, paper: &str) -> String {
    let meeting = register.get(meeting);
    let body = meeting.and_then(|meeting| register.get(meeting.body?));
    paper_name(meeting, body, paper)
}

fn paper_name(meeting: Option<&Meeting>, body: Option<&Body>, paper: &str) -> String {
    let number = meeting.zip(body).and_then(|(meeting, body)| MeetingNumber::of(meeting, body));
    let parts = [
        meeting.and_then(|meeting| meeting.date).map(|day| day.to_string()),
        Some(paper.to_owned()),
        number.map(|number| number.to_string()),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// The fact sheet of a project: „Projektsteckbrief 2 Ladenlokal auf Probe.pdf“.
///
/// # Errors
/// A store that cannot be read.
pub fn project_file_name(store: &Store, project: Id<Project>) -> Result<String> {
    let found = store.get(project)?;
    let number = found.as_ref().and_then(|one| one.number).map(|number| number.to_string());
    let name = found.map(|one| folder_name(&one.name));
    let parts = ["Projektsteckbrief".to_owned()].into_iter().chain(number).chain(name);
    Ok(format!("{}.pdf", parts.collect::<Vec<_>>().join(" ")))
}

/// A report on a period: „Zwischenbericht 2025.pdf“.
pub fn report_file_name(kind: ReportKind, from: NaiveDate, until: NaiveDate) -> String {
    let name = papers::words::report_kind(kind);
    let whole_year = from.ordinal() == 1 && (until.month(), until.day()) == (12, 31);
    if whole_year && from.year() == until.year() {
        format!("{name} {}.pdf", from.year())
    } else {
        format!("{name} {from} bis {until}.pdf")
    }
}

/// A file of a released version: „Zwischenbericht 2025.pdf“, „Zwischenbericht 2025 Fassung 2.pdf“.
pub(crate) fn version_file_name(name: &str, version: u32) -> String {
    match name.strip_suffix(".pdf") {
        Some(stem) if version > 1 => format!("{stem} Fassung {version}.pdf"),
        _ => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_called_as_the_alliance_as_far_as_the_systems_allow() {
        assert_eq!(folder_name("Bündnis Lebendige Mitte"), "Bündnis Lebendige Mitte");
        assert_eq!(
            folder_name("Aktionsbündnis „Innenstädte: mit/ohne“ e. V."),
            "Aktionsbündnis Innenstädte mit ohne e. V"
        );
        assert_eq!(folder_name(" ? "), "Bündnis");
    }

    #[test]
    fn a_report_is_called_by_its_year_or_its_days() {
        let day = |text: &str| text.parse().unwrap();
        let name = report_file_name(ReportKind::Interim, day("2025-01-01"), day("2025-12-31"));
        assert_eq!(name, "Zwischenbericht 2025.pdf");
        assert_eq!(version_file_name(&name, 1), "Zwischenbericht 2025.pdf");
        assert_eq!(version_file_name(&name, 2), "Zwischenbericht 2025 Fassung 2.pdf");
        let name = report_file_name(ReportKind::Interim, day("2025-01-01"), day("2025-06-30"));
        assert_eq!(name, "Zwischenbericht 2025-01-01 bis 2025-06-30.pdf");
    }
}
