//! Documents from the records: the tree is built, checked and set.

use std::collections::HashSet;
use std::path::Path;

use chrono::NaiveDateTime;
use domain::{
    Chapter, Id, Meeting, Membership, Organization, Period, Person, Project, Register, Report,
};
use papers::{
    BadgeSize, Decisions, Edition, ExcerptOf, Missing, ParticipantList, ReportFacts, Setting,
    TasksOf,
};
use store::Store;
use typeset::{Document, Finding, Press};

use crate::{Result, prints, whole};

/// A finished document.
#[derive(Clone, Debug)]
pub struct Paper {
    /// The PDF.
    pub pdf: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// What a person should mend before it is released.
    pub findings: Vec<Finding>,
}

impl Paper {
    /// Sets a document.
    fn of(document: &Document, press: &mut Press) -> Result<Self> {
        let mut findings = typeset::check(document);
        let pdf = press.typeset(document)?;
        findings.extend(pdf.warnings);
        Ok(Self { pdf: pdf.bytes, pages: pdf.pages, findings })
    }

    /// Writes the PDF, whole or not at all.
    ///
    /// # Errors
    /// A disk that refuses.
    pub fn save(&self, path: &Path) -> Result<()> {
        whole::write(path, &self.pdf)
    }
}

/// The minutes (Ergebnisprotokoll) of a session. `as_of` is the moment printed in it, by
/// the clock on the wall in Germany.
///
/// # Errors
/// A store that cannot be read, a session that is not there.
pub fn minutes(store: &Store, meeting: Id<Meeting>, as_of: NaiveDateTime) -> Result<Paper> {
    let register = store.meeting_excerpt(meeting)?;
    with_setting(store, as_of, |setting| Ok(papers::minutes(&register, meeting, None, setting)?))
}

/// The invitation to a session: to one person, or the same for all.
///
/// # Errors
/// A store that cannot be read, a session or person that is not there, a session without a day
/// or one that is cancelled.
pub fn invitation(
    store: &Store,
    meeting: Id<Meeting>,
    to: Option<Id<Person>>,
    as_of: NaiveDateTime,
) -> Result<Paper> {
    let named = Named { person: to, organization: None };
    of_meeting_and(store, meeting, named, as_of, |register, setting| {
        papers::invitation(register, meeting, to, setting)
    })
}

/// The list of those expected at a session.
///
/// # Errors
/// A store that cannot be read, a session that is not there.
pub fn participant_list(
    store: &Store,
    meeting: Id<Meeting>,
    list: ParticipantList,
    as_of: NaiveDateTime,
) -> Result<Paper> {
    of_meeting(store, meeting, as_of, |register, setting| {
        papers::participant_list(register, meeting, list, setting)
    })
}

/// Name badges for those expected at a session.
///
/// # Errors
/// A store that cannot be read, a session that is not there or at which nobody is expected.
pub fn badges(
    store: &Store,
    meeting: Id<Meeting>,
    size: BadgeSize,
    as_of: NaiveDateTime,
) -> Result<Paper> {
    of_meeting(store, meeting, as_of, |register, setting| {
        papers::badges(register, meeting, size, setting)
    })
}

/// Table cards for those expected at a session.
///
/// # Errors
/// As [`badges`].
pub fn table_cards(store: &Store, meeting: Id<Meeting>, as_of: NaiveDateTime) -> Result<Paper> {
    of_meeting(store, meeting, as_of, |register, setting| {
        papers::table_cards(register, meeting, setting)
    })
}

/// The running order (Regiebuch) of a session, for the office alone.
///
/// # Errors
/// A store that cannot be read, a session that is not there.
pub fn running_order(store: &Store, meeting: Id<Meeting>, as_of: NaiveDateTime) -> Result<Paper> {
    of_meeting(store, meeting, as_of, |register, setting| {
        papers::running_order(register, meeting, setting)
    })
}

/// The part of a session's minutes about an item, a person or an organisation.
///
/// # Errors
/// A store that cannot be read; a session, item or addressee that is not there; minutes that say
/// nothing about the addressee.
pub fn excerpt(
    store: &Store,
    meeting: Id<Meeting>,
    of: ExcerptOf,
    as_of: NaiveDateTime,
) -> Result<Paper> {
    let named = match of {
        ExcerptOf::Item(_) => Named::default(),
        ExcerptOf::Person(person) => Named { person: Some(person), organization: None },
        ExcerptOf::Organization(id) => Named { person: None, organization: Some(id) },
    };
    of_meeting_and(store, meeting, named, as_of, |register, setting| {
        papers::excerpt(register, meeting, of, setting)
    })
}

/// The documentation of a session or event, for the public.
///
/// # Errors
/// A store that cannot be read, a session that is not there.
pub fn documentation(store: &Store, meeting: Id<Meeting>, as_of: NaiveDateTime) -> Result<Paper> {
    of_meeting(store, meeting, as_of, |register, setting| {
        papers::documentation(register, meeting, setting)
    })
}

/// The confirmation that a person took part in a session; without one, for each who did.
///
/// # Errors
/// A store that cannot be read, a session or person that is not there, somebody who did not take
/// part, a session that nobody took part in.
pub fn certificate(
    store: &Store,
    meeting: Id<Meeting>,
    person: Option<Id<Person>>,
    as_of: NaiveDateTime,
) -> Result<Paper> {
    let named = Named { person, organization: None };
    of_meeting_and(store, meeting, named, as_of, |register, setting| {
        papers::certificate(register, meeting, person, setting)
    })
}

/// The decisions of all bodies and how far they have been carried out.
///
/// # Errors
/// A store that cannot be read.
pub fn decision_register(store: &Store, which: Decisions, as_of: NaiveDateTime) -> Result<Paper> {
    let register = store.register()?;
    with_setting(store, as_of, |setting| Ok(papers::decision_register(&register, which, setting)))
}

/// The open tasks of everybody, a person or an organisation.
///
/// # Errors
/// A store that cannot be read, a person or organisation that is not there.
pub fn task_list(store: &Store, of: TasksOf, as_of: NaiveDateTime) -> Result<Paper> {
    let register = store.register()?;
    with_setting(store, as_of, |setting| Ok(papers::task_list(&register, of, setting)?))
}

/// The fact sheet (Projektsteckbrief) of a pilot project.
///
/// # Errors
/// A store that cannot be read, a project that is not there.
pub fn project_sheet(store: &Store, project: Id<Project>, as_of: NaiveDateTime) -> Result<Paper> {
    let register = store.register()?;
    with_setting(store, as_of, |setting| Ok(papers::project_sheet(&register, project, setting)?))
}

/// The partners on the day, with the people who speak for them.
///
/// # Errors
/// A store that cannot be read.
pub fn partner_directory(store: &Store, as_of: NaiveDateTime) -> Result<Paper> {
    let register = store.register()?;
    with_setting(store, as_of, |setting| Ok(papers::partner_directory(&register, setting)))
}

/// A year on one page, in figures.
///
/// # Errors
/// A store that cannot be read, a year of which nothing is recorded.
pub fn annual_overview(store: &Store, year: i32, as_of: NaiveDateTime) -> Result<Paper> {
    let register = store.register()?;
    with_setting(store, as_of, |setting| Ok(papers::annual_overview(&register, year, setting)?))
}

/// The interim report (Zwischenbericht) on a period.
///
/// # Errors
/// A store that cannot be read, a period in which nothing is recorded.
pub fn interim_report(store: &Store, period: Period, as_of: NaiveDateTime) -> Result<Paper> {
    let register = store.register()?;
    with_setting(store, as_of, |setting| Ok(papers::interim_report(&register, period, setting)?))
}

/// A report as it is being written, with what there is to know before it is released: with these
/// chapters instead of its own, where some are being typed. The press makes the next one faster.
///
/// # Errors
/// A store that cannot be read, a report that is not there or has nothing to say.
pub fn report_draft(
    store: &Store,
    report: Id<Report>,
    chapters: Option<&[Chapter]>,
    as_of: NaiveDateTime,
    press: &mut Press,
) -> Result<(ReportFacts, Paper)> {
    let mut register = store.register()?;
    if let Some(chapters) = chapters {
        let typed = register.reports.iter_mut().filter(|one| one.id == report);
        typed.for_each(|one| one.chapters = chapters.to_vec());
    }
    report_paper(store, &register, report, None, as_of, press)
}

/// The same as the version that is released.
pub(crate) fn edition(
    store: &Store,
    register: &Register,
    report: Id<Report>,
    edition: Edition,
    as_of: NaiveDateTime,
) -> Result<Paper> {
    Ok(report_paper(store, register, report, Some(edition), as_of, &mut Press::default())?.1)
}

fn report_paper(
    store: &Store,
    register: &Register,
    report: Id<Report>,
    edition: Option<Edition>,
    as_of: NaiveDateTime,
    press: &mut Press,
) -> Result<(ReportFacts, Paper)> {
    let (document, facts) =
        built(store, as_of, |setting| Ok(papers::report(register, report, edition, setting)?))?;
    Ok((facts, Paper::of(&document, press)?))
}

/// The minutes of a session as they are once they are released.
pub(crate) fn released_minutes(
    store: &Store,
    meeting: Id<Meeting>,
    edition: Edition,
    as_of: NaiveDateTime,
) -> Result<Paper> {
    let mut register = store.meeting_excerpt(meeting)?;
    for of in register.meetings.iter_mut().filter(|of| of.id == meeting) {
        store::release(of, as_of.date())?;
    }
    with_setting(store, as_of, |setting| {
        Ok(papers::minutes(&register, meeting, Some(edition), setting)?)
    })
}

/// Sets a paper about one session.
fn of_meeting(
    store: &Store,
    meeting: Id<Meeting>,
    as_of: NaiveDateTime,
    build: impl FnOnce(&Register, &Setting) -> std::result::Result<Document, Missing>,
) -> Result<Paper> {
    of_meeting_and(store, meeting, Named::default(), as_of, build)
}

/// Whom a paper names that may have no part in the session.
#[derive(Clone, Copy, Default)]
struct Named {
    person: Option<Id<Person>>,
    organization: Option<Id<Organization>>,
}

/// Sets a paper about one session and somebody.
fn of_meeting_and(
    store: &Store,
    meeting: Id<Meeting>,
    named: Named,
    as_of: NaiveDateTime,
    build: impl FnOnce(&Register, &Setting) -> std::result::Result<Document, Missing>,
) -> Result<Paper> {
    let mut register = store.meeting_excerpt(meeting)?;
    if let Some(person) = named.person.filter(|id| register.get(*id).is_none()) {
        register.people.extend(store.get(person)?);
    }
    if let Some(organization) = named.organization.filter(|id| register.get(*id).is_none()) {
        register.organizations.extend(store.get(organization)?);
    }
    add_posts(store, &mut register)?;
    with_setting(store, as_of, |setting| Ok(build(&register, setting)?))
}

/// Adds the posts of those who have no seat in the session's body, and their organisations:
/// lists and letters name them.
fn add_posts(store: &Store, register: &mut Register) -> Result<()> {
    let seated: HashSet<_> = register.memberships.iter().map(|seat| seat.person).collect();
    for person in register.people.iter().filter(|person| !seated.contains(&person.id)) {
        let posts = store.naming::<Membership>(person.id)?;
        register.memberships.extend(posts.into_iter().filter(|post| post.person == person.id));
    }
    let known: HashSet<_> = register.organizations.iter().map(|known| known.id).collect();
    let named: HashSet<_> =
        register.memberships.iter().filter_map(|seat| seat.on_behalf_of).collect();
    for organization in named.difference(&known) {
        register.organizations.extend(store.get(*organization)?);
    }
    register.sort();
    Ok(())
}

fn with_setting(
    store: &Store,
    as_of: NaiveDateTime,
    build: impl FnOnce(&Setting) -> Result<Document>,
) -> Result<Paper> {
    Paper::of(&built(store, as_of, build)?, &mut Press::default())
}

fn built<T>(
    store: &Store,
    as_of: NaiveDateTime,
    build: impl FnOnce(&Setting) -> Result<T>,
) -> Result<T> {
    // A picture that is not there is left out and named by `store.check`, not by a
    // document that cannot be made.
    let picture = |file: &domain::File| {
        file.sha256.as_ref().and_then(|sha256| prints::picture(store, sha256))
    };
    build(&Setting { as_of, picture: &picture })
}
