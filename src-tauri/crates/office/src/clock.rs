//! The real clock and real keys, for the programs; examples and tests bring their own.

use chrono::{DateTime, Utc};
use domain::IdSource;
use uuid::{NoContext, Timestamp, Uuid};

/// The computer's clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl store::Clock for SystemClock {
    fn now(&self) -> DateTime<Utc> {
        DateTime::from(std::time::SystemTime::now())
    }
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
    fn no_key_comes_twice() {
        let now = DateTime::UNIX_EPOCH;
        assert_ne!(RandomIds.next(now), RandomIds.next(now));
    }
}
