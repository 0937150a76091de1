//! Why a command could not do what it was asked for, as the window gets it.

use office::domain::{Fault, IdSource};
use office::say;
use office::store::{self, Clock};
use office::{RandomIds, SystemClock};
use schemars::JsonSchema;
use serde::Serialize;

/// Why something could not be done. Nothing half-done stays behind.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub(crate) struct Failure {
    /// What the window may have to act on.
    pub(crate) kind: FailureKind,
    /// The sentence for the person: what happened, that nothing was lost, what to do.
    pub(crate) message: String,
    /// Fields that cannot stay as they are.
    pub(crate) fields: Vec<FieldFault>,
    /// The number under which a defect stands in the log.
    pub(crate) reference: Option<String>,
}

/// The kinds of failure that the window treats each in its own way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum FailureKind {
    /// Fields have faults.
    Faulty,
    /// The record is not there any more.
    NotFound,
    /// Other records need the one that was to go.
    InUse,
    /// The file is damaged: the window offers the newest backup.
    Damaged,
    /// Another desk has the alliance: the window offers to read.
    OtherDesk,
    /// The alliance is open for reading alone.
    ReadOnly,
    /// There is no room left; what was typed is tried again.
    DiskFull,
    /// The folder is gone.
    Gone,
    /// No alliance is open.
    Nowhere,
    /// The program has a fault of its own.
    Defect,
    /// The sentence says it all.
    Other,
}

/// A field that cannot stay as it is.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub(crate) struct FieldFault {
    /// Path inside the record: `partnership/until`.
    pub(crate) field: String,
    /// The sentence that stands at the field.
    pub(crate) message: String,
}

impl From<&Fault> for FieldFault {
    fn from(fault: &Fault) -> Self {
        Self { field: fault.field.clone(), message: say::reason(&fault.reason) }
    }
}

impl Failure {
    /// A failure of a kind, with its sentence.
    pub(crate) fn new(kind: FailureKind, message: impl Into<String>) -> Self {
        Self { kind, message: message.into(), fields: Vec::new(), reference: None }
    }

    /// No alliance is open.
    pub(crate) fn nowhere() -> Self {
        Self::new(FailureKind::Nowhere, "Es ist kein Bündnis geöffnet.")
    }

    /// A defect of the program: the detail goes to the log, the person gets its number.
    pub(crate) fn defect(detail: &dyn std::fmt::Display) -> Self {
        // Short enough to read aloud on the phone.
        let reference = RandomIds.next(SystemClock.now()).simple().to_string().to_uppercase();
        let reference = &reference[reference.len() - 6..];
        eprintln!("defect {reference}: {detail}");
        let message = format!(
            "Das Programm ist auf etwas gestoßen, womit es nicht gerechnet hat. Ihre Daten sind \
             unverändert. Wenn es wieder geschieht, nennen Sie uns die Nummer {reference}."
        );
        Self { reference: Some(reference.to_owned()), ..Self::new(FailureKind::Defect, message) }
    }

    /// An argument that is not of its type. For the fields of a record this is a person's
    /// entry that no field of its kind can hold.
    pub(crate) fn argument(path: &str, error: &dyn std::fmt::Display) -> Self {
        Self::defect(&format!("argument {path}: {error}"))
    }
}

impl From<office::Error> for Failure {
    fn from(error: office::Error) -> Self {
        use store::Error as Store;
        let message = say::error(&error);
        let kind = match &error {
            office::Error::Store(error) => match error {
                Store::Faulty { faults, .. } => {
                    let fields = faults.iter().map(FieldFault::from).collect();
                    return Self { fields, ..Self::new(FailureKind::Faulty, message) };
                }
                Store::NotFound { .. } => FailureKind::NotFound,
                Store::InUse { .. } => FailureKind::InUse,
                Store::Damaged { .. } => FailureKind::Damaged,
                Store::InUseByOtherDesk { .. } => FailureKind::OtherDesk,
                Store::ReadOnly { .. } => FailureKind::ReadOnly,
                Store::DiskFull => FailureKind::DiskFull,
                Store::FolderGone { .. } => FailureKind::Gone,
                Store::Sqlite(detail) => return Self::defect(detail),
                _ => FailureKind::Other,
            },
            office::Error::Patch { field, .. } => {
                let fields = vec![FieldFault { field: field.clone(), message: message.clone() }];
                return Self { fields, ..Self::new(FailureKind::Faulty, message) };
            }
            _ => FailureKind::Other,
        };
        Self::new(kind, message)
    }
}

impl From<store::Error> for Failure {
    fn from(error: store::Error) -> Self {
        office::Error::from(error).into()
    }
}
