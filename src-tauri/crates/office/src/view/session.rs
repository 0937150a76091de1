//! The page of one session or event: everything about it in one reading.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use domain::{
    AgendaItem, Attendance, Body, File, Id, Meeting, MeetingState, Membership, Organization,
    Register, Release, Role, Speaker, Task, top_numbers,
};
use papers::agenda_times;
use papers::figures::{Attended, Ledger, attended};
use schemars::JsonSchema;
use serde::Serialize;
use store::Store;

use super::brief::{self, DecisionBrief, TaskBrief};
use super::names::{MeetingRef, Named, Names, PersonRef};
use super::readiness::{self, Check, Stage};
use super::seats::{SeatLine, seat_lines};
use crate::Result;

/// Everything about one session or event.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct MeetingPage {
    /// The record itself.
    pub meeting: Meeting,
    /// As it is mentioned.
    pub mention: MeetingRef,
    /// Who leads, where that is noted down for this session.
    pub chair: Option<PersonRef>,
    /// Who leads the body on that day.
    pub body_chair: Option<PersonRef>,
    /// Who takes the minutes.
    pub minute_taker: Option<PersonRef>,
    /// Who moderates.
    pub moderators: Vec<SpeakerLine>,
    /// The items of the agenda in the order they are called.
    pub agenda: Vec<AgendaLine>,
    /// When the last item ends, as far as that can be reckoned.
    pub agenda_ends: Option<NaiveTime>,
    /// Who is on the list: members of the day, and whoever else was noted down.
    pub attendance: Vec<AttendanceLine>,
    /// Whether it can decide; nothing while nobody with a vote is noted down.
    pub quorum: Option<QuorumLine>,
    /// Who may be biased in a vote.
    pub voters: Vec<PersonRef>,
    /// Its decisions, by number.
    pub decisions: Vec<DecisionBrief>,
    /// The tasks it gave, by number.
    pub tasks: Vec<TaskBrief>,
    /// Its documents, and those of its items.
    pub files: Vec<File>,
    /// What it is being prepared for.
    pub stage: Stage,
    /// What it needs for that.
    pub checks: Vec<Check>,
    /// Sessions of the body after this one, in which its minutes may be approved.
    pub later: Vec<MeetingRef>,
    /// The released versions of its minutes, the newest first.
    pub releases: Vec<Release>,
}

/// An item of the agenda.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct AgendaLine {
    /// The record itself.
    pub item: AgendaItem,
    /// „4.2“; none for a break.
    pub top: Option<String>,
    /// How deep it stands: 0, 1 …
    pub depth: usize,
    /// When it is called, as far as that can be reckoned.
    pub from: Option<NaiveTime>,
    /// When it ends, as far as that can be reckoned.
    pub until: Option<NaiveTime>,
    /// Who speaks, as it is printed under the title.
    pub speakers: Vec<SpeakerLine>,
    /// How many papers it has.
    pub papers: usize,
}

/// Somebody who speaks to an item.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct SpeakerLine {
    /// Who.
    pub name: String,
    /// Function and organisation.
    pub of: Option<String>,
    /// The organisation that is noted down for this part.
    pub organization: Option<Named<Organization>>,
}

/// Somebody on the list of a session.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct AttendanceLine {
    /// What was noted down; nothing yet for a member that nobody asked about.
    pub attendance: Option<Attendance>,
    /// Who; none for a guest without a record.
    pub person: Option<PersonRef>,
    /// Name, also of a guest.
    pub name: String,
    /// For whom.
    pub organization: Option<Named<Organization>>,
    /// The member's role in the body.
    pub role: Option<Role>,
    /// Whether the seat has a vote.
    pub voting: bool,
    /// Who stands in, when the member is represented.
    pub represented_by: Option<String>,
    /// Whether somebody sits on the seat: now, while the session runs.
    pub there: bool,
    /// Who may stand in.
    pub deputies: Vec<PersonRef>,
}

/// Whether a session can decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct QuorumLine {
    /// What is counted.
    pub of: domain::QuorumBasis,
    /// How many with a vote take part.
    pub present: usize,
    /// How many have a vote.
    pub entitled: usize,
    /// From how many on it can decide, where the rule is known.
    pub at_least: Option<u32>,
    /// Whether it can.
    pub can_decide: Option<bool>,
}

/// The page of one session. While it runs, those count as present who are there now.
///
/// # Errors
/// `NotFound`, and a store that cannot be read.
pub fn meeting_page(store: &Store, id: Id<Meeting>, now: NaiveDateTime) -> Result<MeetingPage> {
    let today = now.date();
    let around = store.meeting_excerpt(id)?;
    let names = Names::of(store, &around)?;
    let meeting = around.meetings.iter().find(|meeting| meeting.id == id).cloned();
    let meeting =
        meeting.ok_or(store::Error::NotFound { noun: domain::Noun::Meeting, id: id.uuid() })?;
    let body = meeting.body.and_then(|id| names.bodies.get(&id));
    let seats = seats_on(&around, body, meeting.date.unwrap_or(today));
    let agenda = agenda(&names, &meeting, &around);
    let time = (meeting.state == MeetingState::Running).then(|| now.time());
    let mut carrying = Vec::new();
    for decision in &around.decisions {
        carrying.extend(store.naming::<Task>(decision.id)?);
    }
    let late = brief::with_late_task(&carrying, today);
    let mut tasks: Vec<_> =
        around.tasks.iter().filter(|task| task.meeting == Some(id)).cloned().collect();
    tasks.sort_by_key(|task| (task.number.is_none(), task.number, task.id));
    let lines = seat_lines(&names, &seats);
    Ok(MeetingPage {
        mention: names.meeting(&meeting),
        chair: meeting.chair.and_then(|id| names.person(id)),
        body_chair: super::body::chair(&names, &seats),
        minute_taker: meeting.minute_taker.and_then(|id| names.person(id)),
        moderators: speakers(&names, &around, &meeting, &meeting.moderators),
        agenda_ends: agenda.iter().rev().find(|line| line.depth == 0).and_then(|line| line.until),
        agenda,
        attendance: attendance(&names, &around, id, lines, time),
        quorum: body
            .and_then(|body| attended(&Ledger::new(&around), &meeting, body, time))
            .map(quorum),
        voters: brief::voters(
            &names,
            around.attendances.iter().filter(|one| one.meeting == id),
            &[],
        ),
        decisions: brief::decisions(&meeting, around.decisions.iter().cloned(), &late, today),
        tasks: tasks
            .into_iter()
            .map(|task| brief::task(&names, Some(&meeting), task, today))
            .collect(),
        files: files(&around, id),
        stage: readiness::stage(meeting.state),
        checks: readiness::checks(&meeting, body, Some(&around), today),
        later: later(&names, &around, &meeting),
        releases: crate::releases(store, id.into())?,
        meeting,
    })
}

fn seats_on(around: &Register, body: Option<&Body>, day: NaiveDate) -> Vec<Membership> {
    let of = |seat: &&Membership| body.is_some_and(|body| seat.body == Some(body.id));
    around.memberships.iter().filter(of).filter(|seat| seat.holds_on(day)).cloned().collect()
}

fn quorum(attended: Attended) -> QuorumLine {
    QuorumLine {
        of: attended.of,
        present: attended.present,
        entitled: attended.entitled,
        at_least: attended.at_least,
        can_decide: attended.can_decide(),
    }
}

fn agenda(names: &Names, meeting: &Meeting, around: &Register) -> Vec<AgendaLine> {
    let numbered = top_numbers(&around.agenda_items);
    let times = agenda_times(meeting, numbered.iter().map(|(item, _)| *item));
    let mut depths: HashMap<Id<AgendaItem>, usize> = HashMap::new();
    numbered
        .into_iter()
        .zip(times)
        .map(|((item, top), times)| {
            let above = item.parent.and_then(|parent| depths.get(&parent));
            let depth = above.map_or(0, |above| above + 1);
            depths.insert(item.id, depth);
            let papers = around.files.iter().filter(|file| file.agenda_item == Some(item.id));
            AgendaLine {
                top,
                depth,
                from: times.from,
                until: times.until,
                speakers: speakers(names, around, meeting, &item.speakers),
                papers: papers.count(),
                item: item.clone(),
            }
        })
        .collect()
}

/// A line for each, in their order: those that nothing is known of too.
fn speakers(
    names: &Names,
    around: &Register,
    meeting: &Meeting,
    speakers: &[Speaker],
) -> Vec<SpeakerLine> {
    let seat_of = |person| {
        around
            .memberships
            .iter()
            .find(|seat| seat.person == person && meeting.date.is_none_or(|day| seat.holds_on(day)))
    };
    let line = |speaker: &Speaker| {
        let organization = speaker.organization.and_then(|id| names.organization(id));
        let seat = speaker.person.and_then(seat_of);
        let of_seat = seat.and_then(|seat| names.organization(seat.on_behalf_of?));
        let speaks_for = organization.clone().or(of_seat).map(|of| of.name);
        let of: Vec<_> = [speaker.function.clone(), speaks_for].into_iter().flatten().collect();
        let of = (!of.is_empty()).then(|| of.join(", "));
        let person = speaker.person.and_then(|id| names.person(id));
        let (name, of) = match person.map(|person| person.name).or_else(|| speaker.name.clone()) {
            Some(name) => (name, of),
            None => (of.unwrap_or_default(), None),
        };
        SpeakerLine { name, of, organization }
    };
    speakers.iter().map(line).collect()
}

/// Members of the day in their order, then guests and others in the order they were noted
/// down.
fn attendance(
    names: &Names,
    around: &Register,
    id: Id<Meeting>,
    seats: Vec<SeatLine>,
    time: Option<NaiveTime>,
) -> Vec<AttendanceLine> {
    let mut noted: Vec<&Attendance> =
        around.attendances.iter().filter(|one| one.meeting == id).collect();
    noted.sort_by_key(|one| one.id);
    let stand_in = |one: &Attendance| {
        let person = one.represented_by.and_then(|id| names.person(id));
        person.map(|person| person.name).or_else(|| one.represented_by_name.clone())
    };
    let mut lines = Vec::new();
    for seat in seats {
        let at = noted.iter().position(|one| one.person == Some(seat.person.id));
        let attendance = at.map(|at| noted.remove(at)).cloned();
        lines.push(AttendanceLine {
            name: seat.person.name.clone(),
            person: Some(seat.person),
            organization: seat.on_behalf_of,
            role: Some(seat.role),
            voting: attendance.as_ref().map_or(seat.voting, |one| one.voting),
            represented_by: attendance.as_ref().and_then(stand_in),
            there: attendance.as_ref().is_some_and(|one| one.takes_part_at(time)),
            deputies: seat.deputies.into_iter().map(|deputy| deputy.person).collect(),
            attendance,
        });
    }
    for one in noted {
        let person = one.person.and_then(|id| names.person(id));
        lines.push(AttendanceLine {
            name: person
                .as_ref()
                .map(|person| person.name.clone())
                .or_else(|| one.guest.clone())
                .unwrap_or_default(),
            person,
            organization: one.organization.and_then(|of| names.organization(of)),
            role: None,
            voting: one.voting,
            represented_by: stand_in(one),
            there: one.takes_part_at(time),
            deputies: Vec::new(),
            attendance: Some(one.clone()),
        });
    }
    lines
}

fn files(around: &Register, id: Id<Meeting>) -> Vec<File> {
    let of_item = |file: &File| {
        file.agenda_item.is_some_and(|item| around.agenda_items.iter().any(|one| one.id == item))
    };
    around.files.iter().filter(|file| file.meeting == Some(id) || of_item(file)).cloned().collect()
}

fn later(names: &Names, around: &Register, meeting: &Meeting) -> Vec<MeetingRef> {
    let mut later: Vec<_> = around
        .meetings
        .iter()
        .filter(|other| other.body == meeting.body && other.date > meeting.date)
        .collect();
    later.sort_by_key(|other| (other.date, other.id));
    later.into_iter().map(|other| names.meeting(other)).collect()
}
