//! That the example holds together, and that it shows what the drawn screens show.

mod rules;
mod screens;

use std::collections::HashSet;

use chrono::NaiveDate;
use domain::{Attendance, Body, Id, Meeting, Organization, Person};

use super::*;

fn own() -> Register {
    example(TODAY).register
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn body<'a>(register: &'a Register, letters: &str) -> &'a Body {
    register.bodies.iter().find(|body| body.letters == letters).unwrap()
}

fn meeting<'a>(register: &'a Register, letters: &str, number: u32) -> &'a Meeting {
    let body = body(register, letters).id;
    let mut meetings = register.meetings.iter();
    meetings.find(|m| m.body == Some(body) && m.number == Some(number)).unwrap()
}

fn organization<'a>(register: &'a Register, name: &str) -> &'a Organization {
    register.organizations.iter().find(|o| o.name == name).unwrap()
}

fn attendances(register: &Register, meeting: Id<Meeting>) -> Vec<&Attendance> {
    register.attendances.iter().filter(|a| a.meeting == meeting).collect()
}

/// Organisations with a vote that took part.
fn votes(register: &Register, meeting: Id<Meeting>) -> usize {
    let voting = attendances(register, meeting);
    let voting = voting.iter().filter(|a| a.voting && a.status.takes_part());
    voting.filter_map(|a| a.organization).collect::<HashSet<_>>().len()
}

/// In how many sessions from `since` on an organisation took part, and in how many it could.
fn participation(register: &Register, name: &str, since: NaiveDate) -> (usize, usize) {
    let id = organization(register, name).id;
    let (mut took_part, mut could) = (0, 0);
    for meeting in register.meetings.iter().filter(|m| m.was_held() && m.date >= Some(since)) {
        let own = attendances(register, meeting.id);
        let own: Vec<_> = own.into_iter().filter(|a| a.organization == Some(id)).collect();
        could += usize::from(!own.is_empty());
        took_part += usize::from(own.iter().any(|a| a.status.takes_part()));
    }
    (took_part, could)
}

fn names(register: &Register, people: &[Id<Person>]) -> Vec<String> {
    people.iter().filter_map(|id| register.get(*id)).map(Person::full_name).collect()
}
