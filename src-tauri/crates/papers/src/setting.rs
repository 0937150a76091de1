//! What a document is made in, and why one cannot be made.

use chrono::{Datelike, NaiveDateTime, Timelike};
use domain::{AgendaItem, Id, Meeting, Organization, Period, Person, Project, Report};

/// What a document is made in: the moment it is printed, and where pictures come from.
#[derive(Clone, Copy)]
pub struct Setting<'a> {
    /// The moment printed as „Stand“: the clock on the wall in Germany.
    pub as_of: NaiveDateTime,
    /// The bytes of a picture (JPEG or PNG), where they are at hand.
    pub picture: &'a dyn Fn(&domain::File) -> Option<Vec<u8>>,
}

/// Why a document cannot be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Missing {
    /// The session is not in the register.
    #[error("the register has no meeting {0}")]
    Meeting(Id<Meeting>),
    /// The session has no day yet, so that nobody can be invited to it.
    #[error("meeting {0} has no date")]
    Date(Id<Meeting>),
    /// The session is cancelled.
    #[error("meeting {0} is cancelled")]
    Cancelled(Id<Meeting>),
    /// Nobody is expected at the session.
    #[error("nobody is expected at meeting {0}")]
    Participants(Id<Meeting>),
    /// The person is not in the register.
    #[error("the register has no person {0}")]
    Person(Id<Person>),
    /// The organisation is not in the register.
    #[error("the register has no organization {0}")]
    Organization(Id<Organization>),
    /// The session has no such item.
    #[error("the meeting has no item {0}")]
    Item(Id<AgendaItem>),
    /// The session has not taken place, or the person did not take part in it; nobody, without
    /// one.
    #[error("{person:?} did not take part in meeting {meeting}")]
    Attendance {
        /// The person.
        person: Option<Id<Person>>,
        /// The session.
        meeting: Id<Meeting>,
    },
    /// Nothing of the session's minutes is about whom the excerpt is for.
    #[error("nothing in meeting {0} is about the addressee")]
    Excerpt(Id<Meeting>),
    /// The report is not in the register.
    #[error("the register has no report {0}")]
    Report(Id<Report>),
    /// The project is not in the register.
    #[error("the register has no project {0}")]
    Project(Id<Project>),
    /// The calendar has no such year.
    #[error("the calendar has no year {0}")]
    Year(i32),
    /// Neither records nor words say anything about the period.
    #[error("nothing is recorded for {} to {}", .0.from, .0.until)]
    Facts(Period),
}

impl Setting<'_> {
    /// The moment as the file's metadata have it: UTC.
    pub(crate) fn date(&self) -> typeset::Date {
        let utc = domain::instant(self.as_of);
        let part = |value: u32| u8::try_from(value).unwrap_or(0);
        typeset::Date {
            year: u16::try_from(utc.year()).unwrap_or(0),
            month: part(utc.month()),
            day: part(utc.day()),
            hour: part(utc.hour()),
            minute: part(utc.minute()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utc(local: &str) -> typeset::Date {
        let as_of = local.parse().unwrap();
        Setting { as_of, picture: &|_| None }.date()
    }

    #[test]
    fn summer_is_two_hours_ahead_and_winter_one() {
        assert_eq!(utc("2026-07-15T14:05:00"), typeset::Date::day(2026, 7, 15).at(12, 5));
        assert_eq!(utc("2026-01-01T00:30:00"), typeset::Date::day(2025, 12, 31).at(23, 30));
    }
}
