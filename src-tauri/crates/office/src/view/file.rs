//! Documents and pictures: the register, the page of one, and those that belong to a record.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::{
    Accessibility, Body, File, FileRole, Id, Meeting, Noun, Organization, PartialDate, Project,
    Visibility,
};
use schemars::JsonSchema;
use serde::Serialize;
use store::{Key, Store};
use uuid::Uuid;

use super::names::Names;
use super::number::top_ref;
use crate::Result;

/// A document as a line of the register.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct FileRow {
    /// Key.
    pub id: Id<File>,
    /// What it is called.
    pub title: String,
    /// What it is to the alliance.
    pub role: FileRole,
    /// Media type (RFC 6838).
    pub media_type: Option<String>,
    /// State of the contents.
    pub as_of: Option<PartialDate>,
    /// Day it came in.
    pub received_on: Option<NaiveDate>,
    /// Size in bytes.
    pub size: Option<u32>,
    /// SHA-256 of its bytes; none where they are not kept here.
    pub sha256: Option<String>,
    /// What it belongs to.
    pub belongs_to: Option<Belonging>,
    /// Who may see it.
    pub visibility: Visibility,
    /// Whether everybody can read it.
    pub accessibility: Accessibility,
    /// What a picture shows.
    pub alt_text: Option<String>,
    /// Whom to name.
    pub credit: Option<String>,
}

/// A record that a document belongs to.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Belonging {
    /// Its noun.
    pub noun: Noun,
    /// Its key.
    pub id: Uuid,
    /// What it is called.
    pub name: String,
}

/// What the names of records are taken from.
struct Look<'a> {
    names: &'a Names,
    meetings: HashMap<Id<Meeting>, Meeting>,
    projects: HashMap<Id<Project>, String>,
}

impl<'a> Look<'a> {
    fn read(store: &Store, names: &'a Names) -> Result<Self> {
        let meetings = store.all::<Meeting>()?.into_iter().map(|m| (m.id, m)).collect();
        let projects = store.all::<Project>()?.into_iter().map(|p| (p.id, p.name)).collect();
        Ok(Self { names, meetings, projects })
    }

    /// Everything the document belongs to, the narrowest first.
    fn belongings(&self, file: &File) -> Vec<Belonging> {
        let meeting = |id: Id<Meeting>| {
            let meeting = self.names.meeting(self.meetings.get(&id)?);
            let day = || meeting.date.map(|day| day.format("%d.%m.%Y").to_string());
            let name = meeting.number.or(meeting.name).or_else(day)?;
            Some(Belonging { noun: Noun::Meeting, id: id.uuid(), name })
        };
        let project = |id: Id<Project>| {
            let name = self.projects.get(&id)?.clone();
            Some(Belonging { noun: Noun::Project, id: id.uuid(), name })
        };
        let organization = |id: Id<Organization>| {
            let name = self.names.organization(id)?.name;
            Some(Belonging { noun: Noun::Organization, id: id.uuid(), name })
        };
        let body = |id: Id<Body>| {
            let name = self.names.bodies.get(&id)?.name.clone();
            Some(Belonging { noun: Noun::Body, id: id.uuid(), name })
        };
        [
            file.meeting.and_then(meeting),
            file.project.and_then(project),
            file.organization.and_then(organization),
            file.body.and_then(body),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    fn row(&self, file: File) -> FileRow {
        FileRow {
            id: file.id,
            belongs_to: self.belongings(&file).into_iter().next(),
            title: file.title,
            role: file.role,
            media_type: file.media_type,
            as_of: file.as_of,
            received_on: file.received_on,
            size: file.size,
            sha256: file.sha256,
            visibility: file.visibility,
            accessibility: file.accessibility,
            alt_text: file.alt_text,
            credit: file.credit,
        }
    }
}

/// Every document, by title.
///
/// # Errors
/// A store that cannot be read.
pub fn file_rows(store: &Store) -> Result<Vec<FileRow>> {
    rows(store, store.all::<File>()?)
}

/// The documents that name this record.
///
/// # Errors
/// A store that cannot be read.
pub fn files_of(store: &Store, of: Key) -> Result<Vec<FileRow>> {
    rows(store, store.naming::<File>(of)?)
}

fn rows(store: &Store, files: Vec<File>) -> Result<Vec<FileRow>> {
    if files.is_empty() {
        return Ok(Vec::new());
    }
    let names = Names::read(store)?;
    let look = Look::read(store, &names)?;
    let mut rows: Vec<_> = files.into_iter().map(|file| look.row(file)).collect();
    rows.sort_by(|a, b| a.title.cmp(&b.title).then(a.id.cmp(&b.id)));
    Ok(rows)
}

/// Everything about one document.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct FilePage {
    /// The record itself.
    pub file: File,
    /// The records it belongs to, the narrowest first.
    pub belongings: Vec<Belonging>,
    /// The item of an agenda it is a paper for: „4.1“ and what it is called.
    pub agenda_item: Option<super::number::TopRef>,
}

/// The page of one document.
///
/// # Errors
/// `NotFound`, and a store that cannot be read.
pub fn file_page(store: &Store, id: Id<File>) -> Result<FilePage> {
    let file = store.get(id)?.ok_or(store::Error::NotFound { noun: Noun::File, id: id.uuid() })?;
    let names = Names::read(store)?;
    let look = Look::read(store, &names)?;
    Ok(FilePage {
        belongings: look.belongings(&file),
        agenda_item: match file.agenda_item {
            Some(id) => top_ref(store, id)?,
            None => None,
        },
        file,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::tests::example_store;

    #[test]
    fn a_document_leads_to_what_it_belongs_to() {
        let (_folder, store) = example_store();
        let rows = file_rows(&store).unwrap();
        let find = |title: &str| rows.iter().find(|row| row.title == title).unwrap();
        let report = find("Messbericht der Hochschule Talbrück");
        let belongs = report.belongs_to.as_ref().unwrap();
        assert_eq!(belongs.name, "Wanderbäume für Marktplätze");
        let project = files_of(&store, Key::new(Noun::Project, belongs.id)).unwrap();
        assert!(project.contains(report));
        let slides = file_page(&store, find("Bilanz der ersten Saison").id).unwrap();
        assert_eq!(slides.belongings[0].name, "KL 16");
        assert_eq!(slides.agenda_item.unwrap().number.as_deref(), Some("4.1"));
    }
}
