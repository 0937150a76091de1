//! Seats in bodies and posts in organisations.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::fault::{Fault, Faults, Reason};
use crate::merging::{agree, earlier, fill, later};
use crate::word::words;
use crate::{Body, Id, Noun, Organization, Person, Record, Reference};

words! {
    /// What a person does in a body.
    pub enum Role {
        /// Leitung
        Chair = "chair",
        /// stellvertretende Leitung
        DeputyChair = "deputy_chair",
        /// Mitglied
        Member = "member",
        /// beratend, without a vote
        Advisor = "advisor",
        /// Protokoll
        MinuteTaker = "minute_taker",
        /// Gast
        Guest = "guest",
    }
}

/// A person's seat in a body, or post in an organisation when no body is named (OParl
/// `Membership`).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Membership {
    /// Key.
    pub id: Id<Membership>,
    /// Who.
    pub person: Id<Person>,
    /// The body; empty for a post in the organisation alone.
    pub body: Option<Id<Body>>,
    /// The organisation the person acts for.
    pub on_behalf_of: Option<Id<Organization>>,
    /// What the person does in the body.
    pub role: Role,
    /// The post in the organisation, as printed: „Amtsleiter Stadtplanung“.
    pub function: Option<String>,
    /// The member this person stands in for.
    pub deputy_for: Option<Id<Person>>,
    /// Whether the person votes.
    pub voting: bool,
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub until: Option<NaiveDate>,
}

impl Membership {
    /// Whether the seat is taken on this day.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }

    /// Whether it is taken until the day before another seat begins, or longer.
    fn reaches(&self, other: &Self) -> bool {
        let next = self.until.and_then(|until| until.succ_opt());
        other.from.zip(next).is_none_or(|(from, next)| from <= next)
    }
}

impl Record for Membership {
    const NOUN: Noun = Noun::Membership;
    fn id(&self) -> Id<Self> {
        self.id
    }
    fn references(&self) -> Vec<Reference> {
        [
            Some(Reference::part_of("person", self.person)),
            self.body.map(|body| Reference::part_of("body", body)),
            self.on_behalf_of.map(|body| Reference::part_of("on_behalf_of", body)),
            Reference::may_need("deputy_for", self.deputy_for),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
    fn faults(&self) -> Vec<Fault> {
        Faults::new()
            .unless(
                self.body.is_some() || self.on_behalf_of.is_some(),
                "body",
                Reason::OneOfNeeded(&["body", "on_behalf_of"]),
            )
            .unless(self.deputy_for != Some(self.person), "deputy_for", Reason::NamesItself)
            .span("until", self.from, self.until)
            .done()
    }
    /// The same seat or post, in times that overlap or follow each other. A post is another
    /// where its function is.
    fn is_twin_of(&self, other: &Self) -> bool {
        self.person == other.person
            && self.body == other.body
            && self.role == other.role
            && self.deputy_for == other.deputy_for
            && agree(&self.on_behalf_of, &other.on_behalf_of)
            && (self.body.is_some() || agree(&self.function, &other.function))
            && self.reaches(other)
            && other.reaches(self)
    }
    /// From the first day that is known to the last, and on while either goes on.
    fn take_in(&mut self, other: Self) {
        fill(&mut self.on_behalf_of, other.on_behalf_of);
        fill(&mut self.function, other.function);
        self.voting |= other.voting;
        self.from = earlier(self.from, other.from);
        self.until = later(self.until, other.until);
    }
    fn settle(&mut self) {
        self.deputy_for = self.deputy_for.filter(|member| *member != self.person);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn day(text: &str) -> Option<NaiveDate> {
        text.parse().ok()
    }

    fn seat(key: u128, from: &str, until: &str) -> Membership {
        Membership {
            id: Id::new(Uuid::from_u128(key)),
            person: Id::new(Uuid::from_u128(40)),
            body: Some(Id::new(Uuid::from_u128(50))),
            on_behalf_of: None,
            role: Role::Member,
            function: None,
            deputy_for: None,
            voting: false,
            from: day(from),
            until: day(until),
        }
    }

    #[test]
    fn seats_that_overlap_or_follow_each_other_are_one() {
        let first = seat(1, "2022-01-01", "2023-06-30");
        assert!(first.is_twin_of(&seat(2, "2023-06-01", "")));
        assert!(first.is_twin_of(&seat(2, "2023-07-01", "")));
        assert!(!first.is_twin_of(&seat(2, "2023-07-02", "")), "a day between");
        assert!(first.is_twin_of(&seat(2, "", "")));
        let other_role = Membership { role: Role::Chair, ..seat(2, "", "") };
        assert!(!first.is_twin_of(&other_role));
        let (a, b) = (Id::new(Uuid::from_u128(20)), Id::new(Uuid::from_u128(21)));
        let of = |organization| Membership { on_behalf_of: organization, ..seat(3, "", "") };
        assert!(of(Some(a)).is_twin_of(&of(None)) && !of(Some(a)).is_twin_of(&of(Some(b))));
    }

    #[test]
    fn a_post_with_another_function_is_another_post() {
        let post = |function: Option<&str>| Membership {
            body: None,
            on_behalf_of: Some(Id::new(Uuid::from_u128(20))),
            function: function.map(str::to_owned),
            ..seat(1, "", "")
        };
        assert!(post(Some("Amtsleitung")).is_twin_of(&post(None)));
        assert!(!post(Some("Amtsleitung")).is_twin_of(&post(Some("Bürgermeisterin"))));
    }

    #[test]
    fn a_seat_takes_in_the_time_and_the_vote_of_another() {
        let mut first = seat(1, "2022-01-01", "2023-06-30");
        first.take_in(Membership { voting: true, ..seat(2, "2021-05-01", "2022-12-31") });
        assert_eq!((first.from, first.until), (day("2021-05-01"), day("2023-06-30")));
        assert!(first.voting);
        first.take_in(seat(2, "", ""));
        assert_eq!((first.from, first.until), (day("2021-05-01"), None));
    }

    #[test]
    fn nobody_is_deputy_for_themselves() {
        let mut deputy = seat(1, "", "");
        deputy.deputy_for = Some(deputy.person);
        deputy.settle();
        assert_eq!(deputy.faults(), []);
    }
}
