//! How bodies, sessions, decisions and tasks are called: „25. Sitzung der Arbeitsgruppe
//! Klima“, „Beschluss AG Klima 25/2 (2026)“, „A 25-1“.

use chrono::Datelike;
use domain::{Body, BodyKind, Counting, Decision, Meeting, MeetingKind, Task};

use super::{HYPHEN, NBSP, decision_kind};

/// „der Arbeitsgruppe Klima“, „des Steuerungskreises“; nothing when the gender of the
/// name's first word is not known.
pub fn body_genitive(name: &str) -> Option<String> {
    let (head, rest) = name.split_once(' ').map_or((name, None), |(head, rest)| (head, Some(rest)));
    let tail = rest.map(|rest| format!(" {rest}")).unwrap_or_default();
    let lower = head.to_lowercase();
    let ends = |endings: &[&str]| endings.iter().any(|ending| lower.ends_with(ending));
    if lower == "ag" || ends(&["gruppe", "kommission", "jury", "runde", "versammlung", "konferenz"])
    {
        Some(format!("der {head}{tail}"))
    } else if ends(&["kreis", "treffen", "gespräch", "beirat", "forum", "rat", "team"]) {
        let ending = if lower.ends_with("kreis") { "es" } else { "s" };
        Some(format!("des {head}{ending}{tail}"))
    } else if lower.ends_with("ausschuss") {
        Some(format!("des {head}es{tail}"))
    } else {
        None
    }
}

/// „des Bündnisses Lebendige Mitte“; „des Bündnisses“ when the name begins otherwise.
pub fn alliance_genitive(name: &str) -> String {
    match name.trim().strip_prefix("Bündnis ") {
        Some(rest) => format!("des Bündnisses {rest}"),
        None => "des Bündnisses".to_owned(),
    }
}

/// What a session is called: „25. Sitzung der Arbeitsgruppe Klima“, „7. Bündnistreffen“,
/// „3. Bündnistreffen 2026“ where a body counts per year; an event has its own name.
pub fn meeting_title(meeting: &Meeting, body: Option<&Body>) -> String {
    let own = meeting.name.as_deref().map(str::trim).filter(|name| !name.is_empty());
    let Some(body) = body else {
        return own.unwrap_or("Sitzung").to_owned();
    };
    match (meeting.kind, own) {
        (MeetingKind::Event, Some(own)) => own.to_owned(),
        (MeetingKind::Event, None) => body.formal_name().to_owned(),
        (MeetingKind::Session, None) => counted_session(meeting, body),
        (MeetingKind::Session, Some(own)) => format!("{}: {own}", counted_session(meeting, body)),
    }
}

/// What one is invited to: „zur 25. Sitzung der Arbeitsgruppe Klima“, „zum 7. Bündnistreffen“,
/// „zur Veranstaltung „Leerstand messen““.
pub fn to_the_meeting(meeting: &Meeting, body: Option<&Body>) -> String {
    with_preposition(meeting, body, ["zur", "zum"])
}

/// What one takes part in: „an der 25. Sitzung der Arbeitsgruppe Klima“, „am 7. Bündnistreffen“.
pub fn at_the_meeting(meeting: &Meeting, body: Option<&Body>) -> String {
    with_preposition(meeting, body, ["an der", "am"])
}

/// A title after a preposition, in the feminine and in the neuter.
fn with_preposition(meeting: &Meeting, body: Option<&Body>, forms: [&str; 2]) -> String {
    let [feminine, neuter] = forms;
    let title = meeting_title(meeting, body);
    let is_session = body.is_some() && meeting.kind == MeetingKind::Session;
    match body {
        Some(body) if is_session && is_itself_a_session(body) => format!("{neuter} {title}"),
        _ if is_session => format!("{feminine} {title}"),
        _ => format!("{feminine} Veranstaltung „{title}“"),
    }
}

fn counted_session(meeting: &Meeting, body: &Body) -> String {
    let number = meeting.number.map(|n| format!("{n}.{NBSP}")).unwrap_or_default();
    let year = match (body.counting, meeting.number, meeting.date) {
        (Counting::PerYear, Some(_), Some(date)) => format!(" {}", date.year()),
        _ => String::new(),
    };
    let name = body.formal_name();
    if is_itself_a_session(body) {
        return format!("{number}{name}{year}");
    }
    match body_genitive(name) {
        Some(genitive) => format!("{number}Sitzung{year} {genitive}"),
        None => format!("{number}Sitzung{year} – {name}"),
    }
}

/// „7. Bündnistreffen“, not „7. Sitzung des Bündnistreffens“.
pub fn is_itself_a_session(body: &Body) -> bool {
    let one_word = !body.formal_name().contains(' ');
    one_word && matches!(body.kind, BodyKind::Assembly | BodyKind::NetworkTalk)
}

/// „Beschluss AG Klima 25/2 (2026)“
pub fn decision_title(decision: &Decision, meeting: &Meeting, body: Option<&Body>) -> String {
    let kind = decision_kind(decision.kind);
    let year = meeting.date.map(|date| format!(" ({})", date.year())).unwrap_or_default();
    let name = body.map(|body| format!(" {}", body.name)).unwrap_or_default();
    match meeting.number {
        Some(session) => format!("{kind}{name}{NBSP}{session}/{}{year}", decision.number),
        None => format!("{kind}{name}{NBSP}{}{year}", decision.number),
    }
}

/// „A 25-1“; nothing for a task without number.
pub fn task_number(task: &Task, meeting: Option<&Meeting>) -> Option<String> {
    let number = task.number?;
    Some(match meeting.and_then(|meeting| meeting.number) {
        Some(session) => format!("A{NBSP}{session}{HYPHEN}{number}"),
        None => format!("A{NBSP}{number}"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bodies_are_declined_by_their_first_word() {
        let said = |name| body_genitive(name).unwrap_or_default();
        assert_eq!(said("Arbeitsgruppe Klima"), "der Arbeitsgruppe Klima");
        assert_eq!(said("AG Handel"), "der AG Handel");
        assert_eq!(said("Steuerungskreis"), "des Steuerungskreises");
        assert_eq!(said("Bündnistreffen"), "des Bündnistreffens");
        assert_eq!(said("Ausschuss für Bauen"), "des Ausschusses für Bauen");
        assert_eq!(said("Thüringer Kreis"), "");
        assert_eq!(said(""), "");
    }

    #[test]
    fn one_is_invited_to_a_session_or_an_assembly() {
        let mut meeting = crate::fixture::meeting(1);
        (meeting.name, meeting.number) = (None, Some(7));
        let mut body: Body = serde_json::from_value(serde_json::json!({
            "id": meeting.id, "letters": "BT", "name": "Bündnistreffen", "kind": "assembly",
            "counting": "continuous",
        }))
        .unwrap();
        let said = |text: String| text.replace(NBSP, " ");
        assert_eq!(said(to_the_meeting(&meeting, Some(&body))), "zum 7. Bündnistreffen");
        assert_eq!(said(at_the_meeting(&meeting, Some(&body))), "am 7. Bündnistreffen");
        (body.name, body.kind) = ("AG Klima".into(), BodyKind::WorkingGroup);
        assert_eq!(said(to_the_meeting(&meeting, Some(&body))), "zur 7. Sitzung der AG Klima");
        (meeting.kind, meeting.name) = (MeetingKind::Event, Some("Leerstand messen".into()));
        assert_eq!(at_the_meeting(&meeting, None), "an der Veranstaltung „Leerstand messen“");
    }

    #[test]
    fn an_alliance_is_declined_when_its_name_begins_with_the_word() {
        assert_eq!(alliance_genitive("Bündnis Lebendige Mitte"), "des Bündnisses Lebendige Mitte");
        assert_eq!(alliance_genitive("Innenstadtinitiative"), "des Bündnisses");
    }
}
