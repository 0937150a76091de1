//! What the window shows: lines of registers and pages of records, read from the store and
//! put together as a person wants to see them. Data, not prose: labels are the window's.
//!
//! One file for each screen. Nothing in here writes, and nothing asks the computer for the
//! day: `today` comes in.

mod decision;
mod file;
mod names;
mod number;
mod organization;
mod person;
mod project;
mod quarters;
mod task;

pub use decision::{DecisionPage, DecisionRow, decision_page, decision_rows};
pub use file::{Belonging, FilePage, FileRow, file_page, file_rows, files_of};
pub use names::{BodyRef, MeetingRef, Named, PersonRef, ProjectRef};
pub use number::{DecisionRef, TopRef};
pub use organization::{
    OrganizationPage, OrganizationRow, RepresentativeLine, organization_page, organization_rows,
};
pub use person::{PersonPage, PersonRow, SeatLine, person_page, person_rows};
pub use project::{Money, ProjectPage, ProjectRow, project_page, project_rows};
pub use quarters::Quarter;
pub use task::{TaskPage, TaskRow, task_page, task_rows};

#[cfg(test)]
pub(crate) mod tests {
    use store::Store;
    use tempfile::TempDir;

    use crate::Desk;
    use crate::example::TODAY;

    /// The example alliance in a folder of its own.
    pub(crate) fn example_store() -> (TempDir, Store) {
        let folder = tempfile::tempdir().unwrap();
        let desk = Desk { actor: "Aylin Demir".into(), backups: None, moment: None };
        let store = desk.example(&folder.path().join("Mitte"), TODAY, &mut |_, _| ()).unwrap();
        (folder, store)
    }
}
