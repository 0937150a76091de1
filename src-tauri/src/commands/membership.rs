//! Coming and going: partners of the alliance, seats in bodies, phases of projects.

use chrono::NaiveDate;
use office::domain::{Id, Membership, Organization, Person, Phase, Project};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::call::{Commands, Result};
use crate::room::{Room, Written};

pub(super) fn list(commands: &mut Commands) {
    commands.add("takeOn", take_on);
    commands.add("joinAlliance", join);
    commands.add("leaveAlliance", leave);
    commands.add("endMembership", end);
    commands.add("enterPhase", enter_phase);
}

/// A new person, by their name as one says it, and whom they act for.
#[derive(Deserialize, Serialize, JsonSchema)]
struct TakingOn {
    name: String,
    acts_for: Option<Id<Organization>>,
}

fn take_on(room: &Room, new: TakingOn) -> Result<Written<Person>> {
    room.write(|store| office::take_on(store, &new.name, new.acts_for))
}

/// That an organisation became a partner.
#[derive(Deserialize, Serialize, JsonSchema)]
struct Joining {
    organization: Id<Organization>,
    since: Option<NaiveDate>,
}

fn join(room: &Room, joining: Joining) -> Result<Written<Organization>> {
    room.write(|store| Ok(store.join_alliance(joining.organization, joining.since)?))
}

/// That a partner left.
#[derive(Deserialize, Serialize, JsonSchema)]
struct Leaving {
    organization: Id<Organization>,
    until: NaiveDate,
    reason: Option<String>,
}

fn leave(room: &Room, leaving: Leaving) -> Result<Written<Organization>> {
    let Leaving { organization, until, reason } = leaving;
    room.write(|store| Ok(store.leave_alliance(organization, until, reason)?))
}

/// The last day of a seat or post.
#[derive(Deserialize, Serialize, JsonSchema)]
struct Ending {
    membership: Id<Membership>,
    until: NaiveDate,
}

fn end(room: &Room, ending: Ending) -> Result<Written<Membership>> {
    room.write(|store| Ok(store.end_membership(ending.membership, ending.until)?))
}

/// That a project entered a phase.
#[derive(Deserialize, Serialize, JsonSchema)]
struct Entering {
    project: Id<Project>,
    phase: Phase,
    on: NaiveDate,
}

fn enter_phase(room: &Room, entering: Entering) -> Result<Written<Project>> {
    let Entering { project, phase, on } = entering;
    room.write(|store| Ok(store.enter_phase(project, phase, on)?))
}
