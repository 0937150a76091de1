//! One session with everything that was recorded for it.

use domain::{
    AgendaItem, Body, Decision, File, FileRole, Id, Meeting, MeetingState, Membership,
    Organization, Person, Register, Speaker, Task, Visibility, top_numbers,
};

use crate::figures::Ledger;
use crate::words;

pub(super) struct Session<'a> {
    pub(super) register: &'a Register,
    pub(super) ledger: Ledger<'a>,
    pub(super) meeting: &'a Meeting,
    pub(super) body: Option<&'a Body>,
    /// The items in the order they are called, with their numbers.
    pub(super) items: Vec<(&'a AgendaItem, Option<String>)>,
}

impl<'a> Session<'a> {
    pub(super) fn find(register: &'a Register, meeting: Id<Meeting>) -> Option<Self> {
        let meeting = register.get(meeting)?;
        let own: Vec<AgendaItem> =
            register.agenda_items.iter().filter(|i| i.meeting == meeting.id).cloned().collect();
        let items = top_numbers(&own)
            .into_iter()
            .filter_map(|(item, number)| Some((register.get(item.id)?, number)))
            .collect();
        Some(Self {
            register,
            ledger: Ledger::new(register),
            meeting,
            body: meeting.body.and_then(|body| register.get(body)),
            items,
        })
    }

    pub(super) fn decisions(&self) -> &[&'a Decision] {
        self.ledger.decisions(self.meeting.id)
    }

    pub(super) fn tasks(&self) -> &[&'a Task] {
        self.ledger.tasks(self.meeting.id)
    }

    /// The number of an item: `3`, `4.1`.
    pub(super) fn number_of(&self, item: Id<AgendaItem>) -> Option<&str> {
        let (_, number) = self.items.iter().find(|(other, _)| other.id == item)?;
        number.as_deref()
    }

    /// The person's seat in this session's body on its day, chair before member.
    pub(super) fn seat(&self, person: Id<Person>) -> Option<&'a Membership> {
        let body = self.body?.id;
        self.held_by(person).filter(|seat| seat.body == Some(body)).min_by_key(|seat| seat.role)
    }

    /// The person's post in an organisation on the session's day.
    fn post(&self, person: Id<Person>) -> Option<&'a Membership> {
        self.held_by(person).filter(|seat| seat.body.is_none()).min_by_key(|seat| seat.id)
    }

    fn held_by(&self, person: Id<Person>) -> impl Iterator<Item = &'a Membership> {
        let day = self.meeting.date;
        let seats = self.register.memberships.iter().filter(move |seat| seat.person == person);
        seats.filter(move |seat| day.is_none_or(|day| seat.holds_on(day)))
    }

    /// The organisation a person speaks for in this session.
    pub(super) fn organization_of(&self, person: Id<Person>) -> Option<&'a Organization> {
        let noted = self.ledger.attendances(self.meeting.id).iter();
        let noted = noted.filter(|a| a.person == Some(person)).find_map(|a| a.organization);
        noted
            .or_else(|| self.seat(person)?.on_behalf_of)
            .or_else(|| self.post(person)?.on_behalf_of)
            .and_then(|organization| self.register.get(organization))
    }

    /// „Dr. Henrike Vollmer, Stadt Falkenrode“
    pub(super) fn person_with_organization(&self, person: Id<Person>) -> Option<String> {
        let name = self.register.get(person)?.full_name();
        Some(match self.organization_of(person) {
            Some(organization) => format!("{name}, {}", organization.name),
            None => name,
        })
    }

    /// „Ida Kortmann, Fotografin, Büro Kortmann“: as much as is known.
    pub(super) fn speaker(&self, speaker: &Speaker) -> Option<String> {
        let person = speaker.person.and_then(|person| self.register.get(person));
        let organization = match (speaker.organization, speaker.person) {
            (Some(organization), _) => self.register.get(organization),
            (None, Some(person)) => self.organization_of(person),
            (None, None) => None,
        };
        let parts: Vec<String> = [
            person.map(Person::full_name).or_else(|| speaker.name.clone()),
            speaker.function.clone(),
            organization.map(|organization| organization.name.clone()),
        ]
        .into_iter()
        .flatten()
        .filter(|part| !part.trim().is_empty())
        .collect();
        (!parts.is_empty()).then(|| words::polished(&parts.join(", ")))
    }

    /// The body's next session after this one that is not cancelled.
    pub(super) fn next(&self) -> Option<&'a Meeting> {
        let (body, day) = (self.meeting.body?, self.meeting.date?);
        self.register
            .meetings
            .iter()
            .filter(|other| other.body == Some(body) && other.state != MeetingState::Cancelled)
            .filter(|other| other.date.is_some_and(|date| date > day))
            .min_by_key(|other| (other.date, other.begins, other.id))
    }

    /// What was handed out: no pictures, no papers that the office keeps to itself, and
    /// neither the invitation nor these minutes.
    pub(super) fn enclosures(&self) -> Vec<&'a File> {
        let own = |file: &&File| {
            file.meeting == Some(self.meeting.id)
                || file.agenda_item.is_some_and(|item| self.items.iter().any(|(i, _)| i.id == item))
        };
        let handed_out = |file: &&File| {
            file.visibility != Visibility::Internal
                && matches!(
                    file.role,
                    FileRole::Document | FileRole::Slides | FileRole::Paper | FileRole::Report
                )
        };
        self.register.files.iter().filter(own).filter(handed_out).collect()
    }

    /// The persons responsible for a task, or the organisation.
    pub(super) fn responsible(&self, task: &Task, name: fn(&Person) -> String) -> String {
        let persons = task.responsible.iter().filter_map(|person| self.register.get(*person));
        let names: Vec<String> = persons.map(name).collect();
        if !names.is_empty() {
            return words::polished(&names.join(", "));
        }
        let organization = task.responsible_organization.and_then(|id| self.register.get(id));
        organization.map(|o| o.everyday_name().to_owned()).unwrap_or_default()
    }
}
