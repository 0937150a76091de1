//! Who belongs to the alliance, who came, who went.
//!
//! A partnership counts from its first day to the end of its last. An unknown first day
//! lies before every period. The stock after a day is that of its evening: whoever leaves
//! with the last day of a period has left in this period and is not in the stock after it.
//! So stock before + joined − left = stock after, for every period, in total and by kind.

use chrono::NaiveDate;
use domain::{Organization, OrganizationKind, Partnership, Period, Register, Word};

use super::Counted;

/// The alliance's partners before, during and after a period.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Partners {
    /// Partners on the evening before the first day.
    pub before: Counted<Organization>,
    /// First day in the period.
    pub joined: Counted<Organization>,
    /// Last day in the period.
    pub left: Counted<Organization>,
    /// Partners on the evening of the last day.
    pub after: Counted<Organization>,
}

/// The partners of one kind of organisation.
#[derive(Clone, Debug, PartialEq)]
pub struct PartnersOfKind {
    /// Which kind.
    pub kind: OrganizationKind,
    /// Its partners.
    pub partners: Partners,
}

impl Partners {
    /// All partners.
    pub fn of(register: &Register, period: Period) -> Self {
        Self::among(&register.organizations, period, |_| true)
    }

    /// By kind, those with most partners after the period first; kinds that had none
    /// before, during or after are left out.
    pub fn by_kind(register: &Register, period: Period) -> Vec<PartnersOfKind> {
        let mut kinds: Vec<_> = OrganizationKind::ALL
            .iter()
            .map(|kind| PartnersOfKind {
                kind: *kind,
                partners: Self::among(&register.organizations, period, |o| o.kind == *kind),
            })
            .filter(|of| !of.partners.is_empty())
            .collect();
        kinds.sort_by_key(|of| std::cmp::Reverse(of.partners.after.count()));
        kinds
    }

    fn among(all: &[Organization], period: Period, which: impl Fn(&Organization) -> bool) -> Self {
        let mut partners = Self::default();
        for organization in all.iter().filter(|organization| which(organization)) {
            let Some(spell) = spell(organization) else { continue };
            let since = spell.since;
            let note = |into: &mut Counted<Organization>, when: bool| {
                if when {
                    into.records.push(organization.id);
                }
            };
            let joined = since.is_some_and(|day| period.contains(day));
            let left = spell.until.is_some_and(|day| period.contains(day));
            let was = since.is_none_or(|day| day < period.from);
            let stayed_until = |end: NaiveDate| spell.until.is_none_or(|day| day >= end);
            note(&mut partners.before, was && stayed_until(period.from));
            note(&mut partners.joined, joined);
            note(&mut partners.left, left);
            note(&mut partners.after, belongs_after(spell, period.until));
        }
        partners
    }

    fn is_empty(&self) -> bool {
        self.before.is_empty() && self.joined.is_empty() && self.left.is_empty()
    }
}

/// The partners on the evening of a day.
pub fn partners_after(register: &Register, day: NaiveDate) -> Counted<Organization> {
    let belongs =
        |o: &&Organization| spell(o).is_some_and(|partnership| belongs_after(partnership, day));
    Counted::of(register.organizations.iter().filter(belongs))
}

/// The stock on the last evenings of the half years up to the period's end, at most seven,
/// from the first half year that saw a partner.
pub fn partners_over_time(
    register: &Register,
    period: Period,
) -> Vec<(NaiveDate, Counted<Organization>)> {
    const MOST: usize = 7;
    let founded = register.alliance.founded_on;
    let first = register.organizations.iter().filter_map(|o| spell(o)?.since).min();
    let Some(since) = founded.into_iter().chain(first).min() else { return Vec::new() };
    period
        .half_years_until_end(since, MOST)
        .into_iter()
        .map(|day| (day, partners_after(register, day)))
        .skip_while(|(_, partners)| partners.is_empty())
        .collect()
}

fn belongs_after(partnership: &Partnership, day: NaiveDate) -> bool {
    partnership.since.is_none_or(|since| since <= day)
        && partnership.until.is_none_or(|until| until > day)
}

/// The partnership, unless it ends before it begins.
fn spell(organization: &Organization) -> Option<&Partnership> {
    organization.partnership.as_ref().filter(|partnership| {
        partnership.since.zip(partnership.until).is_none_or(|(since, until)| since <= until)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{self, day, period};

    fn counts(partnerships: &[(Option<&str>, Option<&str>)]) -> [usize; 4] {
        let mut register = fixture::register();
        for (at, (since, until)) in partnerships.iter().enumerate() {
            let mut organization = fixture::organization(at as u128 + 1, "Stadt");
            organization.partnership =
                Some(Partnership { since: since.map(day), until: until.map(day), reason: None });
            register.organizations.push(organization);
        }
        let partners = Partners::of(&register, period("2025-01-01", "2025-12-31"));
        let counts = [&partners.before, &partners.joined, &partners.left, &partners.after]
            .map(Counted::count);
        assert_eq!(counts[0] + counts[1], counts[2] + counts[3], "the table adds up");
        counts
    }

    #[test]
    fn whoever_joins_on_the_first_or_last_day_joins_in_the_period() {
        assert_eq!(counts(&[(Some("2025-01-01"), None), (Some("2025-12-31"), None)]), [0, 2, 0, 2]);
        assert_eq!(counts(&[(Some("2024-12-31"), None)]), [1, 0, 0, 1]);
        assert_eq!(counts(&[(Some("2026-01-01"), None)]), [0, 0, 0, 0]);
    }

    #[test]
    fn whoever_leaves_on_the_first_or_last_day_leaves_in_the_period() {
        let left = |until| counts(&[(Some("2023-05-01"), Some(until))]);
        assert_eq!(left("2025-01-01"), [1, 0, 1, 0]);
        assert_eq!(left("2025-12-31"), [1, 0, 1, 0]);
        assert_eq!(left("2026-01-01"), [1, 0, 0, 1]);
    }

    #[test]
    fn whoever_left_the_day_before_does_not_count() {
        assert_eq!(counts(&[(Some("2023-05-01"), Some("2024-12-31"))]), [0, 0, 0, 0]);
    }

    #[test]
    fn an_unknown_beginning_counts_as_before() {
        assert_eq!(counts(&[(None, None), (None, Some("2025-06-30"))]), [2, 0, 1, 1]);
    }

    #[test]
    fn whoever_joins_and_leaves_in_the_period_counts_as_both() {
        assert_eq!(counts(&[(Some("2025-02-01"), Some("2025-02-01"))]), [0, 1, 1, 0]);
    }

    #[test]
    fn a_partnership_that_ends_before_it_begins_is_none() {
        assert_eq!(counts(&[(Some("2025-06-01"), Some("2025-03-01"))]), [0, 0, 0, 0]);
    }

    #[test]
    fn the_last_point_over_time_is_the_stock_after_the_period() {
        let mut register = fixture::register();
        let mut organization = fixture::organization(1, "Stadt");
        organization.partnership =
            Some(Partnership { since: Some(day("2024-03-01")), ..Partnership::default() });
        register.organizations.push(organization);
        let points = partners_over_time(&register, period("2025-01-01", "2025-12-31"));
        let days: Vec<_> = points.iter().map(|(day, _)| day.to_string()).collect();
        assert_eq!(days, ["2024-06-30", "2024-12-31", "2025-06-30", "2025-12-31"]);
        assert_eq!(points.last().map(|(_, partners)| partners.count()), Some(1));
    }
}
