//! What the screens show: each a reading of the alliance, as of today.

use chrono::NaiveDate;
use office::domain::{
    Body, Decision, File, Grant, Id, Meeting, Organization, Person, Project, Report, Task,
};
use office::view;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::record::Key;
use crate::call::{Commands, Result};
use crate::room::Room;

pub(super) fn list(commands: &mut Commands) {
    commands.add("overview", overview);
    commands.add("overdueTasks", overdue_tasks);
    commands.add("organizationRows", organization_rows);
    commands.add("organizationPage", organization_page);
    commands.add("reportRows", report_rows);
    commands.add("reportPage", report_page);
    commands.add("grantRows", grant_rows);
    commands.add("grantPage", grant_page);
    commands.add("settingsPage", settings_page);
    commands.add("bodyRows", body_rows);
    commands.add("bodyPage", body_page);
    commands.add("bodySeats", body_seats);
    commands.add("meetingRows", meeting_rows);
    commands.add("daysOff", days_off);
    commands.add("meetingPage", meeting_page);
    commands.add("carriedPage", carried_page);
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
    commands.add("verbsOf", verbs_of);
}

/// How many tasks are late.
fn overdue_tasks(room: &Room, (): ()) -> Result<usize> {
    room.read(|store| view::overdue_tasks(store, room.today()))
}

fn overview(room: &Room, (): ()) -> Result<view::Overview> {
    room.read(|store| view::overview(store, room.today()))
}

fn organization_rows(room: &Room, (): ()) -> Result<Vec<view::OrganizationRow>> {
    room.read(|store| view::organization_rows(store, room.today()))
}

fn organization_page(room: &Room, id: Id<Organization>) -> Result<view::OrganizationPage> {
    room.read(|store| view::organization_page(store, id, room.today()))
}

fn report_rows(room: &Room, (): ()) -> Result<Vec<view::ReportRow>> {
    room.read(view::report_rows)
}

fn report_page(room: &Room, id: Id<Report>) -> Result<view::ReportPage> {
    room.read(|store| view::report_page(store, id))
}

fn grant_rows(room: &Room, (): ()) -> Result<Vec<view::GrantRow>> {
    room.read(view::grant_rows)
}

fn grant_page(room: &Room, id: Id<Grant>) -> Result<view::GrantPage> {
    room.read(|store| view::grant_page(store, id, room.today()))
}

fn settings_page(room: &Room, (): ()) -> Result<view::SettingsPage> {
    room.read(view::settings_page)
}

fn body_rows(room: &Room, (): ()) -> Result<Vec<view::BodyRow>> {
    room.read(|store| view::body_rows(store, room.today()))
}

fn body_page(room: &Room, id: Id<Body>) -> Result<view::BodyPage> {
    room.read(|store| view::body_page(store, id, room.today()))
}

/// Whose members, and when.
#[derive(Deserialize, Serialize, JsonSchema)]
struct SeatsOf {
    body: Id<Body>,
    on: NaiveDate,
}

fn body_seats(room: &Room, of: SeatsOf) -> Result<view::BodySeats> {
    room.read(|store| view::body_seats(store, of.body, of.on))
}

fn meeting_rows(room: &Room, (): ()) -> Result<Vec<view::MeetingRow>> {
    room.read(|store| view::meeting_rows(store, room.today()))
}

/// The public holidays of a year.
fn days_off(room: &Room, year: i32) -> Result<Vec<view::DayOff>> {
    room.read(|store| view::days_off(store, year))
}

fn carried_page(room: &Room, id: Id<Meeting>) -> Result<view::CarriedPage> {
    room.read(|store| view::carried_page(store, id))
}

fn meeting_page(room: &Room, id: Id<Meeting>) -> Result<view::MeetingPage> {
    room.read(|store| view::meeting_page(store, id, room.wall_time()))
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

/// What can be done at once with a record.
fn verbs_of(room: &Room, of: Key) -> Result<Vec<view::Verb>> {
    room.read(|store| view::verbs(store, of.noun, of.id, room.today()))
}
