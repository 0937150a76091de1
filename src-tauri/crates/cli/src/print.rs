//! What the commands print: lists for people, JSON for programs, one sentence when
//! something could not be done.

use std::io::{self, Write};

use office::say;
use office::store::{Hit, Step, StepState};
use office::view::CarriedLine;
use office::{Error, MeetingLine, Received};
use serde_json::json;

/// Says why something could not be done.
pub(crate) fn complain(error: &Error) {
    eprintln!("{}", say::error(error));
}

/// Writes to standard output. A reader that has gone away (`| head`) is no failure.
pub(crate) fn out(bytes: &[u8]) {
    let _ = io::stdout().lock().write_all(bytes);
}

fn line(text: &str) {
    out(format!("{text}\n").as_bytes());
}

pub(crate) fn meetings(meetings: &[MeetingLine], as_json: bool) {
    if as_json {
        return pretty(&json!(meetings));
    }
    for meeting in meetings {
        let date = meeting
            .date
            .map_or_else(|| "ohne Datum".to_owned(), |date| date.format("%d.%m.%Y").to_string());
        let time = meeting.begins.map(|at| at.format("%H:%M").to_string()).unwrap_or_default();
        let number = meeting.number.as_deref().unwrap_or_default();
        let topic = meeting.topic.as_deref().map(|topic| format!(" – {topic}")).unwrap_or_default();
        line(&format!(
            "{date:<10}  {time:<5}  {number:<12}  {:<22}  {}{topic}",
            say::meeting_state(meeting.state),
            meeting.name
        ));
    }
}

pub(crate) fn hits(hits: &[Hit], as_json: bool) {
    if as_json {
        let hits: Vec<_> = hits
            .iter()
            .map(|hit| {
                json!({ "noun": hit.noun, "id": hit.id, "title": hit.title, "detail": hit.detail })
            })
            .collect();
        return pretty(&json!(hits));
    }
    for hit in hits {
        let detail =
            if hit.detail.is_empty() { String::new() } else { format!(" – {}", hit.detail) };
        line(&format!("{:<18}  {}{detail}", say::noun(hit.noun), hit.title));
    }
    if hits.is_empty() {
        line("Nichts gefunden.");
    }
}

/// What comes along: `+` what is proposed, `=` what is there already, `–` what waits.
pub(crate) fn carried(lines: &[CarriedLine]) {
    for one in lines {
        let (mark, waits) = match (one.on_agenda.is_some(), one.waits_until) {
            (true, _) => ("=", String::new()),
            (false, Some(day)) => ("–", format!(", wieder ab {}", day.format("%d.%m.%Y"))),
            (false, None) => (if one.proposed { "+" } else { "–" }, String::new()),
        };
        line(&format!("{mark}  {} ({}{waits})", one.title, one.because));
    }
    if lines.is_empty() {
        line("Es ist nichts offen.");
    }
}

pub(crate) fn replies(received: &[Received]) {
    for one in received {
        let name = one.person.as_ref().map_or(one.from.as_str(), |person| &person.name);
        let said = match (one.problem, one.reply) {
            (Some(problem), _) => say::unmatched(problem),
            (None, Some(reply)) => say::reply(reply),
            (None, None) => "",
        };
        let deputy = one.deputy.as_ref().map(|one| format!(", vertreten durch {}", one.name));
        line(&format!("{name}: {said}{}", deputy.unwrap_or_default()));
    }
}

pub(crate) fn steps(steps: &[Step]) {
    for step in steps {
        let at = office::domain::wall_time(step.at).format("%d.%m.%Y %H:%M");
        let state = match step.state {
            StepState::Done => "",
            StepState::Undone => " (zurückgenommen)",
            StepState::Dropped => " (zurückgenommen und verworfen)",
        };
        line(&format!(
            "{:>5}  {at}  {:<20}  {}{state}",
            step.seq,
            step.actor,
            say::history_step(step)
        ));
    }
}

pub(crate) fn sentence(text: &str) {
    line(text);
}

fn pretty(value: &serde_json::Value) {
    line(&format!("{value:#}"));
}
