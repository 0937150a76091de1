//! Any alliance at all: small registers that hold together and are otherwise as odd as the
//! format allows, for laws that must hold of every register.
//!
//! How many records there are shrinks; what stands in each follows from the seed, its noun
//! and its place, so that a record stays the same while the others go. Every record is
//! written out field by field: a new field does not compile until it is drawn here.

use std::io;

use chrono::{DateTime, Days, NaiveDate, NaiveTime};
use domain::{
    Address, AgendaItem, AgendaTemplate, Alliance, Attendance, Body, Booking, Cents, Chapter,
    Color, Comment, Commitment, Contributor, CostLine, Criteria, Criterion, Decision, Fact,
    FigureNote, File, FundingLine, Grant, GrantGoal, Id, IdSource, Meeting, Membership, Milestone,
    Minutes, Municipality, Noun, Office, Organization, Overriding, PartialDate, Partnership,
    Person, PhaseSpan, PlanLine, Project, Quorum, Reading, Register, Release, Report,
    ReportingDeadline, SeededIds, Seen, Source, Speaker, Task, TemplateItem, TextModule, Topic,
    Vote, Word,
};
use proptest::prelude::*;
use store::AttachmentSource;

use crate::folder;

const NOUNS: usize = 18;
const MOST: usize = 4;

/// Registers that hold together.
pub fn register() -> impl Strategy<Value = Register> {
    let counts = proptest::array::uniform::<_, NOUNS>(0..MOST);
    (counts, any::<u64>().no_shrink()).prop_map(|(counts, seed)| build(counts, seed))
}

/// The keys of a register that is about to be drawn, by noun.
struct Keys {
    municipalities: Vec<Id<Municipality>>,
    organizations: Vec<Id<Organization>>,
    commitments: Vec<Id<Commitment>>,
    people: Vec<Id<Person>>,
    bodies: Vec<Id<Body>>,
    memberships: Vec<Id<Membership>>,
    meetings: Vec<Id<Meeting>>,
    agenda_items: Vec<Id<AgendaItem>>,
    attendances: Vec<Id<Attendance>>,
    decisions: Vec<Id<Decision>>,
    tasks: Vec<Id<Task>>,
    projects: Vec<Id<Project>>,
    files: Vec<Id<File>>,
    grants: Vec<Id<Grant>>,
    reports: Vec<Id<Report>>,
    topics: Vec<Id<Topic>>,
    agenda_templates: Vec<Id<AgendaTemplate>>,
    releases: Vec<Id<Release>>,
}

/// The keys of one noun, and the draw that begins the record at a place.
struct List {
    noun: Noun,
    seed: u64,
    count: usize,
}

impl List {
    fn key<T>(&self, at: usize) -> Id<T> {
        let mut keys = SeededIds::new(self.seed ^ ((self.noun as u64) << 32 | at as u64));
        // Keys of all ages: the order of keys is not the order of writing.
        let age = (self.seed >> (at % 8)) % 1_000_000_000;
        Id::new(keys.next(DateTime::from_timestamp(age.cast_signed(), 0).unwrap()))
    }

    fn keys<T>(&self) -> Vec<Id<T>> {
        (0..self.count).map(|at| self.key(at)).collect()
    }
}

fn build(counts: [usize; NOUNS], seed: u64) -> Register {
    // Who needs others can only be there when they are.
    let [_, _, _, people, bodies, memberships, meetings, items, attendances, decisions, ..] =
        counts;
    let seats = if people > 0 && bodies > 0 { memberships } else { 0 };
    let inside = |count: usize| if meetings > 0 { count } else { 0 };
    let released = |count: usize| if counts[12] > 0 && counts[13] > 0 { count } else { 0 };
    let list = |noun: Noun, count: usize| List { noun, seed, count };
    let keys = Keys {
        municipalities: list(Noun::Municipality, counts[0]).keys(),
        organizations: list(Noun::Organization, counts[1]).keys(),
        commitments: list(Noun::Commitment, counts[2]).keys(),
        people: list(Noun::Person, people).keys(),
        bodies: list(Noun::Body, bodies).keys(),
        memberships: list(Noun::Membership, seats).keys(),
        meetings: list(Noun::Meeting, meetings).keys(),
        agenda_items: list(Noun::AgendaItem, inside(items)).keys(),
        attendances: list(Noun::Attendance, inside(attendances)).keys(),
        decisions: list(Noun::Decision, inside(decisions)).keys(),
        tasks: list(Noun::Task, counts[10]).keys(),
        projects: list(Noun::Project, counts[11]).keys(),
        files: list(Noun::File, counts[12]).keys(),
        grants: list(Noun::Grant, counts[14]).keys(),
        reports: list(Noun::Report, counts[13]).keys(),
        topics: list(Noun::Topic, if bodies > 0 { counts[16] } else { 0 }).keys(),
        agenda_templates: list(Noun::AgendaTemplate, counts[17]).keys(),
        releases: list(Noun::Release, released(counts[15])).keys(),
    };
    let draw = |noun: Noun, at: usize| Draw {
        state: seed.rotate_left(17) ^ ((noun as u64) << 40 | at as u64),
        keys: &keys,
        at,
    };
    let alliance = draw(Noun::Alliance, 0).alliance(list(Noun::Alliance, 1).key(0));
    let mut register = Register::new(alliance);
    macro_rules! fill {
        ($($plural:ident $noun:ident $record:ident;)+) => { $(
            register.$plural = keys.$plural.iter().enumerate()
                .map(|(at, id)| draw(Noun::$noun, at).$record(*id))
                .collect();
        )+ };
    }
    fill! {
        municipalities Municipality municipality;
        organizations Organization organization;
        commitments Commitment commitment;
        people Person person;
        bodies Body body;
        memberships Membership membership;
        meetings Meeting meeting;
        agenda_items AgendaItem agenda_item;
        attendances Attendance attendance;
        decisions Decision decision;
        tasks Task task;
        projects Project project;
        files File file;
        grants Grant grant;
        reports Report report;
        topics Topic topic;
        agenda_templates AgendaTemplate agenda_template;
        releases Release release;
    }
    register.sort();
    register
}

/// Draws one record.
struct Draw<'a> {
    state: u64,
    keys: &'a Keys,
    at: usize,
}

/// Pieces of text that have broken programs before.
const ODD: &[&str] = &[
    "ß",
    "ẞ",
    "Ä",
    "a\u{308}",
    "é",
    "🏛\u{fe0f}",
    "👩‍👩‍👧",
    "\u{202e}",
    "\u{200b}",
    "\u{feff}",
    "\u{a0}",
    "  ",
    "'",
    "\"",
    "\\",
    "/",
    "%",
    "_",
    "*",
    "--",
    "\t",
    "\u{0}",
    "\u{1f}",
    "\u{7f}",
    "null",
    "0",
    "1e3",
    "\u{10ffff}",
    "„Zitat“",
    "AND",
    "NEAR(",
    "ﬀ",
    "Grünfurt",
    "Straße",
];

impl Draw<'_> {
    // SplitMix64 (Steele, Lea, Flood 2014).
    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit
    }

    fn chance(&mut self) -> bool {
        self.below(2) == 0
    }

    fn of<T: Clone>(&mut self, choices: &[T]) -> T {
        let at = self.below(choices.len() as u64);
        choices[usize::try_from(at).unwrap()].clone()
    }

    fn word<W: Word>(&mut self) -> W {
        self.of(W::ALL)
    }

    fn maybe<T>(&mut self, draw: impl FnOnce(&mut Self) -> T) -> Option<T> {
        self.chance().then(|| draw(self))
    }

    fn some<T>(&mut self, mut draw: impl FnMut(&mut Self) -> T) -> Vec<T> {
        (0..self.below(3)).map(|_| draw(self)).collect()
    }

    fn known<T>(&mut self, keys: &[Id<T>]) -> Option<Id<T>> {
        if keys.is_empty() { None } else { self.maybe(|draw| draw.of(keys)) }
    }

    fn other<T>(&mut self, keys: &[Id<T>], than: Id<T>) -> Option<Id<T>> {
        self.known(keys).filter(|id| *id != than)
    }

    fn several<T>(&mut self, keys: &[Id<T>]) -> Vec<Id<T>> {
        keys.iter().copied().filter(|_| self.chance()).collect()
    }

    /// Any text, the empty one and one of several lines among them.
    fn text(&mut self) -> String {
        let pieces = self.below(6);
        (0..pieces).map(|_| if self.below(5) == 0 { "\n" } else { self.of(ODD) }).collect()
    }

    /// One line that is not empty.
    fn title(&mut self) -> String {
        let pieces = self.below(4);
        let odd: String = (0..pieces).map(|_| self.of(ODD)).collect();
        format!("{odd}x{}", self.below(100))
    }

    fn day(&mut self) -> NaiveDate {
        match self.below(8) {
            0 => NaiveDate::from_ymd_opt(1, 1, 1).unwrap(),
            1 => NaiveDate::from_ymd_opt(9999, 12, 31).unwrap(),
            2 => NaiveDate::from_ymd_opt(2024, 2, 29).unwrap(),
            _ => self.later_than(NaiveDate::from_ymd_opt(2021, 4, 26).unwrap()),
        }
    }

    fn later_than(&mut self, day: NaiveDate) -> NaiveDate {
        // Years of five digits are no dates of ISO 8601 that JSON Schema knows.
        let last = NaiveDate::from_ymd_opt(9999, 12, 31).unwrap();
        day.checked_add_days(Days::new(self.below(2000))).unwrap_or(day).min(last)
    }

    fn span(&mut self) -> (Option<NaiveDate>, Option<NaiveDate>) {
        let from = self.maybe(Self::day);
        let until = self.maybe(|draw| match from {
            Some(from) => draw.later_than(from),
            None => draw.day(),
        });
        (from, until)
    }

    fn time(&mut self) -> NaiveTime {
        let seconds = if self.chance() { self.below(1440) * 60 } else { self.below(86_400) };
        NaiveTime::from_num_seconds_from_midnight_opt(u32::try_from(seconds).unwrap(), 0).unwrap()
    }

    fn partial_date(&mut self) -> PartialDate {
        match self.below(3) {
            0 => PartialDate::Year(i32::try_from(self.below(10_000)).unwrap()),
            1 => PartialDate::Month(2023, u32::try_from(1 + self.below(12)).unwrap()),
            _ => PartialDate::Day(self.day()),
        }
    }

    fn number(&mut self) -> u32 {
        if self.below(8) == 0 { u32::MAX } else { u32::try_from(1 + self.below(20)).unwrap() }
    }

    fn count(&mut self) -> u32 {
        self.number() - 1
    }

    fn small(&mut self) -> u16 {
        self.of(&[0, 1, 90, u16::MAX])
    }

    fn cents(&mut self) -> Cents {
        Cents(self.of(&[0, 1, 1_234_567, i64::MAX]))
    }

    fn email(&mut self) -> String {
        self.of(&["a@b.de", "größe@straße.example", "a.b+c@x.y.z"]).to_owned()
    }

    fn address(&mut self) -> Address {
        Address {
            street: self.maybe(Self::text),
            postal_code: self.maybe(Self::text),
            locality: self.maybe(Self::text),
        }
    }

    fn speaker(&mut self) -> Speaker {
        Speaker {
            person: self.known(&self.keys.people),
            name: self.maybe(Self::text),
            function: self.maybe(Self::text),
            organization: self.known(&self.keys.organizations),
        }
    }

    fn criterion(&mut self) -> Criterion {
        Criterion { met: self.maybe(Self::chance), text: self.maybe(Self::text) }
    }

    fn vote(&mut self) -> Vote {
        match self.below(3) {
            0 => Vote::Consensus {},
            1 => Vote::Unanimous { yes: self.maybe(Self::count) },
            _ => Vote::Count { yes: self.count(), no: self.count(), abstained: self.count() },
        }
    }

    fn alliance(&mut self, id: Id<Alliance>) -> Alliance {
        Alliance {
            id,
            name: self.title(),
            short_name: self.maybe(Self::text),
            founded_on: self.maybe(Self::day),
            land: self.maybe(Self::word),
            mission: self.maybe(Self::text),
            aims: self.some(Self::text),
            office: Office {
                name: self.maybe(Self::text),
                host: self.maybe(Self::text),
                address: self.address(),
                phone: self.maybe(Self::text),
                email: self.maybe(Self::email),
                website: self.maybe(Self::text),
                since: self.maybe(Self::day),
            },
            accent: self.maybe(|draw| Color(draw.of(&["#1B4F8F", "#abcdef"]).to_owned())),
            logo: self.known(&self.keys.files),
            funding_note: self.maybe(Self::text),
            text_modules: (0..self.below(3))
                .map(|at| TextModule { abbreviation: format!("k{at}"), text: self.title() })
                .collect(),
        }
    }

    fn municipality(&mut self, id: Id<Municipality>) -> Municipality {
        Municipality {
            id,
            name: self.title(),
            ags: self.maybe(|draw| format!("{:08}", draw.below(100_000_000))),
            land: self.maybe(Self::word),
            population: self.maybe(Self::count),
            population_year: self.maybe(Self::small),
            latitude: self.maybe(|draw| draw.of(&[0.0, 50.978_7, -90.0, 1.0 / 3.0, 5e-324])),
            longitude: self.maybe(|draw| draw.of(&[0.0, 11.029_9, 180.0, -0.1 - 0.2])),
        }
    }

    fn organization(&mut self, id: Id<Organization>) -> Organization {
        let (since, until) = self.span();
        Organization {
            id,
            name: self.title(),
            short_name: self.maybe(Self::text),
            kind: self.word(),
            municipality: self.known(&self.keys.municipalities),
            address: self.address(),
            email: self.maybe(Self::email),
            phone: self.maybe(Self::text),
            website: self.maybe(Self::text),
            note: self.maybe(Self::text),
            partnership: self.maybe(|draw| Partnership {
                since,
                until,
                reason: draw.maybe(Self::text),
            }),
        }
    }

    fn commitment(&mut self, id: Id<Commitment>) -> Commitment {
        Commitment {
            id,
            organization: self.known(&self.keys.organizations),
            kind: self.word(),
            title: self.title(),
            due_on: self.maybe(Self::day),
            fulfilled_on: self.maybe(Self::day),
        }
    }

    fn person(&mut self, id: Id<Person>) -> Person {
        Person {
            id,
            title: self.maybe(Self::text),
            given_name: self.text(),
            family_name: self.title(),
            salutation: self.maybe(Self::word),
            email: self.maybe(Self::email),
            phone: self.maybe(Self::text),
            note: self.maybe(Self::text),
        }
    }

    fn body(&mut self, id: Id<Body>) -> Body {
        let (from, until) = self.span();
        Body {
            id,
            letters: self.of(&["KL", "BT", "ÄÖÜ", "WULI"]).to_owned(),
            name: self.title(),
            full_name: self.maybe(Self::text),
            kind: self.word(),
            mission: self.maybe(Self::text),
            aims: self.some(Self::text),
            from,
            until,
            counting: self.word(),
            quorum: self.maybe(|draw| Quorum { of: draw.word(), at_least: draw.number() }),
            notice_days: self.maybe(Self::small),
        }
    }

    fn membership(&mut self, id: Id<Membership>) -> Membership {
        let person = self.of(&self.keys.people);
        let (from, until) = self.span();
        let on_behalf_of = self.known(&self.keys.organizations);
        let post_alone = on_behalf_of.is_some() && self.chance();
        Membership {
            id,
            person,
            body: (!post_alone).then(|| self.of(&self.keys.bodies)),
            on_behalf_of,
            role: self.word(),
            function: self.maybe(Self::text),
            deputy_for: self.other(&self.keys.people, person),
            voting: self.chance(),
            from,
            until,
        }
    }

    fn meeting(&mut self, id: Id<Meeting>) -> Meeting {
        let body = self.known(&self.keys.bodies);
        Meeting {
            id,
            body,
            number: self.maybe(Self::number),
            kind: self.word(),
            name: if body.is_none() { Some(self.title()) } else { self.maybe(Self::text) },
            state: self.word(),
            date: self.maybe(Self::day),
            begins: self.maybe(Self::time),
            ends: self.maybe(Self::time),
            began: self.maybe(Self::time),
            ended: self.maybe(Self::time),
            format: self.word(),
            place: self.maybe(Self::text),
            place_address: self.maybe(Self::text),
            dial_in: self.maybe(Self::text),
            topic: self.maybe(Self::text),
            description: self.maybe(Self::text),
            result: self.maybe(Self::text),
            chair: self.known(&self.keys.people),
            minute_taker: self.known(&self.keys.people),
            moderators: self.some(Self::speaker),
            reply_by: self.maybe(Self::day),
            minutes: Minutes {
                issued_on: self.maybe(Self::day),
                released_on: self.maybe(Self::day),
                approved_on: self.maybe(Self::day),
                approved_in: self.other(&self.keys.meetings, id),
                distribution: self.some(Self::text),
            },
            cancelled_because: self.maybe(Self::text),
        }
    }

    fn agenda_item(&mut self, id: Id<AgendaItem>) -> AgendaItem {
        // Under one that was drawn before: no ring of parents.
        let before = &self.keys.agenda_items[..self.at];
        AgendaItem {
            id,
            meeting: self.of(&self.keys.meetings),
            parent: self.known(before),
            position: self.number(),
            kind: self.word(),
            title: self.title(),
            goal: self.maybe(Self::word),
            duration: self.maybe(Self::small),
            begins: self.maybe(Self::time),
            ends: self.maybe(Self::time),
            began: self.maybe(Self::time),
            ended: self.maybe(Self::time),
            speakers: self.some(Self::speaker),
            preparation: self.maybe(Self::text),
            minutes: self.maybe(Self::text),
            outcome: self.maybe(Self::word),
        }
    }

    fn attendance(&mut self, id: Id<Attendance>) -> Attendance {
        let person = self.known(&self.keys.people);
        let represented_by = self.known(&self.keys.people);
        Attendance {
            id,
            meeting: self.of(&self.keys.meetings),
            person,
            guest: if person.is_none() { Some(self.title()) } else { self.maybe(Self::text) },
            organization: self.known(&self.keys.organizations),
            function: self.maybe(Self::text),
            status: self.word(),
            represented_by: represented_by.filter(|by| Some(*by) != person),
            represented_by_name: self.maybe(Self::text),
            voting: self.chance(),
            arrived: self.maybe(Self::time),
            left: self.maybe(Self::time),
            may_be_named: self.chance(),
            reply: self.maybe(Self::word),
            replied_on: self.maybe(Self::day),
        }
    }

    fn decision(&mut self, id: Id<Decision>) -> Decision {
        Decision {
            id,
            meeting: self.of(&self.keys.meetings),
            agenda_item: self.known(&self.keys.agenda_items),
            number: self.number(),
            kind: self.word(),
            wording: format!("{}w{}", self.text(), self.text()),
            vote: self.maybe(Self::vote),
            votes_of: self.maybe(Self::word),
            excluded: self.known(&self.keys.people).into_iter().collect(),
            remark: self.maybe(Self::text),
            implementation: self.word(),
            due_on: self.maybe(Self::day),
            implementation_note: self.maybe(Self::text),
        }
    }

    fn task(&mut self, id: Id<Task>) -> Task {
        Task {
            id,
            meeting: self.known(&self.keys.meetings),
            agenda_item: self.known(&self.keys.agenda_items),
            decision: self.known(&self.keys.decisions),
            number: self.maybe(Self::number),
            title: self.title(),
            description: self.maybe(Self::text),
            responsible: self.several(&self.keys.people),
            responsible_organization: self.known(&self.keys.organizations),
            due_on: self.maybe(Self::day),
            resume_on: self.maybe(Self::day),
            state: self.word(),
            done_on: self.maybe(Self::day),
        }
    }

    fn topic(&mut self, id: Id<Topic>) -> Topic {
        Topic {
            id,
            body: self.of(&self.keys.bodies),
            title: self.title(),
            goal: self.maybe(Self::word),
            duration: self.maybe(Self::small),
            note: self.maybe(Self::text),
            proposed_by: self.known(&self.keys.people),
            resume_on: self.maybe(Self::day),
            recurring: self.chance(),
        }
    }

    fn agenda_template(&mut self, id: Id<AgendaTemplate>) -> AgendaTemplate {
        let mut depth = 0;
        let mut items = Vec::new();
        for _ in 0..self.below(4) {
            items.push(TemplateItem {
                depth,
                kind: self.word(),
                title: self.title(),
                goal: self.maybe(Self::word),
                duration: self.maybe(Self::small),
            });
            depth = if self.chance() { depth + 1 } else { 0 };
        }
        AgendaTemplate { id, name: self.title(), body: self.known(&self.keys.bodies), items }
    }

    fn project(&mut self, id: Id<Project>) -> Project {
        Project {
            id,
            number: self.maybe(Self::number),
            name: self.title(),
            summary: self.maybe(Self::text),
            description: self.maybe(Self::text),
            body: self.known(&self.keys.bodies),
            contact: self.known(&self.keys.people),
            municipalities: self.several(&self.keys.municipalities),
            contributors: self
                .several(&self.keys.organizations)
                .into_iter()
                .map(|organization| Contributor { organization, role: self.maybe(Self::text) })
                .collect(),
            phase: self.maybe(Self::word),
            phases: self.some(|draw| {
                let from = draw.day();
                let until = draw.maybe(|draw| draw.later_than(from));
                PhaseSpan { phase: draw.word(), from, until }
            }),
            milestones: self.some(|draw| Milestone {
                title: draw.title(),
                due_on: draw.maybe(Self::day),
                reached_on: draw.maybe(Self::day),
                note: draw.maybe(Self::text),
            }),
            criteria: Criteria {
                model_character: self.criterion(),
                sustainability: self.criterion(),
                transferability: self.criterion(),
            },
            costs: self.some(|draw| CostLine {
                title: draw.title(),
                planned: draw.cents(),
                actual: draw.maybe(|draw| draw.of(&[Cents(i64::MIN), Cents(-1), Cents(700)])),
            }),
            funding: self.some(|draw| FundingLine { source: draw.title(), amount: draw.cents() }),
            results: self.some(Self::text),
            programme: self.maybe(Self::text),
            area: self.maybe(Self::text),
        }
    }

    fn file(&mut self, id: Id<File>) -> File {
        let attachment = self.maybe(|draw| draw.of(&BLOBS));
        File {
            id,
            title: self.title(),
            file_name: self.maybe(Self::text),
            media_type: self.maybe(Self::text),
            size: match attachment {
                Some(bytes) => Some(u32::try_from(bytes.len()).unwrap()),
                None => self.maybe(Self::count),
            },
            sha256: attachment.map(folder::sha256),
            role: self.word(),
            as_of: self.maybe(Self::partial_date),
            received_on: self.maybe(Self::day),
            source: self.maybe(Self::text),
            licence: self.maybe(Self::text),
            credit: self.maybe(Self::text),
            alt_text: self.maybe(Self::text),
            caption: self.maybe(Self::text),
            visibility: self.word(),
            accessibility: self.word(),
            meeting: self.known(&self.keys.meetings),
            agenda_item: self.known(&self.keys.agenda_items),
            project: self.known(&self.keys.projects),
            organization: self.known(&self.keys.organizations),
            body: self.known(&self.keys.bodies),
        }
    }

    fn report(&mut self, id: Id<Report>) -> Report {
        let from = self.day();
        Report {
            id,
            kind: self.word(),
            title: self.maybe(Self::text),
            from,
            until: self.later_than(from),
            addressee: self.maybe(Self::text),
            reference: self.maybe(Self::text),
            due_on: self.maybe(Self::day),
            state: self.word(),
            released_on: self.maybe(Self::day),
            signatories: self.several(&self.keys.people),
            cover: self.known(&self.keys.files),
            grant: self.known(&self.keys.grants),
            chapters: self.chapters(),
            figure_notes: numbered(self.some(|draw| (draw.title(), draw.title())))
                .map(|(figure, reason)| FigureNote { figure, value: None, reason })
                .collect(),
        }
    }

    fn chapters(&mut self) -> Vec<Chapter> {
        let drawn = self.some(|draw| {
            let chapter = Chapter {
                chapter: String::new(),
                title: draw.maybe(Self::title),
                off: draw.chance(),
                finished: draw.chance(),
                text: draw.text(),
                after: draw.text(),
                comments: draw.some(|draw| Comment {
                    kind: draw.word(),
                    text: draw.title(),
                    author: draw.maybe(Self::text),
                    on: draw.day(),
                    settled: draw.chance(),
                }),
                seen: draw.some(|draw| Seen { figure: draw.text(), value: draw.whole() }),
            };
            (draw.title(), chapter)
        });
        numbered(drawn).map(|(key, chapter)| Chapter { chapter: key, ..chapter }).collect()
    }

    /// Any whole number.
    fn whole(&mut self) -> i64 {
        self.of(&[i64::MIN, -1, 0, 7, i64::MAX])
    }

    fn grant(&mut self, id: Id<Grant>) -> Grant {
        let from = self.day();
        let goals = self.some(|draw| GrantGoal {
            number: 0,
            title: draw.title(),
            planned: draw.count(),
            unit: draw.maybe(Self::text),
            due_on: draw.maybe(Self::day),
            measure: draw.word(),
            phase: Some(draw.word()),
            readings: draw.some(|draw| Reading {
                on: draw.day(),
                value: draw.count(),
                note: draw.maybe(Self::text),
            }),
        });
        Grant {
            id,
            authority: self.title(),
            reference: self.maybe(Self::text),
            clause: self.maybe(Self::text),
            purpose: self.maybe(Self::text),
            amount: self.maybe(Self::cents),
            granted_on: self.maybe(Self::day),
            from,
            until: self.later_than(from),
            deadlines: self.some(|draw| ReportingDeadline {
                title: draw.title(),
                due_on: draw.day(),
                clause: draw.maybe(Self::text),
            }),
            costs: self.plan_lines(),
            funding: self.plan_lines(),
            goals: (1..).zip(goals).map(|(number, goal)| GrantGoal { number, ..goal }).collect(),
        }
    }

    fn plan_lines(&mut self) -> Vec<PlanLine> {
        let lines = self.some(|draw| PlanLine {
            number: 0,
            group: draw.maybe(Self::text),
            title: draw.title(),
            planned: draw.cents(),
            bookings: draw.some(|draw| Booking {
                on: draw.day(),
                amount: Cents(draw.whole()),
                note: draw.maybe(Self::text),
            }),
        });
        (1..).zip(lines).map(|(number, line)| PlanLine { number, ..line }).collect()
    }

    fn release(&mut self, id: Id<Release>) -> Release {
        let reports = self.keys.reports.clone();
        let files = self.keys.files.clone();
        Release {
            id,
            report: Some(self.of(&reports)),
            meeting: None,
            version: self.number(),
            file: self.of(&files),
            sha256: folder::sha256(self.of(&BLOBS)),
            released_on: self.day(),
            released_by: self.maybe(Self::text),
            changes: self.some(Self::text),
            facts: self.some(|draw| Fact {
                figure: draw.text(),
                chapter: draw.text(),
                label: draw.text(),
                rule: draw.text(),
                unit: draw.word(),
                counted: draw.whole(),
                overridden: draw
                    .maybe(|draw| Overriding { value: draw.whole(), reason: draw.text() }),
                sources: draw.some(|draw| Source { noun: draw.word(), id: id.uuid() }),
            }),
            chapters: self.chapters(),
        }
    }
}

/// Drawn values under keys of which none stands twice.
fn numbered<T>(drawn: Vec<(String, T)>) -> impl Iterator<Item = (String, T)> {
    drawn.into_iter().enumerate().map(|(at, (key, value))| (format!("{at}{key}"), value))
}

/// The attachments that files of such a register name: of no picture's format, one empty.
const BLOBS: [&[u8]; 4] = [b"", b"\0\xff\r\n", b"Stand: 12. Mai", &[0xA5; 70_000]];

/// Hands out the attachments of every register that is drawn here.
pub struct Blobs;

impl AttachmentSource for Blobs {
    fn open(&self, sha256: &str) -> io::Result<Box<dyn io::Read + '_>> {
        let blob = BLOBS.iter().find(|blob| folder::sha256(blob) == sha256);
        Ok(Box::new(*blob.ok_or(io::ErrorKind::NotFound)?))
    }
}
