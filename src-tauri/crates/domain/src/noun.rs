//! The nouns of the register, listed once.
//!
//! [`for_each_record!`] hands this list to whoever must treat all of them alike: the
//! register, the database tables, the JSON. A noun that is added here does not compile
//! until each of them knows it.

use crate::word::words;

words! {
    /// A kind of record.
    pub enum Noun {
        /// The alliance itself.
        Alliance = "alliance",
        /// A town or municipality.
        Municipality = "municipality",
        /// An organisation, partner or not.
        Organization = "organization",
        /// What a partner promised in the alliance's agreement.
        Commitment = "commitment",
        /// A person.
        Person = "person",
        /// A person's seat in a body or post in an organisation.
        Membership = "membership",
        /// A body: working group, steering group, alliance meeting …
        Body = "body",
        /// A session or event.
        Meeting = "meeting",
        /// An item of an agenda.
        AgendaItem = "agenda_item",
        /// Who was there.
        Attendance = "attendance",
        /// A resolution, recommendation or acknowledgement.
        Decision = "decision",
        /// A task.
        Task = "task",
        /// A pilot project.
        Project = "project",
        /// A document or picture.
        File = "file",
        /// A report.
        Report = "report",
        /// A topic that waits for a session, or stands on every agenda.
        Topic = "topic",
        /// A grant.
        Grant = "grant",
        /// A released version of a report or of minutes.
        Release = "release",
        /// An agenda to begin others with.
        AgendaTemplate = "agenda_template",
    }
}

/// Calls `$callback!` with every list of records as `plural: Type`, parents before children.
///
/// The alliance is not among them: there is always exactly one.
#[macro_export]
macro_rules! for_each_record {
    ($callback:ident $(, $($args:tt)*)?) => {
        $callback! {
            $($($args)*)?
            municipalities: Municipality,
            organizations: Organization,
            commitments: Commitment,
            people: Person,
            bodies: Body,
            memberships: Membership,
            topics: Topic,
            agenda_templates: AgendaTemplate,
            meetings: Meeting,
            agenda_items: AgendaItem,
            attendances: Attendance,
            decisions: Decision,
            tasks: Task,
            projects: Project,
            files: File,
            grants: Grant,
            reports: Report,
            releases: Release,
        }
    };
}
