//! Documents as PDFs: made to look at, and written where the person wants them.

use std::path::PathBuf;
use std::sync::{LazyLock, Mutex, PoisonError};

use chrono::{NaiveDate, NaiveDateTime};
use office::domain::{
    AgendaItem, Chapter, Id, Meeting, Organization, Period, Person, Project, Release, Report,
    ReportKind,
};
use office::store::Store;
use office::{
    BadgeSize, Decisions, ExcerptOf, Paper, ParticipantList, Press, ReleaseFinding, TasksOf,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::call::{Commands, Result};
use crate::dialogs::{CALENDAR, Kind, PDF};
use crate::room::Room;

pub(super) fn list(commands: &mut Commands) {
    commands.add("preparePaper", prepare);
    commands.add_bytes("paper", paper);
    commands.add("savePaper", save);
    commands.add("invitationText", invitation_text);
    commands.add("saveInvitationMail", save_invitation_mail);
    commands.add("saveInvitationCalendar", save_invitation_calendar);
    commands.add("saveCalendar", save_calendar);
    commands.add("notices", notices);
}

/// Which document.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(super) enum PaperOf {
    /// A paper of a session.
    Session { meeting: Id<Meeting>, paper: SessionPaper },
    /// Namensschilder of another size than the usual one.
    NameBadges { meeting: Id<Meeting>, size: BadgeFormat },
    /// Einladung to one person.
    PersonalInvitation { meeting: Id<Meeting>, person: Id<Person> },
    /// Protokollauszug.
    Excerpt { meeting: Id<Meeting>, about: Addressee },
    /// Teilnahmebestätigung.
    Certificate { meeting: Id<Meeting>, person: Id<Person> },
    /// Beschlussregister, of all or of what remains to be done.
    DecisionRegister { outstanding: bool },
    /// Aufgabenliste, of everybody or of one.
    TaskList { about: Option<Addressee> },
    /// The interim report on a period.
    InterimReport { from: NaiveDate, until: NaiveDate },
    /// Projektsteckbrief.
    ProjectSheet { project: Id<Project> },
    /// Partnerverzeichnis.
    PartnerDirectory {},
    /// Jahresübersicht.
    AnnualOverview { year: i32 },
    /// A report, with its own title and words; with these chapters while they are being typed.
    Report { report: Id<Report>, chapters: Option<Vec<Chapter>> },
    /// A released version, as it was released.
    Release { release: Id<Release> },
}

/// Whom or what a paper is about.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(tag = "noun", content = "id", rename_all = "snake_case")]
pub(super) enum Addressee {
    /// An item of the agenda with those below it.
    AgendaItem(Id<AgendaItem>),
    /// A person.
    Person(Id<Person>),
    /// An organisation and those who act for it.
    Organization(Id<Organization>),
}

impl Addressee {
    fn excerpt(self) -> ExcerptOf {
        match self {
            Self::AgendaItem(id) => ExcerptOf::Item(id),
            Self::Person(id) => ExcerptOf::Person(id),
            Self::Organization(id) => ExcerptOf::Organization(id),
        }
    }

    /// Whose tasks; an item has none of its own.
    fn tasks(self) -> TasksOf {
        match self {
            Self::AgendaItem(_) => TasksOf::Everybody,
            Self::Person(id) => TasksOf::Person(id),
            Self::Organization(id) => TasksOf::Organization(id),
        }
    }
}

/// How large badges are, in millimetres.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize, Serialize, JsonSchema)]
pub(super) enum BadgeFormat {
    /// Ten on a page, to be cut.
    #[serde(rename = "80x50")]
    Cut80x50,
    /// Eight on a page, for holders of that size.
    #[serde(rename = "90x60")]
    Holder90x60,
    /// Ten on a page, as large as a bank card.
    #[serde(rename = "85x54")]
    Card85x54,
}

impl From<BadgeFormat> for BadgeSize {
    fn from(format: BadgeFormat) -> Self {
        match format {
            BadgeFormat::Cut80x50 => Self::Cut80x50,
            BadgeFormat::Holder90x60 => Self::Holder90x60,
            BadgeFormat::Card85x54 => Self::Card85x54,
        }
    }
}

/// A paper of a session.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum SessionPaper {
    /// Einladung, the same for all.
    Invitation,
    /// Teilnehmerliste to sign on.
    SignatureList,
    /// The same with addresses and numbers, to check them.
    ContactList,
    /// Teilnehmerliste for those who take part.
    HandOut,
    /// Namensschilder to be cut.
    NameBadges,
    /// Tischkarten.
    TableCards,
    /// Regiebuch, for the office alone.
    RunningOrder,
    /// Ergebnisprotokoll.
    Minutes,
    /// Veranstaltungsdokumentation.
    Documentation,
    /// Teilnahmebestätigungen of all who took part.
    Certificates,
}

impl SessionPaper {
    /// What it is called in a file's name.
    fn name(self) -> &'static str {
        match self {
            Self::Invitation => "Einladung",
            Self::SignatureList => "Unterschriftenliste",
            Self::ContactList => "Kontaktliste",
            Self::HandOut => "Teilnehmerliste",
            Self::NameBadges => "Namensschilder",
            Self::TableCards => "Tischkarten",
            Self::RunningOrder => "Regiebuch",
            Self::Minutes => "Ergebnisprotokoll",
            Self::Documentation => "Dokumentation",
            Self::Certificates => "Teilnahmebestätigungen",
        }
    }

    fn make(self, store: &Store, id: Id<Meeting>, as_of: NaiveDateTime) -> office::Result<Paper> {
        let list = |list| office::participant_list(store, id, list, as_of);
        match self {
            Self::Invitation => office::invitation(store, id, None, as_of),
            Self::SignatureList => list(ParticipantList::Signatures),
            Self::ContactList => list(ParticipantList::SignaturesAndContacts),
            Self::HandOut => list(ParticipantList::HandOut),
            Self::NameBadges => office::badges(store, id, BadgeSize::default(), as_of),
            Self::TableCards => office::table_cards(store, id, as_of),
            Self::RunningOrder => office::running_order(store, id, as_of),
            Self::Minutes => office::minutes(store, id, as_of),
            Self::Documentation => office::documentation(store, id, as_of),
            Self::Certificates => office::certificate(store, id, None, as_of),
        }
    }
}

/// A document that is ready to be looked at.
#[derive(Serialize, JsonSchema)]
struct Prepared {
    /// What a person should know before it is released.
    findings: Vec<ReleaseFinding>,
    /// The file name it would be saved under.
    file_name: String,
}

/// A document as it was made, or kept.
struct Made {
    pdf: Vec<u8>,
    findings: Vec<ReleaseFinding>,
}

/// The document made last: looked at, searched and saved without being made again.
static LAST: Mutex<Option<(PaperOf, Made)>> = Mutex::new(None);

/// What sets the report that is being written: each keystroke finds what the last one made.
static PRESS: LazyLock<Mutex<Press>> = LazyLock::new(Mutex::default);

fn last() -> std::sync::MutexGuard<'static, Option<(PaperOf, Made)>> {
    LAST.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Makes a document from the records as they are now.
fn prepare(room: &Room, of: PaperOf) -> Result<Prepared> {
    let made = make(room, &of)?;
    let prepared = Prepared { findings: made.findings.clone(), file_name: file_name(room, &of)? };
    *last() = Some((of, made));
    Ok(prepared)
}

fn make(room: &Room, of: &PaperOf) -> Result<Made> {
    let as_of = room.wall_time();
    let made = |paper: Paper, findings| Made { pdf: paper.pdf, findings };
    let checked = |paper: Paper| {
        let findings = office::paper_findings(&paper);
        made(paper, findings)
    };
    match of {
        PaperOf::Session { meeting, paper } => {
            room.read(|store| paper.make(store, *meeting, as_of).map(checked))
        }
        PaperOf::NameBadges { meeting, size } => {
            room.read(|store| office::badges(store, *meeting, (*size).into(), as_of).map(checked))
        }
        PaperOf::PersonalInvitation { meeting, person } => room
            .read(|store| office::invitation(store, *meeting, Some(*person), as_of).map(checked)),
        PaperOf::Excerpt { meeting, about } => {
            room.read(|store| office::excerpt(store, *meeting, about.excerpt(), as_of).map(checked))
        }
        PaperOf::Certificate { meeting, person } => room
            .read(|store| office::certificate(store, *meeting, Some(*person), as_of).map(checked)),
        PaperOf::DecisionRegister { outstanding } => {
            let which = if *outstanding { Decisions::Outstanding } else { Decisions::All };
            room.read(|store| office::decision_register(store, which, as_of).map(checked))
        }
        PaperOf::TaskList { about } => {
            let of = about.map(Addressee::tasks).unwrap_or_default();
            room.read(|store| office::task_list(store, of, as_of).map(checked))
        }
        PaperOf::InterimReport { from, until } => {
            let period = Period::new(*from, *until).ok_or(office::Error::Period)?;
            room.read(|store| office::interim_report(store, period, as_of).map(checked))
        }
        PaperOf::ProjectSheet { project } => {
            room.read(|store| office::project_sheet(store, *project, as_of).map(checked))
        }
        PaperOf::PartnerDirectory {} => {
            room.read(|store| office::partner_directory(store, as_of).map(checked))
        }
        PaperOf::AnnualOverview { year } => {
            room.read(|store| office::annual_overview(store, *year, as_of).map(checked))
        }
        PaperOf::Report { report, chapters } => room.read(|store| {
            let mut press = PRESS.lock().unwrap_or_else(PoisonError::into_inner);
            let (facts, paper) =
                office::report_draft(store, *report, chapters.as_deref(), as_of, &mut press)?;
            let findings = office::report_findings(&facts, &paper);
            Ok(made(paper, findings))
        }),
        PaperOf::Release { release } => room.read(|store| {
            let release = store.get(*release)?.ok_or(office::Error::NoSuchRelease)?;
            let pdf = office::release_pdf(store, &release)?;
            Ok(Made { pdf, findings: Vec::new() })
        }),
    }
}

fn file_name(room: &Room, of: &PaperOf) -> Result<String> {
    room.read(|store| match of {
        PaperOf::Session { meeting, paper } => {
            office::session_file_name(store, *meeting, paper.name(), "pdf")
        }
        PaperOf::NameBadges { meeting, .. } => {
            office::session_file_name(store, *meeting, SessionPaper::NameBadges.name(), "pdf")
        }
        PaperOf::PersonalInvitation { meeting, person } => {
            of_person(store, *meeting, SessionPaper::Invitation.name(), *person)
        }
        PaperOf::Excerpt { meeting, .. } => {
            office::session_file_name(store, *meeting, "Protokollauszug", "pdf")
        }
        PaperOf::Certificate { meeting, person } => {
            of_person(store, *meeting, "Teilnahmebestätigung", *person)
        }
        PaperOf::DecisionRegister { .. } => Ok(format!("Beschlussregister {}.pdf", room.today())),
        PaperOf::TaskList { .. } => Ok(format!("Aufgabenliste {}.pdf", room.today())),
        PaperOf::InterimReport { from, until } => {
            Ok(office::report_file_name(ReportKind::Interim, *from, *until))
        }
        PaperOf::ProjectSheet { project } => office::project_file_name(store, *project),
        PaperOf::PartnerDirectory {} => Ok(format!("Partnerverzeichnis {}.pdf", room.today())),
        PaperOf::AnnualOverview { year } => Ok(format!("Jahresübersicht {year}.pdf")),
        PaperOf::Report { report, .. } => Ok(match store.get(*report)? {
            Some(report) => office::report_file_name(report.kind, report.from, report.until),
            None => String::new(),
        }),
        PaperOf::Release { release } => match store.get(*release)? {
            Some(release) => office::file_name_of(store, release.file),
            None => Ok(String::new()),
        },
    })
}

/// The file name of a paper for one person.
fn of_person(
    store: &Store,
    meeting: Id<Meeting>,
    paper: &str,
    person: Id<Person>,
) -> office::Result<String> {
    let family_name = store.get(person)?.map(|person| person.family_name).unwrap_or_default();
    office::session_file_name(store, meeting, &format!("{paper} {family_name}"), "pdf")
}

/// The bytes of a document: of the one prepared last, if it is that one.
fn paper(room: &Room, of: PaperOf) -> Result<Vec<u8>> {
    if let Some((known, made)) = &*last()
        && *known == of
    {
        return Ok(made.pdf.clone());
    }
    Ok(make(room, &of)?.pdf)
}

/// Asks for a place and writes the document there, from the records as they are now.
fn save(room: &Room, of: PaperOf) -> Result<Option<PathBuf>> {
    let name = file_name(room, &of)?;
    let Some(file) = room.dialogs.save("PDF sichern", &name, &PDF) else { return Ok(None) };
    office::write_file(&file, &make(room, &of)?.pdf)?;
    Ok(Some(file))
}

/// The text of the mail that invites all, for the clipboard.
fn invitation_text(room: &Room, meeting: Id<Meeting>) -> Result<String> {
    room.read(|store| office::invitation_text(store, meeting))
}

/// A mail program's draft.
const MAIL: Kind = Kind { name: "E-Mail-Entwurf", endings: &["eml"] };

/// To whom an invitation goes.
#[derive(Deserialize, JsonSchema)]
struct Invited {
    meeting: Id<Meeting>,
    /// One person; everybody without.
    person: Option<Id<Person>>,
}

/// Asks for a place and writes the invitation there as a draft that a mail program opens ready
/// to be sent: letter and calendar are attached.
fn save_invitation_mail(room: &Room, of: Invited) -> Result<Option<PathBuf>> {
    let Invited { meeting, person } = of;
    let name =
        room.read(|store| office::session_file_name(store, meeting, "Einladung", MAIL.endings[0]))?;
    save_bytes(room, "E-Mail-Entwurf sichern", &name, &MAIL, |store, as_of| {
        office::invitation_mail(store, meeting, person, as_of)
    })
}

/// Asks for a place and writes the session there as an appointment that asks for an answer.
fn save_invitation_calendar(room: &Room, meeting: Id<Meeting>) -> Result<Option<PathBuf>> {
    let name = room
        .read(|store| office::session_file_name(store, meeting, "Termin", CALENDAR.endings[0]))?;
    save_bytes(room, "Termin sichern", &name, &CALENDAR, |store, as_of| {
        office::invitation_calendar(store, meeting, as_of)
    })
}

/// Asks for a place and writes all sessions there, for a calendar to take in.
fn save_calendar(room: &Room, (): ()) -> Result<Option<PathBuf>> {
    save_bytes(room, "Kalender sichern", "Termine.ics", &CALENDAR, office::calendar)
}

fn save_bytes(
    room: &Room,
    title: &str,
    name: &str,
    kind: &Kind,
    make: impl FnOnce(&Store, NaiveDateTime) -> office::Result<Vec<u8>>,
) -> Result<Option<PathBuf>> {
    let as_of = room.wall_time();
    let bytes = room.read(|store| make(store, as_of))?;
    let Some(file) = room.dialogs.save(title, name, kind) else { return Ok(None) };
    office::write_file(&file, &bytes)?;
    Ok(Some(file))
}

/// Whose work the program contains, with every licence's text.
fn notices(_: &Room, (): ()) -> Result<String> {
    Ok(office::notices::text(true))
}
