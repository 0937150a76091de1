//! Big alliances, made from a seed: ten busy years, and any multiple of them.
//!
//! 300 organisations, 3 000 people, 1 500 sessions with 20 000 agenda items, 15 000
//! decisions, 15 000 tasks and 45 000 attendances, 300 projects and 5 000 files.

use chrono::{DateTime, Days, NaiveDate, NaiveTime};
use domain::{
    Address, AgendaItem, AgendaItemKind, Alliance, Attendance, AttendanceStatus, Body, BodyKind,
    Commitment, CommitmentKind, Counting, Criteria, Decision, DecisionKind, File, FileRole, Format,
    Goal, Id, IdSource, Implementation, Meeting, MeetingKind, MeetingState, Membership, Minutes,
    Municipality, Office, Organization, OrganizationKind, Partnership, Person, Phase, PhaseSpan,
    Project, Record, Register, Role, SeededIds, Task, TaskState, Vote, Word,
};

const TOWNS: &[&str] = &[
    "Grünfurt",
    "Talbrück",
    "Osterleben",
    "Rabenstedt",
    "Seewinkel",
    "Hirschwalde",
    "Auenrode",
    "Marktbergen",
    "Steinbrück",
    "Lohfelde",
    "Weidenau",
    "Königsroda",
    "Mühlhof",
    "Übersee",
];
const GIVEN: &[&str] = &[
    "Nele", "Henrik", "Aylin", "Jonas", "Petra", "Lukas", "Sabine", "Tomasz", "Miriam", "Elif",
    "Björn", "Karin", "Olaf", "Jürgen", "Käthe", "Søren",
];
const FAMILY: &[&str] = &[
    "Brockmann",
    "Voß",
    "Demir",
    "Wendt",
    "Hollmann",
    "Brandt",
    "Kroll",
    "Zielinski",
    "Althoff",
    "Kaya",
    "Müller",
    "Weiß",
    "Grießhammer",
    "Sommerfeld",
    "Naumann",
    "Möbius",
    "Jäger",
    "Schäfer",
];
const SUBJECTS: &[&str] = &[
    "Wanderbäume",
    "Leerstandskataster",
    "Parkdeck",
    "Trinkbrunnen",
    "Straßenbeleuchtung",
    "Wochenmarkt",
    "Fußgängerzone",
    "Hitzeaktionsplan",
    "Zwischennutzung",
    "Lieferverkehr",
    "Fassadengrün",
    "Wohnen über dem Laden",
    "Bücherei",
    "Spielplatz",
    "Radabstellanlagen",
];
const DOINGS: &[&str] =
    &["erproben", "auswerten", "fördern", "abstimmen", "vorstellen", "prüfen", "veröffentlichen"];

struct Maker {
    ids: SeededIds,
    at: DateTime<chrono::Utc>,
    count: usize,
}

impl Maker {
    fn id<R: Record>(&mut self) -> Id<R> {
        self.count += 1;
        // Keys as they come in over the years: in order of time.
        Id::new(self.ids.next(self.at + chrono::TimeDelta::milliseconds(self.count as i64)))
    }

    fn of<'a>(&self, list: &[&'a str], salt: usize) -> &'a str {
        let mix = (self.count + salt).wrapping_mul(0x9E37_79B9) >> 7;
        list[mix % list.len()]
    }

    fn subject(&self, salt: usize) -> String {
        format!(
            "{} {} {}",
            self.of(SUBJECTS, salt),
            self.of(TOWNS, salt + 1),
            self.of(DOINGS, salt + 2)
        )
    }
}

/// The alliance of this many times ten years.
pub(crate) fn alliance(scale: u32) -> Register {
    let scale = scale as usize;
    let mut make = Maker { ids: SeededIds::new(20_260_512), at: DateTime::UNIX_EPOCH, count: 0 };
    let start = NaiveDate::from_ymd_opt(2016, 1, 4).unwrap_or_default();
    let mut register = Register::new(Alliance {
        id: make.id(),
        name: "Bündnis Großes Land".into(),
        short_name: None,
        founded_on: Some(start),
        land: None,
        mission: None,
        aims: vec![],
        office: Office::default(),
        accent: None,
        logo: None,
        funding_note: None,
        text_modules: Vec::new(),
    });
    places(&mut make, &mut register, scale, start);
    people(&mut make, &mut register, scale, start);
    let bodies = 10 * scale;
    for at in 0..bodies {
        register.bodies.push(body(&mut make, at, start));
    }
    for at in 0..1_500 * scale {
        session(&mut make, &mut register, at, bodies, scale, start);
    }
    projects(&mut make, &mut register, scale, start);
    files(&mut make, &mut register, scale);
    register.sort();
    register
}

fn places(make: &mut Maker, register: &mut Register, scale: usize, start: NaiveDate) {
    for at in 0..300 * scale {
        let town = make.of(TOWNS, at).to_owned();
        let municipality = Municipality {
            id: make.id(),
            name: format!("{town} {at}"),
            ags: None,
            land: None,
            population: Some(10_000),
            population_year: Some(2024),
            latitude: Some(50.5 + (at % 100) as f64 / 100.0),
            longitude: Some(10.0 + (at % 130) as f64 / 100.0),
        };
        let since = start.checked_add_days(Days::new((at as u64 * 37) % 3_650));
        let organization = Organization {
            id: make.id(),
            name: format!("Stadt {town} {at}"),
            short_name: None,
            kind: OrganizationKind::ALL[at % OrganizationKind::ALL.len()],
            municipality: Some(municipality.id),
            address: Address::default(),
            email: Some(format!("stadt{at}@example.org")),
            phone: None,
            website: None,
            note: None,
            partnership: Some(Partnership { since, until: None, reason: None }),
        };
        register.commitments.push(Commitment {
            id: make.id(),
            organization: Some(organization.id),
            kind: CommitmentKind::ALL[at % CommitmentKind::ALL.len()],
            title: make.subject(at),
            due_on: since,
            fulfilled_on: None,
        });
        register.municipalities.push(municipality);
        register.organizations.push(organization);
    }
}

fn people(make: &mut Maker, register: &mut Register, scale: usize, start: NaiveDate) {
    for at in 0..3_000 * scale {
        let person = Person {
            id: make.id(),
            title: at.is_multiple_of(7).then(|| "Dr.".to_owned()),
            given_name: make.of(GIVEN, at).to_owned(),
            family_name: format!("{} {at}", make.of(FAMILY, at * 3)),
            salutation: None,
            email: Some(format!("person{at}@example.org")),
            phone: None,
            note: None,
        };
        register.memberships.push(Membership {
            id: make.id(),
            person: person.id,
            body: None,
            on_behalf_of: Some(register.organizations[at % (300 * scale)].id),
            role: Role::Member,
            function: Some("Amtsleitung".into()),
            deputy_for: None,
            voting: true,
            from: Some(start),
            until: None,
        });
        register.people.push(person);
    }
}

fn body(make: &mut Maker, at: usize, start: NaiveDate) -> Body {
    let letter = |n: usize| char::from(b'A' + (n % 26) as u8);
    Body {
        id: make.id(),
        letters: [letter(at), letter(at / 26), letter(at / 676 + 10)].iter().collect(),
        name: format!("AG {} {at}", make.of(SUBJECTS, at)),
        full_name: None,
        kind: BodyKind::WorkingGroup,
        mission: Some(make.subject(at)),
        aims: vec![],
        from: Some(start),
        until: None,
        counting: Counting::Continuous,
        quorum: None,
        notice_days: Some(7),
    }
}

fn session(
    make: &mut Maker,
    register: &mut Register,
    at: usize,
    bodies: usize,
    scale: usize,
    start: NaiveDate,
) {
    let meeting = Meeting {
        id: make.id(),
        body: Some(register.bodies[at % bodies].id),
        number: u32::try_from(at / bodies + 1).ok(),
        kind: MeetingKind::Session,
        name: None,
        state: MeetingState::MinutesApproved,
        date: start.checked_add_days(Days::new((at / scale) as u64 * 5 / 2)),
        begins: NaiveTime::from_hms_opt(10, 0, 0),
        ends: NaiveTime::from_hms_opt(12, 30, 0),
        began: None,
        ended: None,
        format: Format::OnSite,
        place: Some(format!("Rathaus {}", make.of(TOWNS, at))),
        place_address: None,
        dial_in: None,
        topic: Some(make.subject(at)),
        description: None,
        result: None,
        chair: Some(register.people[at % register.people.len()].id),
        minute_taker: None,
        moderators: vec![],
        reply_by: None,
        minutes: Minutes::default(),
        cancelled_because: None,
    };
    // 40 items in three sessions: 20 000 in all.
    let items = 13 + usize::from(at.is_multiple_of(3));
    for position in 1..=items {
        let item = AgendaItem {
            id: make.id(),
            meeting: meeting.id,
            parent: None,
            position: position as u32,
            kind: AgendaItemKind::Item,
            title: make.subject(position),
            goal: Some(Goal::Discussion),
            duration: Some(10),
            begins: None,
            ends: None,
            began: None,
            ended: None,
            speakers: vec![],
            preparation: None,
            minutes: Some(format!(
                "Die Geschäftsstelle berichtet über {}. Herr {} fragt nach den Kosten; sie lägen \
                 bei 310 Euro je Baum und Jahr. Die Arbeitsgruppe nimmt den Sachstand zur Kenntnis.",
                make.subject(position + 3),
                make.of(FAMILY, position)
            )),
            outcome: None,
        };
        if position <= 10 {
            register.decisions.push(decision(make, &meeting, &item, position as u32));
            let responsible = register.people[(at * 7 + position) % register.people.len()].id;
            register.tasks.push(task(make, &meeting, &item, responsible, position as u32));
        }
        register.agenda_items.push(item);
    }
    for seat in 0..30 {
        let person = register.people[(at * 11 + seat) % register.people.len()].id;
        register.attendances.push(Attendance {
            id: make.id(),
            meeting: meeting.id,
            person: Some(person),
            guest: None,
            organization: Some(
                register.organizations[(at + seat) % register.organizations.len()].id,
            ),
            function: None,
            status: AttendanceStatus::ALL[seat % AttendanceStatus::ALL.len()],
            represented_by: None,
            represented_by_name: None,
            voting: true,
            arrived: None,
            left: None,
            may_be_named: true,
            reply: None,
            replied_on: None,
        });
    }
    register.meetings.push(meeting);
}

fn decision(make: &mut Maker, meeting: &Meeting, item: &AgendaItem, number: u32) -> Decision {
    Decision {
        id: make.id(),
        meeting: meeting.id,
        agenda_item: Some(item.id),
        number,
        kind: DecisionKind::Resolution,
        wording: format!("Die Arbeitsgruppe empfiehlt, {}.", make.subject(number as usize)),
        vote: Some(Vote::Count { yes: 14, no: 1, abstained: 2 }),
        votes_of: None,
        excluded: vec![],
        remark: None,
        implementation: Implementation::ALL[number as usize % Implementation::ALL.len()],
        due_on: meeting.date,
        implementation_note: None,
    }
}

fn task(
    make: &mut Maker,
    meeting: &Meeting,
    item: &AgendaItem,
    responsible: Id<Person>,
    number: u32,
) -> Task {
    Task {
        id: make.id(),
        meeting: Some(meeting.id),
        agenda_item: Some(item.id),
        decision: None,
        number: Some(number),
        title: make.subject(number as usize + 5),
        description: None,
        responsible: vec![responsible],
        responsible_organization: None,
        due_on: meeting.date,
        resume_on: None,
        state: TaskState::Done,
        done_on: meeting.date,
    }
}

fn projects(make: &mut Maker, register: &mut Register, scale: usize, start: NaiveDate) {
    for at in 0..300 * scale {
        let until = start.checked_add_days(Days::new(300));
        register.projects.push(Project {
            id: make.id(),
            number: u32::try_from(at + 1).ok(),
            name: make.subject(at),
            summary: Some(make.subject(at + 1)),
            description: None,
            body: Some(register.bodies[at % register.bodies.len()].id),
            contact: None,
            municipalities: vec![register.municipalities[at % register.municipalities.len()].id],
            contributors: vec![],
            phase: Some(Phase::Implementation),
            phases: vec![PhaseSpan { phase: Phase::Idea, from: start, until }],
            milestones: vec![],
            criteria: Criteria::default(),
            costs: vec![],
            funding: vec![],
            results: vec![],
            programme: None,
            area: None,
        });
    }
}

fn files(make: &mut Maker, register: &mut Register, scale: usize) {
    for at in 0..5_000 * scale {
        let (id, title) = (make.id(), make.subject(at));
        register.files.push(File {
            file_name: Some(format!("unterlage-{at}.pdf")),
            media_type: Some("application/pdf".into()),
            size: Some(200_000),
            meeting: Some(register.meetings[at % register.meetings.len()].id),
            ..File::new(id, title, FileRole::Paper)
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_big_alliance_is_as_big_as_it_says_and_holds_together() {
        let register = alliance(1);
        assert_eq!(register.misfits(), []);
        let counts = [
            register.organizations.len(),
            register.people.len(),
            register.meetings.len(),
            register.agenda_items.len(),
            register.decisions.len(),
            register.tasks.len(),
            register.projects.len(),
            register.files.len(),
        ];
        assert_eq!(counts, [300, 3_000, 1_500, 20_000, 15_000, 15_000, 300, 5_000]);
    }
}
