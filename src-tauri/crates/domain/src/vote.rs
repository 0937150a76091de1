//! How a decision was taken.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The way to a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "by", rename_all = "snake_case", deny_unknown_fields)]
pub enum Vote {
    /// Einvernehmen: nobody objected, nobody counted.
    Consensus {},
    /// einstimmig: all votes for it.
    Unanimous {
        /// Votes for it, where they were counted.
        yes: Option<u32>,
    },
    /// Counted by raised hands or ballots.
    Count {
        /// Ja
        yes: u32,
        /// Nein
        no: u32,
        /// Enthaltungen
        abstained: u32,
    },
}

impl Vote {
    /// Whether the motion was carried: more votes for it than against.
    pub fn carried(self) -> bool {
        match self {
            Self::Consensus {} | Self::Unanimous { .. } => true,
            Self::Count { yes, no, .. } => yes > no,
        }
    }

    /// How many votes were given, abstentions among them; `None` where nobody counted.
    pub fn total(self) -> Option<u64> {
        match self {
            Self::Consensus {} => None,
            Self::Unanimous { yes } => yes.map(u64::from),
            Self::Count { yes, no, abstained } => {
                Some(u64::from(yes) + u64::from(no) + u64::from(abstained))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tie_does_not_carry() {
        assert!(!Vote::Count { yes: 4, no: 4, abstained: 1 }.carried());
        assert!(Vote::Count { yes: 5, no: 4, abstained: 9 }.carried());
        assert_eq!(Vote::Count { yes: u32::MAX, no: 1, abstained: 1 }.total(), Some(4_294_967_297));
    }
}
