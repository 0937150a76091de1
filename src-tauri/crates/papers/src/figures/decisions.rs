//! How far decisions have been carried out.

use domain::{Decision, Implementation, Register, Word};

use super::Counted;

/// The decisions by how far they have come, in the order open to dropped; states that no
/// decision has are left out. All together are the decisions given.
pub fn by_implementation(
    register: &Register,
    decisions: &Counted<Decision>,
) -> Vec<(Implementation, Counted<Decision>)> {
    let decisions: Vec<&Decision> =
        decisions.records.iter().filter_map(|key| register.get(*key)).collect();
    let come_to = |state: Implementation| {
        Counted::of(decisions.iter().copied().filter(|d| d.implementation == state))
    };
    Implementation::ALL
        .iter()
        .map(|state| (*state, come_to(*state)))
        .filter(|(_, counted)| !counted.is_empty())
        .collect()
}

/// Whether something of a decision remains to be done.
pub fn is_outstanding(decision: &Decision) -> bool {
    matches!(
        decision.implementation,
        Implementation::Open | Implementation::InProgress | Implementation::Suspended
    )
}
