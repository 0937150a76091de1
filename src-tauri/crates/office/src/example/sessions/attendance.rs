//! Who was there: every seat of the body, guests, and whoever takes the minutes.

use std::collections::HashSet;

use chrono::NaiveDate;
use domain::{Attendance, AttendanceStatus, Id, Meeting, Membership, Organization, Person, Role};

use super::super::draft::Draft;
use super::super::sheet::some;
use super::Course;
use super::script::Script;

/// The seats of a body that are taken on a day, the leading ones first.
fn seats(draft: &Draft, course: &Course<'_>, day: NaiveDate) -> Vec<Membership> {
    let mut seats: Vec<Membership> = draft
        .register
        .memberships
        .iter()
        .filter(|seat| seat.body == Some(course.body.id))
        .filter(|seat| seat.deputy_for.is_none() && seat.holds_on(day))
        .cloned()
        .collect();
    seats.sort_by_key(|seat| seat.role);
    seats
}

/// Who leads a session: the one who leads the body, or the deputy.
pub(super) fn chair(draft: &Draft, course: &Course<'_>, at: usize) -> Option<Id<Person>> {
    let (_, script) = &course.sessions[at];
    let day = draft.moved(script.date);
    let is_missing = |seat: &Membership| {
        let missing = |name: &str| {
            draft.register.people.iter().any(|p| p.id == seat.person && p.full_name() == name)
        };
        script.absent.iter().any(|(name, _)| missing(name))
            || script.deputies.iter().any(|(name, _)| missing(name))
    };
    seats(draft, course, day)
        .into_iter()
        .filter(|seat| matches!(seat.role, Role::Chair | Role::DeputyChair))
        .find(|seat| !is_missing(seat))
        .map(|seat| seat.person)
}

/// How many organisations with a vote took part.
pub(super) fn votes(draft: &Draft, meeting: Id<Meeting>) -> u32 {
    let organizations: HashSet<Id<Organization>> = draft
        .register
        .attendances
        .iter()
        .filter(|a| a.meeting == meeting && a.voting && a.status.takes_part())
        .filter_map(|a| a.organization)
        .collect();
    u32::try_from(organizations.len()).unwrap_or(u32::MAX)
}

/// How many organisations have a vote at all.
pub(super) fn votes_at_most(draft: &Draft, meeting: Id<Meeting>) -> u32 {
    let organizations: HashSet<Id<Organization>> = draft
        .register
        .attendances
        .iter()
        .filter(|a| a.meeting == meeting && a.voting)
        .filter_map(|a| a.organization)
        .collect();
    u32::try_from(organizations.len()).unwrap_or(u32::MAX)
}

pub(super) fn write(draft: &mut Draft, course: &Course<'_>, at: usize) {
    let (meeting, script) = &course.sessions[at];
    if !script.was_held() {
        return;
    }
    let place = script.place_in_sheet.as_str();
    let mut unknown = mentioned(script);
    for seat in seats(draft, course, draft.moved(script.date)) {
        let name = draft
            .register
            .people
            .iter()
            .find(|person| person.id == seat.person)
            .map(Person::full_name)
            .unwrap_or_default();
        unknown.retain(|mentioned| *mentioned != name);
        let excused = script.absent.iter().find(|(absent, _)| *absent == name);
        let deputy = script.deputies.iter().find(|(member, _)| *member == name);
        let status = match (excused, deputy) {
            (Some((_, true)), _) => AttendanceStatus::Excused,
            (Some((_, false)), _) => AttendanceStatus::Absent,
            (None, Some(_)) => AttendanceStatus::Represented,
            _ if script.online.contains(&name.as_str()) => AttendanceStatus::Online,
            _ => AttendanceStatus::Present,
        };
        let (represented_by, represented_by_name) = match deputy {
            None => (None, None),
            Some((_, deputy)) => match deputy.strip_prefix('=') {
                Some(free) => (None, Some(free.to_owned())),
                None => (draft.person(place, deputy), None),
            },
        };
        let role = match seat.role {
            Role::Chair => "Leitung",
            Role::DeputyChair => "Stellvertretung",
            Role::Advisor => "beratend",
            _ => "Mitglied",
        };
        let time = |times: &[(&str, chrono::NaiveTime)]| {
            times.iter().find(|(who, _)| *who == name).map(|(_, time)| *time)
        };
        let attendance = Attendance {
            id: draft.key(),
            meeting: *meeting,
            person: Some(seat.person),
            guest: None,
            organization: seat.on_behalf_of,
            function: Some(role.to_owned()),
            status,
            represented_by,
            represented_by_name,
            voting: seat.voting,
            arrived: time(&script.late),
            left: time(&script.left),
            may_be_named: true,
            reply: None,
            replied_on: None,
        };
        draft.register.attendances.push(attendance);
    }
    for name in unknown {
        draft.problem(place, &format!("{name} has no seat in this session"));
    }
    for (name, organization, function) in &script.guests {
        guest(draft, course, at, (name, organization, function));
    }
    let minute_taker = script.by.unwrap_or(course.minute_taker);
    guest(draft, course, at, (minute_taker, "-", "Geschäftsstelle, Protokoll"));
}

fn guest(draft: &mut Draft, course: &Course<'_>, at: usize, of: (&str, &str, &str)) {
    let (name, organization, function) = of;
    let (meeting, script) = &course.sessions[at];
    let place = script.place_in_sheet.as_str();
    let known = draft.register.people.iter().find(|p| p.full_name() == name).map(|p| p.id);
    let organization = match some(organization) {
        Some(name) if name == "=" => known.and_then(|p| draft.posts.get(&p)).map(|post| post.0),
        Some(name) => draft.organization(place, &name),
        None => None,
    };
    let attendance = Attendance {
        id: draft.key(),
        meeting: *meeting,
        person: known,
        guest: known.is_none().then(|| name.to_owned()),
        organization,
        function: Some(function.to_owned()),
        status: if script.online.contains(&name) {
            AttendanceStatus::Online
        } else {
            AttendanceStatus::Present
        },
        represented_by: None,
        represented_by_name: None,
        voting: false,
        arrived: None,
        left: None,
        may_be_named: false,
        reply: None,
        replied_on: None,
    };
    draft.register.attendances.push(attendance);
}

/// Every member whom the script names: each must have a seat.
fn mentioned<'a>(script: &Script<'a>) -> Vec<&'a str> {
    let guest = |name: &&str| script.guests.iter().any(|(guest, _, _)| guest == name);
    script
        .absent
        .iter()
        .map(|(name, _)| *name)
        .chain(script.online.iter().copied())
        .chain(script.late.iter().chain(&script.left).map(|(name, _)| *name))
        .chain(script.deputies.iter().map(|(name, _)| *name))
        .filter(|name| !guest(name))
        .collect()
}
