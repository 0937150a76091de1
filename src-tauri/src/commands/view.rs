//! What the screens show: each a reading of the alliance, as of today.

use chrono::NaiveDate;
use office::domain::{Body, Id, Meeting, Organization, Report};
use office::view;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::call::{Commands, Result};
use crate::room::Room;

pub(super) fn list(commands: &mut Commands) {
    commands.add("overview", overview);
    commands.add("organizationRows", organization_rows);
    commands.add("organizationPage", organization_page);
    commands.add("reportRows", report_rows);
    commands.add("reportPage", report_page);
    commands.add("minutesPage", minutes_page);
    commands.add("settingsPage", settings_page);
    commands.add("bodyRows", body_rows);
    commands.add("bodyPage", body_page);
    commands.add("bodySeats", body_seats);
    commands.add("meetingRows", meeting_rows);
    commands.add("meetingPage", meeting_page);
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

fn minutes_page(room: &Room, id: Id<Meeting>) -> Result<view::MinutesPage> {
    room.read(|store| view::minutes_page(store, id))
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

fn meeting_page(room: &Room, id: Id<Meeting>) -> Result<view::MeetingPage> {
    room.read(|store| view::meeting_page(store, id, room.today()))
}
