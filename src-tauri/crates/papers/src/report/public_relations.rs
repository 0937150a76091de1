//! Öffentlichkeitsarbeit: the office's own words; no record knows about it yet.

use typeset::Block;

use super::facts::Facts;

pub(super) fn blocks(_: &Facts) -> Vec<Block> {
    Vec::new()
}
