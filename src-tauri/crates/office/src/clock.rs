//! The real clock and real keys, for the programs; examples and tests bring their own.

use chrono::{DateTime, TimeDelta, Utc};
use domain::IdSource;
use store::Store;
use uuid::{NoContext, Timestamp, Uuid};

use crate::Result;

/// The computer's clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl store::Clock for SystemClock {
    fn now(&self) -> DateTime<Utc> {
        DateTime::from(std::time::SystemTime::now())
    }
}

/// How far two clocks may be apart before it is worth a word.
const TOLERANCE: TimeDelta = TimeDelta::minutes(5);

/// The moment of the last change, when it lies ahead of now: then this computer's clock is
/// wrong, or that of the one before was.
///
/// # Errors
/// A store that cannot be read.
pub fn change_ahead(store: &Store, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>> {
    let last = store.steps(1)?.pop();
    Ok(last.map(|step| step.at).filter(|at| *at > now + TOLERANCE))
}

/// Keys from the computer's random source (UUID version 7).
#[derive(Clone, Copy, Debug, Default)]
pub struct RandomIds;

impl IdSource for RandomIds {
    fn next(&mut self, now: DateTime<Utc>) -> Uuid {
        let seconds = u64::try_from(now.timestamp()).unwrap_or(0);
        Uuid::new_v7(Timestamp::from_unix(NoContext, seconds, now.timestamp_subsec_nanos()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_that_was_set_back_is_noticed() {
        let folder = tempfile::tempdir().unwrap();
        let desk = crate::Desk { actor: "Aylin Demir".into(), backups: None, moment: None };
        let store = desk.found(&folder.path().join("Mitte"), "Mitte").unwrap();
        let founded = store.steps(1).unwrap()[0].at;
        assert_eq!(change_ahead(&store, founded).unwrap(), None);
        let before = founded - TimeDelta::days(400);
        assert_eq!(change_ahead(&store, before).unwrap(), Some(founded));
    }

    #[test]
    fn no_key_comes_twice() {
        let now = DateTime::UNIX_EPOCH;
        assert_ne!(RandomIds.next(now), RandomIds.next(now));
    }
}
