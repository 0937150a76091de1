//! What minutes say, part by part: kept with a released version, so that a later one can tell
//! what is different. How far the minutes have come is no part of it.

use domain::{Chapter, Id, Meeting, Register};

use super::{agenda, closing, head, participants, tasks};
use crate::session::Session;
use crate::{Missing, words};

/// The parts of a session's minutes in their order, each with a key that stays and a title for
/// people. From the same register as [`super::minutes`].
///
/// # Errors
/// [`Missing::Meeting`] when the register does not have the session.
pub fn minutes_parts(register: &Register, meeting: Id<Meeting>) -> Result<Vec<Chapter>, Missing> {
    let session = Session::find(register, meeting).ok_or(Missing::Meeting(meeting))?;
    let mut parts = Vec::new();
    parts.extend(head::rows(&session).map(|(label, said)| part(label, label, [said])));
    for (id, cells) in participants::cells(&session) {
        let title = format!("Teilnahme von {}", cells[0]);
        parts.push(of("attendance", id, &title, cells));
    }
    for ((item, number), times) in session.items.iter().zip(session.times()) {
        let title = item.title.trim();
        let title = number.as_ref().map_or(title.to_owned(), |top| format!("TOP {top} {title}"));
        let hours = words::hours(times.from, times.until).unwrap_or_default();
        let said = agenda::said(&session, item);
        parts.push(of("item", item.id, &title, [hours, said]));
    }
    for decision in session.decisions() {
        let title = words::decision_title(decision, session.meeting, session.body);
        let top = decision.agenda_item.and_then(|item| session.number_of(item));
        let vote = decision.vote.map(|vote| words::vote(vote, decision.votes_of));
        let remark = crate::decision::remark(decision, register);
        let said = [top.map(str::to_owned), Some(decision.wording.clone()), vote, remark];
        parts.push(of("decision", decision.id, &title, said.into_iter().flatten()));
    }
    for (task, cells) in tasks::cells(&session) {
        let title = format!("Auftrag „{}“", cells[1]);
        parts.push(of("task", task, &title, cells));
    }
    let result = session.meeting.result.clone().unwrap_or_default();
    parts.push(part("result", "Ergebnis", [result]));
    parts.extend(closing::rows(&session).map(|(label, said)| part(label, label, [said])));
    Ok(parts)
}

fn of<R>(noun: &str, id: Id<R>, title: &str, said: impl IntoIterator<Item = String>) -> Chapter {
    part(&format!("{noun}/{id}"), title, said)
}

fn part(key: &str, title: &str, said: impl IntoIterator<Item = String>) -> Chapter {
    let said: Vec<String> = said.into_iter().collect();
    Chapter {
        title: Some(title.to_owned()),
        text: said.join("\n").trim().to_owned(),
        ..Chapter::new(key)
    }
}
