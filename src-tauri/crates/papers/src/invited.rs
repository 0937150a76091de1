//! Who is expected at a session: the seats of its body on the day, and whoever else was noted
//! down for it or speaks.

use std::collections::BTreeSet;

use domain::{
    Attendance, AttendanceStatus, Id, Meeting, Membership, Organization, Person, Register, Role,
    Speaker,
};

use crate::session::Session;
use crate::words;

/// Somebody who is expected.
#[derive(Clone, Debug, PartialEq)]
pub struct Invited<'a> {
    /// The person; `None` for a guest without a record.
    pub person: Option<&'a Person>,
    /// Title and given names, as printed: „Prof. Dr. Silke“.
    pub given_name: String,
    /// The family name.
    pub family_name: String,
    /// For whom.
    pub organization: Option<&'a Organization>,
    /// What the person does there, where it is more than taking part: „Leitung“.
    pub function: Option<String>,
    /// The member the person stands in for.
    pub stands_in_for: Option<String>,
    /// What was noted down.
    pub status: Option<AttendanceStatus>,
}

impl Invited<'_> {
    /// „Prof. Dr. Silke Arndt“
    pub fn full_name(&self) -> String {
        format!("{} {}", self.given_name, self.family_name).trim().to_owned()
    }
}

/// Everybody invited to a session, by family name: seats of the body on its day (deputies hold
/// none of their own), guests, speakers, and whoever leads, moderates or takes the minutes.
pub fn invited(register: &Register, meeting: Id<Meeting>) -> Vec<Invited<'_>> {
    Session::find(register, meeting).map(|session| list(&session)).unwrap_or_default()
}

/// Those of them who come: without whoever is excused or stayed away, and the deputy in the
/// place of who is represented.
pub fn expected(register: &Register, meeting: Id<Meeting>) -> Vec<Invited<'_>> {
    let Some(session) = Session::find(register, meeting) else { return Vec::new() };
    let mut coming: Vec<Invited> = Vec::new();
    for invited in list(&session) {
        match invited.status {
            Some(AttendanceStatus::Excused | AttendanceStatus::Absent) => {}
            Some(AttendanceStatus::Represented) => coming.extend(deputy(&session, &invited)),
            _ => coming.push(invited),
        }
    }
    // A deputy may be on the list for a part of their own.
    let mut seen = BTreeSet::new();
    coming.retain(|one| one.person.is_none_or(|person| seen.insert(person.id)));
    sort(&mut coming);
    coming
}

fn list<'a>(session: &Session<'a>) -> Vec<Invited<'a>> {
    let mut gathered = Gathered { session, people: BTreeSet::new(), list: Vec::new() };
    let noted = session.ledger.listed(session.meeting.id);
    for seat in seats(session) {
        let noted = noted.iter().find(|one| one.person == Some(seat.person)).copied();
        gathered.person(seat.person, noted);
    }
    for one in noted {
        match one.person {
            Some(person) => gathered.person(person, Some(one)),
            None => gathered.guest(one),
        }
    }
    let meeting = session.meeting;
    for person in [meeting.chair, meeting.minute_taker].into_iter().flatten() {
        gathered.person(person, None);
    }
    for speaker in &meeting.moderators {
        gathered.speaker(speaker, "Moderation");
    }
    for (item, _) in &session.items {
        for speaker in &item.speakers {
            gathered.speaker(speaker, "Vortrag");
        }
    }
    let mut list = gathered.list;
    sort(&mut list);
    list
}

fn sort(list: &mut [Invited]) {
    list.sort_by_cached_key(|one| {
        (words::collation_key(&one.family_name), words::collation_key(&one.given_name))
    });
}

/// The seats of the body on the session's day.
fn seats<'a>(session: &Session<'a>) -> impl Iterator<Item = &'a Membership> {
    let (body, day) = (session.meeting.body, session.meeting.date);
    session
        .register
        .memberships
        .iter()
        .filter(move |seat| body.is_some() && seat.body == body && seat.deputy_for.is_none())
        .filter(move |seat| day.is_none_or(|day| seat.holds_on(day)))
}

struct Gathered<'s, 'a> {
    session: &'s Session<'a>,
    people: BTreeSet<Id<Person>>,
    list: Vec<Invited<'a>>,
}

impl<'a> Gathered<'_, 'a> {
    fn person(&mut self, id: Id<Person>, noted: Option<&'a Attendance>) {
        let Some(person) = self.session.register.get(id) else { return };
        if !self.people.insert(id) {
            return;
        }
        let organization = noted
            .and_then(|one| self.session.register.get(one.organization?))
            .or_else(|| self.session.organization_of(id));
        self.list.push(Invited {
            person: Some(person),
            given_name: given_name(person),
            family_name: person.family_name.clone(),
            organization,
            function: self.function(id, noted),
            stands_in_for: None,
            status: noted.map(|one| one.status),
        });
    }

    /// What was noted down, or what follows from the session; being a member says nothing.
    fn function(&self, id: Id<Person>, noted: Option<&Attendance>) -> Option<String> {
        let meeting = self.session.meeting;
        let noted = noted.and_then(|one| one.function.as_deref()).map(str::trim);
        let noted = noted.filter(|function| !function.is_empty());
        let role = if meeting.chair == Some(id) {
            Some(Role::Chair)
        } else if meeting.minute_taker == Some(id) {
            Some(Role::MinuteTaker)
        } else {
            self.session.seat(id).map(|seat| seat.role)
        };
        let member = words::role(Role::Member);
        noted
            .or_else(|| role.map(words::role))
            .filter(|function| *function != member)
            .map(words::polished)
    }

    fn guest(&mut self, noted: &'a Attendance) {
        if let Some(name) = noted.guest.as_deref() {
            let organization = noted.organization.and_then(|id| self.session.register.get(id));
            let function = noted.function.as_deref().map(words::polished);
            self.named(name, organization, function, Some(noted.status));
        }
    }

    fn speaker(&mut self, speaker: &Speaker, function: &str) {
        match (speaker.person, speaker.name.as_deref()) {
            (Some(person), _) => {
                let before = self.list.len();
                self.person(person, None);
                let is_new = self.list.len() > before;
                if let Some(new) = self.list.last_mut().filter(|_| is_new) {
                    new.function.get_or_insert_with(|| function.to_owned());
                }
            }
            (None, Some(name)) => {
                let organization =
                    speaker.organization.and_then(|id| self.session.register.get(id));
                self.named(name, organization, Some(function.to_owned()), None);
            }
            (None, None) => {}
        }
    }

    fn named(
        &mut self,
        name: &str,
        organization: Option<&'a Organization>,
        function: Option<String>,
        status: Option<AttendanceStatus>,
    ) {
        let (given_name, family_name) = parts(name);
        let known = |one: &Invited| {
            one.family_name == family_name && (one.person.is_none() || one.given_name == given_name)
        };
        if !self.list.iter().any(known) {
            let (person, stands_in_for) = (None, None);
            self.list.push(Invited {
                person,
                given_name,
                family_name,
                organization,
                function,
                stands_in_for,
                status,
            });
        }
    }
}

/// Who comes in the place of somebody; nobody where no name is noted down.
fn deputy<'a>(session: &Session<'a>, member: &Invited<'a>) -> Option<Invited<'a>> {
    let noted = session.ledger.listed(session.meeting.id).iter();
    let mut noted = noted.filter(|one| one.status == AttendanceStatus::Represented);
    let one =
        noted.find(|one| one.person.is_some() && one.person == member.person.map(|p| p.id))?;
    let person = one.represented_by.and_then(|id| session.register.get(id));
    let (given_name, family_name) = match (person, &one.represented_by_name) {
        (Some(person), _) => (given_name(person), person.family_name.clone()),
        (None, Some(name)) => parts(name),
        (None, None) => return None,
    };
    let stands_in_for = Some(member.full_name());
    let (organization, status) = (member.organization, member.status);
    let function = None;
    Some(Invited { person, given_name, family_name, organization, function, stands_in_for, status })
}

/// „Prof. Dr. Silke“
fn given_name(person: &Person) -> String {
    let title = person.title.as_deref().unwrap_or_default();
    words::polished(format!("{title} {}", person.given_name).trim())
}

/// A guest's name: the last word is taken for the family name.
fn parts(name: &str) -> (String, String) {
    let name = name.trim();
    match name.rsplit_once(' ') {
        Some((given, family)) => (words::polished(given.trim()), family.to_owned()),
        None => (String::new(), name.to_owned()),
    }
}
