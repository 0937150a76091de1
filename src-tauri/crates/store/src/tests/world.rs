//! Records to test with, and a dump of everything that is in a file.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::{DateTime, NaiveDate, Utc};
use domain::*;
use rusqlite::types::Value;
use uuid::Uuid;

use crate::{Answer, Error, Frozen, Hand, Store};

pub(crate) fn moment() -> DateTime<Utc> {
    "2026-05-12T08:00:00Z".parse().unwrap()
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn hand() -> Hand {
    Hand {
        actor: "A. Demir".to_owned(),
        clock: Box::new(moment()),
        ids: Box::new(SeededIds::new(7)),
    }
}

/// Keeps a file with its bytes, as the window does with several.
pub(crate) fn attach(store: &mut Store, file: File, bytes: &[u8]) -> Result<Answer<File>, Error> {
    let file = store.keep_bytes(file, bytes)?;
    Ok(store.attach_files(std::slice::from_ref(&file))?.map(|()| file))
}

pub(crate) fn id<R>(key: u128) -> Id<R> {
    Id::new(Uuid::from_u128(key))
}

pub(crate) fn create(folder: &Path) -> Store {
    Store::create(&folder.join("Thüringen"), alliance(), hand()).unwrap()
}

/// Every row of every table but the history, by table. What is late is brought up to date.
pub(crate) fn dump(store: &Store) -> BTreeMap<String, Vec<Vec<Value>>> {
    store.settle().unwrap();
    let db = &store.db;
    let names: Vec<String> = db
        .prepare("select name from sqlite_schema where type = 'table' and name not like 'words%'")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let mut dump = BTreeMap::new();
    for name in names.iter().filter(|name| !["step", "touch"].contains(&name.as_str())) {
        // The order of documents is that of writing; which there are, and what they say,
        // is the entry's digest.
        let columns = if name == "entry" { "id, noun, title, digest, shown" } else { "*" };
        let mut select = db.prepare(&format!("select {columns} from \"{name}\"")).unwrap();
        let count = select.column_count();
        let mut rows: Vec<Vec<Value>> = select
            .query_map([], |row| (0..count).map(|at| row.get(at)).collect())
            .unwrap()
            .map(Result::unwrap)
            .collect();
        rows.sort_by_key(|row| format!("{row:?}"));
        dump.insert(name.clone(), rows);
    }
    dump
}

pub(crate) fn alliance() -> Alliance {
    Alliance {
        id: id(1),
        name: "Bündnis Innenstadt".to_owned(),
        short_name: None,
        founded_on: Some(day("2021-06-08")),
        land: Some(Land::Thueringen),
        mission: None,
        aims: vec!["Lebendige Mitte".to_owned()],
        office: Office::default(),
        accent: Some(Color("#0b5f5a".to_owned())),
        logo: None,
        funding_note: None,
        text_modules: Vec::new(),
    }
}

pub(crate) fn municipality(key: u128) -> Municipality {
    Municipality {
        id: id(key),
        name: "Gera".to_owned(),
        ags: Some("16052000".to_owned()),
        land: Some(Land::Thueringen),
        population: Some(93_000),
        population_year: Some(2023),
        latitude: Some(50.88),
        longitude: Some(12.08),
    }
}

pub(crate) fn organization(key: u128) -> Organization {
    Organization {
        id: id(key),
        name: "Stadt Gera".to_owned(),
        short_name: Some("Gera".to_owned()),
        kind: OrganizationKind::Municipality,
        municipality: None,
        address: Address { locality: Some("Gera".to_owned()), ..Address::default() },
        email: None,
        phone: None,
        website: None,
        note: None,
        partnership: Some(Partnership { since: Some(day("2021-06-08")), ..Partnership::default() }),
    }
}

pub(crate) fn commitment(key: u128, organization: Option<Id<Organization>>) -> Commitment {
    Commitment {
        id: id(key),
        organization,
        kind: CommitmentKind::Expertise,
        title: "Fachwissen zu Leerstand".to_owned(),
        due_on: None,
        fulfilled_on: None,
    }
}

pub(crate) fn person(key: u128, given: &str, family: &str) -> Person {
    Person {
        id: id(key),
        title: None,
        given_name: given.to_owned(),
        family_name: family.to_owned(),
        salutation: Some(Salutation::Neutral),
        email: Some("a@example.org".to_owned()),
        phone: None,
        note: None,
    }
}

pub(crate) fn body(key: u128, letters: &str) -> Body {
    Body {
        id: id(key),
        letters: letters.to_owned(),
        name: "AG Klima".to_owned(),
        full_name: Some("Arbeitsgruppe Klima".to_owned()),
        kind: BodyKind::WorkingGroup,
        mission: None,
        aims: vec![],
        from: None,
        until: None,
        counting: Counting::Continuous,
        quorum: Some(Quorum { of: QuorumBasis::Persons, at_least: 3 }),
        notice_days: Some(14),
    }
}

pub(crate) fn membership(key: u128, person: Id<Person>, body: Id<Body>) -> Membership {
    Membership {
        id: id(key),
        person,
        body: Some(body),
        on_behalf_of: None,
        role: Role::Member,
        function: None,
        deputy_for: None,
        voting: true,
        from: Some(day("2022-01-01")),
        until: None,
    }
}

pub(crate) fn meeting(key: u128, body: Option<Id<Body>>, number: Option<u32>) -> Meeting {
    Meeting {
        id: id(key),
        body,
        number,
        kind: MeetingKind::Session,
        name: body.is_none().then(|| "Jahresauftakt".to_owned()),
        state: MeetingState::Planned,
        date: Some(day("2026-05-12")),
        begins: chrono::NaiveTime::from_hms_opt(14, 0, 0),
        ends: None,
        began: None,
        ended: None,
        format: Format::OnSite,
        place: Some("Rathaus".to_owned()),
        place_address: None,
        dial_in: None,
        topic: Some("Hitzeschutz".to_owned()),
        description: None,
        result: None,
        chair: None,
        minute_taker: None,
        moderators: vec![],
        reply_by: None,
        minutes: Minutes::default(),
        cancelled_because: None,
    }
}

pub(crate) fn item(key: u128, meeting: Id<Meeting>, position: u32) -> AgendaItem {
    AgendaItem {
        id: id(key),
        meeting,
        parent: None,
        position,
        kind: AgendaItemKind::Item,
        title: format!("Punkt {key}"),
        goal: None,
        duration: Some(15),
        begins: None,
        ends: None,
        began: None,
        ended: None,
        speakers: vec![],
        preparation: None,
        minutes: None,
        outcome: None,
    }
}

pub(crate) fn topic(key: u128, body: Id<Body>) -> Topic {
    Topic {
        id: id(key),
        body,
        title: format!("Thema {key}"),
        goal: Some(Goal::Discussion),
        duration: Some(20),
        note: Some("Aus der Bürgerversammlung".to_owned()),
        proposed_by: None,
        resume_on: Some(day("2026-09-01")),
        recurring: false,
    }
}

pub(crate) fn template(key: u128, body: Option<Id<Body>>) -> AgendaTemplate {
    let item = |depth, title: &str| TemplateItem {
        depth,
        kind: AgendaItemKind::Item,
        title: title.to_owned(),
        goal: Some(Goal::Information),
        duration: Some(10),
    };
    AgendaTemplate {
        id: id(key),
        name: format!("Vorlage {key}"),
        body,
        items: vec![item(0, "Berichte"), item(1, "Aus dem Ministerium")],
    }
}

pub(crate) fn attendance(key: u128, meeting: Id<Meeting>, person: Id<Person>) -> Attendance {
    Attendance {
        id: id(key),
        meeting,
        person: Some(person),
        guest: None,
        organization: None,
        function: None,
        status: AttendanceStatus::Present,
        represented_by: None,
        represented_by_name: None,
        voting: true,
        arrived: None,
        left: None,
        may_be_named: false,
        reply: None,
        replied_on: None,
    }
}

pub(crate) fn decision(key: u128, meeting: Id<Meeting>) -> Decision {
    Decision {
        id: id(key),
        meeting,
        agenda_item: None,
        number: 0,
        kind: DecisionKind::Resolution,
        wording: "Die Bäume werden gegossen.".to_owned(),
        vote: Some(Vote::Consensus {}),
        votes_of: None,
        excluded: vec![],
        remark: None,
        implementation: Implementation::Open,
        due_on: None,
        implementation_note: None,
    }
}

pub(crate) fn task(key: u128, meeting: Option<Id<Meeting>>) -> Task {
    Task {
        id: id(key),
        meeting,
        agenda_item: None,
        decision: None,
        number: None,
        title: "Gießkannen besorgen".to_owned(),
        description: None,
        responsible: vec![],
        responsible_organization: None,
        due_on: Some(day("2026-06-01")),
        resume_on: None,
        state: TaskState::Open,
        done_on: None,
    }
}

pub(crate) fn project(key: u128) -> Project {
    Project {
        id: id(key),
        number: Some(1),
        name: "Grüner Markt".to_owned(),
        summary: None,
        description: None,
        body: None,
        contact: None,
        municipalities: vec![],
        contributors: vec![],
        phase: Some(Phase::Idea),
        phases: vec![PhaseSpan { phase: Phase::Idea, from: day("2025-01-01"), until: None }],
        milestones: vec![],
        criteria: Criteria::default(),
        costs: vec![CostLine {
            title: "Bänke".to_owned(),
            planned: Cents(1_000_000),
            actual: None,
        }],
        funding: vec![],
        results: vec![],
        programme: None,
        area: None,
    }
}

pub(crate) fn file(key: u128) -> File {
    File {
        file_name: Some("lageplan.pdf".to_owned()),
        media_type: Some("application/pdf".to_owned()),
        as_of: Some(PartialDate::Month(2023, 11)),
        ..File::new(id(key), "Lageplan", FileRole::Document)
    }
}

pub(crate) fn report(key: u128) -> Report {
    Report {
        id: id(key),
        kind: ReportKind::Interim,
        title: None,
        from: day("2025-01-01"),
        until: day("2025-12-31"),
        addressee: Some("Ministerium".to_owned()),
        reference: None,
        due_on: None,
        state: ReportState::Draft,
        released_on: None,
        signatories: vec![],
        cover: None,
        grant: None,
        chapters: vec![Chapter { text: "Weiter so.".to_owned(), ..Chapter::new("outlook") }],
        figure_notes: vec![],
    }
}

pub(crate) fn grant(key: u128) -> Grant {
    Grant {
        id: id(key),
        authority: "Landesverwaltungsamt".to_owned(),
        reference: Some("35-4521/7".to_owned()),
        clause: None,
        purpose: None,
        amount: Some(Cents(18_000_000)),
        granted_on: None,
        from: day("2025-01-01"),
        until: day("2026-12-31"),
        deadlines: vec![],
        costs: vec![],
        funding: vec![],
        goals: vec![],
    }
}

pub(crate) fn release(key: u128, report: Id<Report>, of: Id<File>) -> Release {
    Release {
        id: id(key),
        report: Some(report),
        meeting: None,
        version: 1,
        file: of,
        sha256: "0".repeat(64),
        released_on: day("2026-05-12"),
        released_by: None,
        changes: vec!["Kapitel ergänzt".to_owned()],
        facts: vec![],
        chapters: vec![],
    }
}

/// What a release keeps.
pub(crate) fn frozen(store: &mut Store, key: u128) -> Frozen {
    let file = store.keep_bytes(file(key), b"%PDF").unwrap();
    Frozen { file, changes: vec![], facts: vec![], chapters: vec![] }
}

/// An alliance with one record or more of every noun.
pub(crate) fn register() -> Register {
    let mut register = Register::new(alliance());
    register.municipalities = vec![municipality(10)];
    register.organizations = vec![Organization { municipality: Some(id(10)), ..organization(20) }];
    register.commitments = vec![commitment(30, Some(id(20)))];
    register.people = vec![person(40, "Anna", "Müller"), person(41, "Jörg", "Weiß")];
    register.bodies = vec![body(50, "KL")];
    register.memberships = vec![
        membership(60, id(40), id(50)),
        Membership { on_behalf_of: Some(id(20)), ..membership(61, id(41), id(50)) },
    ];
    register.meetings = vec![
        Meeting { date: Some(day("2026-04-01")), ..meeting(70, Some(id(50)), Some(15)) },
        Meeting { chair: Some(id(40)), ..meeting(71, Some(id(50)), Some(16)) },
    ];
    register.agenda_items = vec![
        AgendaItem {
            speakers: vec![Speaker { person: Some(id(41)), ..Speaker::default() }],
            ..item(80, id(71), 1)
        },
        item(81, id(71), 2),
        AgendaItem { parent: Some(id(80)), ..item(82, id(71), 1) },
    ];
    register.topics = vec![topic(155, id(50))];
    register.agenda_templates = vec![template(156, Some(id(50)))];
    register.attendances = vec![attendance(90, id(71), id(40)), attendance(91, id(71), id(41))];
    register.decisions = vec![
        Decision { number: 1, agenda_item: Some(id(80)), ..decision(100, id(71)) },
        Decision { number: 2, ..decision(101, id(71)) },
    ];
    register.tasks = vec![Task {
        number: Some(1),
        decision: Some(id(100)),
        responsible: vec![id(41)],
        ..task(110, Some(id(71)))
    }];
    register.projects = vec![Project {
        body: Some(id(50)),
        contact: Some(id(40)),
        municipalities: vec![id(10)],
        contributors: vec![Contributor { organization: id(20), role: None }],
        ..project(120)
    }];
    register.files = vec![File { project: Some(id(120)), ..file(130) }];
    register.grants = vec![grant(150)];
    register.reports =
        vec![Report { signatories: vec![id(40)], grant: Some(id(150)), ..report(140) }];
    // A report of its own, so that the other may go.
    register.reports.push(report(141));
    register.files.push(File { title: "Bericht, Fassung 1".to_owned(), ..file(132) });
    register.releases = vec![release(160, id(141), id(132))];
    register
}

pub(crate) fn create_full(folder: &Path) -> Store {
    let watch = &mut |_| std::ops::ControlFlow::Continue(());
    let source = crate::NoAttachments;
    Store::create_from(&folder.join("Thüringen"), &register(), &source, hand(), watch).unwrap()
}
