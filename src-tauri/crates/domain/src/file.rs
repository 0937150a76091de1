//! Documents and pictures, with what must be known to publish them.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::fault::{Fault, Faults};
use crate::word::words;
use crate::{
    AgendaItem, Body, Id, Meeting, Noun, Organization, PartialDate, Project, Record, Reference,
};

words! {
    /// What a file is to the alliance.
    pub enum FileRole {
        /// Dokument
        Document = "document",
        /// Bild
        Picture = "picture",
        /// Logo
        Logo = "logo",
        /// Präsentation
        Slides = "slides",
        /// Unterlage zu einem TOP
        Paper = "paper",
        /// Einladung
        Invitation = "invitation",
        /// Protokoll
        Minutes = "minutes",
        /// Bericht
        Report = "report",
    }
}

words! {
    /// Who may see a file.
    pub enum Visibility {
        /// intern
        Internal = "internal",
        /// Partner
        Partners = "partners",
        /// öffentlich
        Public = "public",
    }
}

words! {
    /// Whether everybody can read it.
    pub enum Accessibility {
        /// nicht geprüft
        Unknown = "unknown",
        /// barrierefrei
        Accessible = "accessible",
        /// nicht barrierefrei
        NotAccessible = "not_accessible",
    }
}

/// A document or picture (OParl `File`). Its bytes lie in the attachments under their
/// SHA-256; a file without one is known to the alliance but not kept here.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct File {
    /// Key.
    pub id: Id<File>,
    /// What it is called.
    pub title: String,
    /// Name of the file, with its ending.
    pub file_name: Option<String>,
    /// Media type (RFC 6838), as `application/pdf`.
    pub media_type: Option<String>,
    /// Size in bytes.
    pub size: Option<u32>,
    /// SHA-256 of the bytes, 64 lower-case hexadecimal digits.
    pub sha256: Option<String>,
    /// What it is to the alliance.
    pub role: FileRole,
    /// State of the contents (Stand).
    pub as_of: Option<PartialDate>,
    /// Day it came in.
    pub received_on: Option<NaiveDate>,
    /// Where it comes from.
    pub source: Option<String>,
    /// Licence it may be used under.
    pub licence: Option<String>,
    /// Whom to name (Bildnachweis).
    pub credit: Option<String>,
    /// What a picture shows, for those who do not see it.
    pub alt_text: Option<String>,
    /// The line under a picture.
    pub caption: Option<String>,
    /// Who may see it.
    pub visibility: Visibility,
    /// Whether everybody can read it.
    pub accessibility: Accessibility,
    /// The session it belongs to.
    pub meeting: Option<Id<Meeting>>,
    /// The item of an agenda it is a paper for.
    pub agenda_item: Option<Id<AgendaItem>>,
    /// The project it belongs to.
    pub project: Option<Id<Project>>,
    /// The organisation it belongs to.
    pub organization: Option<Id<Organization>>,
    /// The body it belongs to.
    pub body: Option<Id<Body>>,
}

impl File {
    /// A file of which nothing else is known, for the office alone.
    pub fn new(id: Id<File>, title: impl Into<String>, role: FileRole) -> Self {
        Self {
            id,
            title: title.into(),
            file_name: None,
            media_type: None,
            size: None,
            sha256: None,
            role,
            as_of: None,
            received_on: None,
            source: None,
            licence: None,
            credit: None,
            alt_text: None,
            caption: None,
            visibility: Visibility::Internal,
            accessibility: Accessibility::Unknown,
            meeting: None,
            agenda_item: None,
            project: None,
            organization: None,
            body: None,
        }
    }
}

impl Record for File {
    const NOUN: Noun = Noun::File;
    fn id(&self) -> Id<Self> {
        self.id
    }
    fn references(&self) -> Vec<Reference> {
        [
            Reference::may_need("meeting", self.meeting),
            Reference::may_need("agenda_item", self.agenda_item),
            Reference::may_need("project", self.project),
            Reference::may_need("organization", self.organization),
            Reference::may_need("body", self.body),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
    fn faults(&self) -> Vec<Fault> {
        Faults::new().title("title", &self.title).sha256("sha256", self.sha256.as_deref()).done()
    }
}
