//! What the papers count, apart from how they say it.
//!
//! Every figure names the records it counts, so that the question „woher?“ has an answer;
//! the rule of each stands with it. Both ends of a period belong to it. A session counts
//! when it was held; what was planned, runs or was cancelled does not.

mod attendance;
mod commitments;
mod counted;
mod decisions;
mod following;
mod goals;
mod ledger;
mod partners;
mod projects;
mod quorum;
mod sessions;
mod tasks;

pub use attendance::{
    Participation, attendance_by_body, attendance_by_organization, attendance_by_year,
};
pub use commitments::Commitments;
pub use counted::Counted;
pub use decisions::{by_implementation, is_outstanding};
pub use following::following;
pub use goals::{Reached, booked_in, booked_until, reached};
pub use ledger::Ledger;
pub(crate) use ledger::in_order;
pub use partners::{Partners, PartnersOfKind, partners_after, partners_over_time};
pub use projects::{LateMilestone, Projects, lifetime, phase_on, phase_since};
pub use quorum::{Attended, attended};
pub use sessions::{BodySessions, SessionFigures, Sessions};
pub use tasks::Tasks;
