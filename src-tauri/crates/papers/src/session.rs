//! One session with everything that was recorded for it.

use domain::{
    AgendaItem, AgendaItemKind, Body, Decision, File, FileRole, Format, Id, Meeting, MeetingState,
    Membership, Organization, Person, Register, Speaker, Task, Visibility, top_numbers,
};
use typeset::Text;

use crate::figures::Ledger;
use crate::times::{Times, times};
use crate::words;

pub(crate) struct Session<'a> {
    pub(crate) register: &'a Register,
    pub(crate) ledger: Ledger<'a>,
    pub(crate) meeting: &'a Meeting,
    pub(crate) body: Option<&'a Body>,
    /// The items in the order they are called, with their numbers.
    pub(crate) items: Vec<(&'a AgendaItem, Option<String>)>,
}

impl<'a> Session<'a> {
    pub(crate) fn find(register: &'a Register, meeting: Id<Meeting>) -> Option<Self> {
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

    /// What it is called: „25. Sitzung der Arbeitsgruppe Klima“.
    pub(crate) fn title(&self) -> String {
        words::meeting_title(self.meeting, self.body)
    }

    /// The title for a foot: „25. Sitzung AG Klima“.
    pub(crate) fn short_title(&self) -> String {
        let title = self.title();
        match (self.body, self.meeting.number) {
            (Some(body), Some(number)) if title.contains("Sitzung") => {
                format!("{number}.{}Sitzung {}", words::NBSP, body.name)
            }
            _ => title,
        }
    }

    /// What stands at the foot of a paper about it: „Regiebuch · 25. Sitzung AG Klima · 17. Juni
    /// 2026“.
    pub(crate) fn foot(&self, paper: &str) -> String {
        let day = self.meeting.date.map(words::long);
        let parts = [Some(paper.to_owned()), Some(self.short_title()), day];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    /// When it is planned: „Mittwoch, 17. Juni 2026, 09:30 – 12:30 Uhr“.
    pub(crate) fn planned(&self) -> Option<String> {
        let meeting = self.meeting;
        meeting.date.map(|day| words::day_and_times(day, meeting.begins, meeting.ends))
    }

    /// House, room and address: „Rathaus Falkenrode, Ratssaal, Am Markt 1, 00417 Falkenrode“.
    pub(crate) fn venue(&self) -> Option<String> {
        let parts = [&self.meeting.place, &self.meeting.place_address];
        let parts: Vec<&str> =
            parts.into_iter().flatten().map(|p| p.trim()).filter(|p| !p.is_empty()).collect();
        (!parts.is_empty()).then(|| parts.join(", ").replace('\n', ", "))
    }

    /// Where it takes place, and how people take part: „Rathaus Falkenrode; zugleich online“.
    pub(crate) fn place(&self) -> Option<String> {
        match (self.meeting.format, self.venue()) {
            (Format::OnSite, venue) => venue,
            (Format::Online, None) => Some("online".to_owned()),
            (Format::Online, Some(venue)) => Some(format!("online ({venue})")),
            (Format::Hybrid, None) => Some("vor Ort und online".to_owned()),
            (Format::Hybrid, Some(venue)) => Some(format!("{venue}; zugleich online")),
        }
    }

    /// The link or number to dial, a link as one.
    pub(crate) fn dial_in(&self) -> Option<Text> {
        let dial_in = self.meeting.dial_in.as_deref().map(str::trim).filter(|d| !d.is_empty())?;
        let bare = dial_in.strip_prefix("https://").or_else(|| dial_in.strip_prefix("http://"));
        Some(match bare {
            Some(bare) if !dial_in.contains(char::is_whitespace) => Text::new().link(dial_in, bare),
            _ => dial_in.into(),
        })
    }

    /// Who moderates: „Johanna Fries, Büro Stadtgespräch“.
    pub(crate) fn moderation(&self) -> Option<String> {
        let names: Vec<_> =
            self.meeting.moderators.iter().filter_map(|m| self.speaker(m)).collect();
        (!names.is_empty()).then(|| names.join("; "))
    }

    /// When each item is called, in the order of [`Session::items`].
    pub(crate) fn times(&self) -> Vec<Times> {
        times(self.meeting, self.items.iter().map(|(item, _)| *item))
    }

    /// Who speaks to an item, without the chair and whoever takes the minutes, who speak to
    /// every item: „Prof. Dr. Silke Arndt, Hochschule Lohstadt; Ida Kortmann“.
    pub(crate) fn guests_speaking(&self, item: &AgendaItem) -> String {
        self.names_of(item.speakers.iter().filter(|speaker| !self.leads_or_writes(speaker)))
    }

    /// Everybody who speaks to an item.
    pub(crate) fn speakers(&self, item: &AgendaItem) -> String {
        self.names_of(item.speakers.iter())
    }

    fn names_of<'s>(&self, speakers: impl Iterator<Item = &'s Speaker>) -> String {
        let mut names: Vec<String> = speakers.filter_map(|speaker| self.speaker(speaker)).collect();
        // Two unnamed speakers of one organisation read the same.
        names.dedup();
        names.join("; ")
    }

    fn leads_or_writes(&self, speaker: &Speaker) -> bool {
        speaker.person.is_some()
            && [self.meeting.chair, self.meeting.minute_taker].contains(&speaker.person)
    }

    /// Whether something stands in the agenda beside breaks.
    pub(crate) fn has_agenda(&self) -> bool {
        self.items.iter().any(|(item, _)| item.kind == AgendaItemKind::Item)
    }

    /// The papers handed out for an item.
    pub(crate) fn papers_of(&self, item: &AgendaItem) -> Vec<&'a File> {
        let mut papers = self.enclosures();
        papers.retain(|file| file.agenda_item == Some(item.id));
        papers
    }

    /// Pictures of the session that others may see.
    pub(crate) fn pictures(&self) -> Vec<&'a File> {
        let shown = |file: &&File| {
            self.owns(file)
                && file.role == FileRole::Picture
                && file.visibility != Visibility::Internal
        };
        self.register.files.iter().filter(shown).collect()
    }

    fn owns(&self, file: &File) -> bool {
        file.meeting == Some(self.meeting.id)
            || file.agenda_item.is_some_and(|item| self.items.iter().any(|(i, _)| i.id == item))
    }

    pub(crate) fn decisions(&self) -> &[&'a Decision] {
        self.ledger.decisions(self.meeting.id)
    }

    pub(crate) fn tasks(&self) -> &[&'a Task] {
        self.ledger.tasks(self.meeting.id)
    }

    /// The number of an item: `3`, `4.1`.
    pub(crate) fn number_of(&self, item: Id<AgendaItem>) -> Option<&str> {
        let (_, number) = self.items.iter().find(|(other, _)| other.id == item)?;
        number.as_deref()
    }

    /// The person's seat in this session's body on its day, chair before member.
    pub(crate) fn seat(&self, person: Id<Person>) -> Option<&'a Membership> {
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
    pub(crate) fn organization_of(&self, person: Id<Person>) -> Option<&'a Organization> {
        let noted = self.ledger.listed(self.meeting.id).iter();
        let noted = noted.filter(|a| a.person == Some(person)).find_map(|a| a.organization);
        noted
            .or_else(|| self.seat(person)?.on_behalf_of)
            .or_else(|| self.post(person)?.on_behalf_of)
            .and_then(|organization| self.register.get(organization))
    }

    /// „Dr. Henrike Vollmer, Stadt Falkenrode“
    pub(crate) fn person_with_organization(&self, person: Id<Person>) -> Option<String> {
        let name = self.register.get(person)?.full_name();
        Some(match self.organization_of(person) {
            Some(organization) => format!("{name}, {}", organization.name),
            None => name,
        })
    }

    /// „Ida Kortmann, Fotografin, Büro Kortmann“: as much as is known.
    pub(crate) fn speaker(&self, speaker: &Speaker) -> Option<String> {
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
    pub(crate) fn next(&self) -> Option<&'a Meeting> {
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
    pub(crate) fn enclosures(&self) -> Vec<&'a File> {
        let handed_out = |file: &&File| {
            file.visibility != Visibility::Internal
                && matches!(
                    file.role,
                    FileRole::Document | FileRole::Slides | FileRole::Paper | FileRole::Report
                )
        };
        self.register.files.iter().filter(|file| self.owns(file)).filter(handed_out).collect()
    }

    /// The persons responsible for a task, or the organisation.
    pub(crate) fn responsible(&self, task: &Task, name: fn(&Person) -> String) -> String {
        let persons = task.responsible.iter().filter_map(|person| self.register.get(*person));
        let names: Vec<String> = persons.map(name).collect();
        if !names.is_empty() {
            return words::polished(&names.join(", "));
        }
        let organization = task.responsible_organization.and_then(|id| self.register.get(id));
        organization.map(|o| o.everyday_name().to_owned()).unwrap_or_default()
    }
}
