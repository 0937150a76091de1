//! What is wanting before an invitation goes out: a pure reading of what is recorded about the
//! session. The sentences stand in [`crate::say::lack`].

use chrono::{Days, NaiveDate};
use domain::{Goal, Id, Meeting, MeetingKind, MeetingState, Register, top_numbers};

/// Something that is wanting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lack {
    /// The day, or a fixed one.
    Date,
    /// Beginning and end.
    Times,
    /// House and room, or how to dial in.
    Place,
    /// An agenda.
    Agenda,
    /// An item to be decided has no paper.
    Paper {
        /// Its number: „4.2“.
        top: String,
    },
    /// The day by which those invited answer.
    ReplyBy,
    /// The day by which those invited answer is past, or not before the session.
    ReplyByTooLate {
        /// The day.
        by: NaiveDate,
    },
    /// The body's time between invitation and session cannot be kept any more.
    Notice {
        /// The last day on which it could.
        by: NaiveDate,
        /// The time in days.
        days: u16,
    },
    /// Nobody is invited.
    Recipients,
    /// Somebody has no e-mail address.
    Addresses {
        /// Their names.
        names: Vec<String>,
    },
}

/// What is wanting for the invitation to a session on this day; nothing without such a session.
pub fn preflight(register: &Register, meeting: Id<Meeting>, today: NaiveDate) -> Vec<Lack> {
    let Some(meeting) = register.get(meeting) else { return Vec::new() };
    let mut lacks = Vec::new();
    let mut unless = |good: bool, lack: Lack| {
        if !good {
            lacks.push(lack);
        }
    };
    unless(meeting.date.is_some() && meeting.state != MeetingState::Tentative, Lack::Date);
    unless(meeting.begins.is_some() && meeting.ends.is_some(), Lack::Times);
    unless(meeting.place.is_some() || meeting.dial_in.is_some(), Lack::Place);
    let items = || register.agenda_items.iter().filter(|item| item.meeting == meeting.id);
    unless(meeting.kind == MeetingKind::Event || items().next().is_some(), Lack::Agenda);
    let own: Vec<_> = items().cloned().collect();
    for (item, top) in top_numbers(&own) {
        let has_paper = || register.files.iter().any(|file| file.agenda_item == Some(item.id));
        if let (Some(Goal::Decision), Some(top)) = (item.goal, top) {
            unless(has_paper(), Lack::Paper { top });
        }
    }
    lacks.extend(reply_by(meeting, today));
    lacks.extend(notice(register, meeting, today));
    let invited = papers::invited(register, meeting.id);
    if invited.is_empty() {
        lacks.push(Lack::Recipients);
    }
    let without = invited.iter().filter(|one| one.person.is_some_and(|p| p.email.is_none()));
    let names: Vec<String> = without.map(|one| one.full_name().replace('\u{A0}', " ")).collect();
    if !names.is_empty() {
        lacks.push(Lack::Addresses { names });
    }
    lacks
}

fn reply_by(meeting: &Meeting, today: NaiveDate) -> Option<Lack> {
    let Some(by) = meeting.reply_by else { return Some(Lack::ReplyBy) };
    let too_late = by < today || meeting.date.is_some_and(|day| by >= day);
    too_late.then_some(Lack::ReplyByTooLate { by })
}

fn notice(register: &Register, meeting: &Meeting, today: NaiveDate) -> Option<Lack> {
    let days = register.get(meeting.body?)?.notice_days?;
    let by = meeting.date?.checked_sub_days(Days::new(days.into()))?;
    (meeting.state < MeetingState::Invited && by < today).then_some(Lack::Notice { by, days })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::example::{TODAY, example};

    fn sixteenth() -> (Register, Id<Meeting>) {
        let register = example(TODAY).register;
        let body = register.bodies.iter().find(|body| body.letters == "KL").unwrap().id;
        let meeting = register.meetings.iter();
        let meeting = meeting.filter(|one| one.body == Some(body)).find(|m| m.number == Some(16));
        let meeting = meeting.unwrap().id;
        (register, meeting)
    }

    fn lacks(change: impl FnOnce(&mut Meeting), today: NaiveDate) -> Vec<Lack> {
        let (mut register, id) = sixteenth();
        change(register.meetings.iter_mut().find(|meeting| meeting.id == id).unwrap());
        preflight(&register, id, today)
    }

    #[test]
    fn the_prepared_session_lacks_one_paper() {
        assert_eq!(lacks(|_| {}, TODAY), [Lack::Paper { top: "5".into() }]);
    }

    #[test]
    fn room_time_and_reply_are_missed() {
        let found = lacks(
            |meeting| {
                (meeting.place, meeting.ends, meeting.reply_by) = (None, None, None);
                meeting.state = MeetingState::Tentative;
            },
            TODAY,
        );
        assert_eq!(found[..3], [Lack::Date, Lack::Times, Lack::Place]);
        assert!(found.contains(&Lack::ReplyBy));
    }

    #[test]
    fn an_answer_is_wanted_before_the_session_and_after_today() {
        let by = |day: NaiveDate, today| {
            lacks(|meeting| meeting.reply_by = Some(day), today)
                .contains(&Lack::ReplyByTooLate { by: day })
        };
        let session: NaiveDate = "2026-05-21".parse().unwrap();
        assert!(by(session, TODAY) && !by(session.pred_opt().unwrap(), TODAY));
        assert!(by(TODAY.pred_opt().unwrap(), TODAY) && !by(TODAY, TODAY));
    }

    #[test]
    fn the_bodys_notice_can_be_missed() {
        let last: NaiveDate = "2026-05-14".parse().unwrap();
        let missed = Lack::Notice { by: last, days: 7 };
        assert!(!lacks(|_| {}, last).contains(&missed));
        assert!(lacks(|_| {}, last.succ_opt().unwrap()).contains(&missed));
    }

    #[test]
    fn who_has_no_address_is_named() {
        let (mut register, id) = sixteenth();
        register.people.iter_mut().for_each(|person| person.email = None);
        let found = preflight(&register, id, TODAY);
        let named = |lack: &Lack| matches!(lack, Lack::Addresses { names } if names.contains(&"Dr. Nele Brockmann".into()));
        assert!(found.iter().any(named), "{found:?}");
    }
}
