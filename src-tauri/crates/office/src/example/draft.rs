//! The register while it is being written: gives out keys, moves dates, and finds records
//! by the names people use for them. What cannot be found is noted, not fatal.

use std::borrow::Cow;
use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, TimeDelta};
use domain::{
    Address, AgendaItem, Alliance, Body, Color, Id, IdSource, Land, Meeting, Municipality, Office,
    Organization, Person, Project, Record, Register, SeededIds, Speaker, TextModule,
};

use super::text;

/// The register in the making.
pub(super) struct Draft {
    pub(super) register: Register,
    pub(super) attachments: Vec<(String, Cow<'static, [u8]>)>,
    /// What did not fit, with its place. Empty in a good example.
    pub(super) problems: Vec<String>,
    shift: TimeDelta,
    keys: Keys,
    /// Sessions by the number people say: „KL 16“.
    pub(super) meetings: HashMap<String, Id<Meeting>>,
    /// Agenda items by session and number: „KL 16 TOP 4.1“.
    pub(super) items: HashMap<String, Id<AgendaItem>>,
    /// The function a person has in the organisation it comes from.
    pub(super) posts: HashMap<Id<Person>, (Id<Organization>, Option<String>)>,
}

/// Keys in the order of writing, whatever the day.
struct Keys {
    source: SeededIds,
    millis: i64,
}

impl Keys {
    fn next<T>(&mut self) -> Id<T> {
        self.millis += 1;
        let now = DateTime::from_timestamp_millis(self.millis).unwrap_or_default();
        Id::new(self.source.next(now))
    }
}

impl Draft {
    pub(super) fn new(shift: TimeDelta) -> Self {
        let mut keys = Keys { source: SeededIds::new(0x1eb3), millis: 1_767_225_600_000 };
        let alliance = alliance(keys.next(), shift);
        Self {
            register: Register::new(alliance),
            attachments: Vec::new(),
            problems: Vec::new(),
            shift,
            keys,
            meetings: HashMap::new(),
            items: HashMap::new(),
            posts: HashMap::new(),
        }
    }

    pub(super) fn key<T: Record>(&mut self) -> Id<T> {
        self.keys.next()
    }

    pub(super) fn problem(&mut self, place: &str, what: &str) {
        self.problems.push(format!("{place}: {what}"));
    }

    /// A day of the story, moved to where the story is told; nothing for an empty field.
    pub(super) fn day(&mut self, place: &str, field: &str) -> Option<NaiveDate> {
        if field.is_empty() || field == "-" {
            return None;
        }
        let day = field.parse::<NaiveDate>().ok().map(|day| self.moved(day));
        if day.is_none() {
            self.problem(place, &format!("no date: {field}"));
        }
        day
    }

    pub(super) fn moved(&self, day: NaiveDate) -> NaiveDate {
        day.checked_add_signed(self.shift).unwrap_or(day)
    }

    /// A text with its dates, which stand as `{2026-05-12}`, written out and moved.
    pub(super) fn prose(&mut self, place: &str, field: &str) -> Option<String> {
        let field = field.trim();
        if field.is_empty() || field == "-" {
            return None;
        }
        match text::with_dates(field, |day| self.moved(day)) {
            Ok(text) => Some(text),
            Err(what) => {
                self.problem(place, &what);
                None
            }
        }
    }

    /// As [`Draft::prose`] for a field that must say something.
    pub(super) fn words(&mut self, place: &str, field: &str) -> String {
        self.prose(place, field).unwrap_or_else(|| {
            self.problem(place, "an empty text");
            String::new()
        })
    }

    pub(super) fn person(&mut self, place: &str, name: &str) -> Option<Id<Person>> {
        let found = self.register.people.iter().find(|p| p.full_name() == name).map(|p| p.id);
        self.noted(place, "person", name, found)
    }

    pub(super) fn organization(&mut self, place: &str, name: &str) -> Option<Id<Organization>> {
        let found = self.register.organizations.iter().find(|o| o.name == name).map(|o| o.id);
        self.noted(place, "organisation", name, found)
    }

    pub(super) fn town(&mut self, place: &str, name: &str) -> Option<Id<Municipality>> {
        let found = self.register.municipalities.iter().find(|t| t.name == name).map(|t| t.id);
        self.noted(place, "town", name, found)
    }

    pub(super) fn body(&mut self, place: &str, letters: &str) -> Option<Id<Body>> {
        let found = self.register.bodies.iter().find(|b| b.letters == letters).map(|b| b.id);
        self.noted(place, "body", letters, found)
    }

    pub(super) fn meeting(&mut self, place: &str, number: &str) -> Option<Id<Meeting>> {
        let found = self.meetings.get(number).copied();
        self.noted(place, "session", number, found)
    }

    pub(super) fn item(&mut self, place: &str, number: &str) -> Option<Id<AgendaItem>> {
        let found = self.items.get(number).copied();
        self.noted(place, "agenda item", number, found)
    }

    pub(super) fn project(&mut self, place: &str, number: &str) -> Option<Id<Project>> {
        let number = number.parse::<u32>().ok();
        let found =
            self.register.projects.iter().find(|p| p.number == number).map(|project| project.id);
        self.noted(place, "project", &format!("{number:?}"), found)
    }

    /// A person as a speaker: office people by their desk, all others by post and
    /// organisation.
    pub(super) fn speaker(&mut self, place: &str, name: &str) -> Option<Speaker> {
        let person = self.person(place, name)?;
        let (organization, function) = match self.posts.get(&person) {
            Some((organization, _)) if self.is_host(*organization) => {
                (None, Some("Geschäftsstelle".to_owned()))
            }
            Some((organization, function)) => (Some(*organization), function.clone()),
            None => (None, None),
        };
        Some(Speaker { person: Some(person), name: None, function, organization })
    }

    /// Whether the organisation is the one the office sits with.
    pub(super) fn is_host(&self, organization: Id<Organization>) -> bool {
        let host = self.register.alliance.office.host.as_deref();
        self.register.organizations.iter().any(|o| o.id == organization && Some(&*o.name) == host)
    }

    fn noted<T>(&mut self, place: &str, noun: &str, name: &str, found: Option<T>) -> Option<T> {
        if found.is_none() {
            self.problem(place, &format!("no {noun} called {name:?}"));
        }
        found
    }
}

fn alliance(id: Id<Alliance>, shift: TimeDelta) -> Alliance {
    let day = |year, month, day| {
        NaiveDate::from_ymd_opt(year, month, day).and_then(|day| day.checked_add_signed(shift))
    };
    let text = |text: &str| Some(text.to_owned());
    Alliance {
        id,
        name: "Bündnis Lebendige Mitte".to_owned(),
        short_name: text("Lebendige Mitte"),
        founded_on: day(2021, 6, 8),
        land: Some(Land::Thueringen),
        mission: text(
            "Das Bündnis Lebendige Mitte bringt Städte mit Handel, Wohnungswirtschaft, Kammern, \
             Kultur und Wissenschaft zusammen. Gemeinsam sorgen die Partner dafür, dass \
             Innenstädte Orte bleiben, an denen Menschen wohnen, arbeiten, einkaufen und \
             einander begegnen.",
        ),
        aims: [
            "Vielfalt der Nutzungen sichern: Wohnen, Bildung, Kultur und Gewerbe ergänzen den \
             Handel und halten die Mitte zu jeder Tageszeit belebt.",
            "Aufenthaltsqualität erhöhen: Schatten, Wasser, Sitzgelegenheiten und sichere Wege \
             machen Plätze auch im Hochsommer nutzbar.",
            "Zusammenarbeit verstetigen: Verwaltung, Eigentümerinnen und Eigentümer sowie \
             Gewerbetreibende vereinbaren verbindliche Schritte.",
        ]
        .map(str::to_owned)
        .to_vec(),
        office: Office {
            name: text("Geschäftsstelle Bündnis Lebendige Mitte"),
            host: text("Landesentwicklungsgesellschaft Mittelland mbH"),
            address: Address {
                street: text("Marktstraße 12"),
                postal_code: text("00421"),
                locality: text("Marktbergen"),
            },
            phone: text("+49 30 23125-0"),
            email: text("geschaeftsstelle@example.org"),
            website: text("https://www.example.org"),
            since: day(2022, 1, 3),
        },
        accent: Some(Color("#1B4F8F".to_owned())),
        logo: None,
        funding_note: text(
            "Gefördert durch das Ministerium für Landesentwicklung und Bau aus Mitteln des Landes",
        ),
        text_modules: [
            ("bf", "Die Beschlussfähigkeit wird festgestellt."),
            ("to", "Die Tagesordnung wird ohne Änderung angenommen."),
            ("zk", "Die Mitglieder nehmen den Bericht zur Kenntnis."),
            ("sa", "Die Geschäftsstelle berichtet über den Stand der offenen Aufgaben."),
            ("vt", "Der Punkt wird auf die nächste Sitzung vertagt."),
        ]
        .map(|(abbreviation, text)| TextModule {
            abbreviation: abbreviation.to_owned(),
            text: text.to_owned(),
        })
        .to_vec(),
    }
}
