//! What the screens show: each a reading of the alliance, as of today.

use office::domain::{Id, Organization};
use office::view;

use crate::call::{Commands, Result};
use crate::room::Room;

pub(super) fn list(commands: &mut Commands) {
    commands.add("organizationRows", organization_rows);
    commands.add("organizationPage", organization_page);
}

fn organization_rows(room: &Room, (): ()) -> Result<Vec<view::OrganizationRow>> {
    room.read(|store| view::organization_rows(store, room.today()))
}

fn organization_page(room: &Room, id: Id<Organization>) -> Result<view::OrganizationPage> {
    room.read(|store| view::organization_page(store, id, room.today()))
}
