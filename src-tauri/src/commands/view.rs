//! What the screens show: each a reading of the alliance, as of today.

use office::domain::{Id, Meeting, Organization, Report};
use office::view;

use crate::call::{Commands, Result};
use crate::room::Room;

pub(super) fn list(commands: &mut Commands) {
    commands.add("organizationRows", organization_rows);
    commands.add("organizationPage", organization_page);
    commands.add("reportRows", report_rows);
    commands.add("reportPage", report_page);
    commands.add("minutesPage", minutes_page);
    commands.add("settingsPage", settings_page);
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
