//! What the screens show: each a reading of the alliance, as of today.

use office::domain::{Decision, File, Id, Organization, Person, Project, Task};
use office::view;

use super::record::Key;
use crate::call::{Commands, Result};
use crate::room::Room;

pub(super) fn list(commands: &mut Commands) {
    commands.add("organizationRows", organization_rows);
    commands.add("organizationPage", organization_page);
    commands.add("personRows", person_rows);
    commands.add("personPage", person_page);
    commands.add("taskRows", task_rows);
    commands.add("taskPage", task_page);
    commands.add("decisionRows", decision_rows);
    commands.add("decisionPage", decision_page);
    commands.add("projectRows", project_rows);
    commands.add("projectPage", project_page);
    commands.add("fileRows", file_rows);
    commands.add("filePage", file_page);
    commands.add("filesOf", files_of);
}

fn organization_rows(room: &Room, (): ()) -> Result<Vec<view::OrganizationRow>> {
    room.read(|store| view::organization_rows(store, room.today()))
}

fn organization_page(room: &Room, id: Id<Organization>) -> Result<view::OrganizationPage> {
    room.read(|store| view::organization_page(store, id, room.today()))
}

fn person_rows(room: &Room, (): ()) -> Result<Vec<view::PersonRow>> {
    room.read(|store| view::person_rows(store, room.today()))
}

fn person_page(room: &Room, id: Id<Person>) -> Result<view::PersonPage> {
    room.read(|store| view::person_page(store, id, room.today()))
}

fn task_rows(room: &Room, (): ()) -> Result<Vec<view::TaskRow>> {
    room.read(view::task_rows)
}

fn task_page(room: &Room, id: Id<Task>) -> Result<view::TaskPage> {
    room.read(|store| view::task_page(store, id))
}

fn decision_rows(room: &Room, (): ()) -> Result<Vec<view::DecisionRow>> {
    room.read(|store| view::decision_rows(store, room.today()))
}

fn decision_page(room: &Room, id: Id<Decision>) -> Result<view::DecisionPage> {
    room.read(|store| view::decision_page(store, id))
}

fn project_rows(room: &Room, (): ()) -> Result<Vec<view::ProjectRow>> {
    room.read(view::project_rows)
}

fn project_page(room: &Room, id: Id<Project>) -> Result<view::ProjectPage> {
    room.read(|store| view::project_page(store, id))
}

fn file_rows(room: &Room, (): ()) -> Result<Vec<view::FileRow>> {
    room.read(view::file_rows)
}

fn file_page(room: &Room, id: Id<File>) -> Result<view::FilePage> {
    room.read(|store| view::file_page(store, id))
}

/// The documents that belong to a record.
fn files_of(room: &Room, of: Key) -> Result<Vec<view::FileRow>> {
    room.read(|store| view::files_of(store, of.into()))
}
