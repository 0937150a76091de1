//! The numbers people say aloud: `KL 16`, `KL 16/2`, `BT 3 (2026)`. One formatter, one
//! parser; which session is meant is for the register to find, never guessed here.

use std::fmt;
use std::str::FromStr;

use chrono::Datelike;

use crate::{Body, Counting, Meeting};

/// The number of a session: letters of the body, number, and the year for a body that
/// counts per year.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct MeetingNumber {
    /// Letters of the body.
    pub letters: String,
    /// Number of the session.
    pub number: u32,
    /// The year, where the body counts per year or the person named one.
    pub year: Option<i32>,
}

impl MeetingNumber {
    /// The number of a session of this body, where it bears one.
    pub fn of(meeting: &Meeting, body: &Body) -> Option<Self> {
        let year = match body.counting {
            Counting::Continuous => None,
            Counting::PerYear => meeting.date.map(|day| day.year()),
        };
        Some(Self { letters: body.letters.clone(), number: meeting.number?, year })
    }
}

/// The number of a decision: that of its session and its own.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct DecisionNumber {
    /// The session.
    pub meeting: MeetingNumber,
    /// Number within the session.
    pub number: u32,
}

/// The text is no such number.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no number of the form `KL 16`, `KL 16/2` or `BT 3 (2026)`")]
pub struct NumberError(String);

impl fmt::Display for MeetingNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.letters, self.number)?;
        self.year.map_or(Ok(()), |year| write!(f, " ({year})"))
    }
}

impl fmt::Display for DecisionNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}/{}", self.meeting.letters, self.meeting.number, self.number)?;
        self.meeting.year.map_or(Ok(()), |year| write!(f, " ({year})"))
    }
}

impl FromStr for MeetingNumber {
    type Err = NumberError;
    fn from_str(text: &str) -> Result<Self, NumberError> {
        match parse(text) {
            Some((meeting, None)) => Ok(meeting),
            _ => Err(NumberError(text.to_owned())),
        }
    }
}

impl FromStr for DecisionNumber {
    type Err = NumberError;
    fn from_str(text: &str) -> Result<Self, NumberError> {
        match parse(text) {
            Some((meeting, Some(number))) => Ok(Self { meeting, number }),
            _ => Err(NumberError(text.to_owned())),
        }
    }
}

fn parse(text: &str) -> Option<(MeetingNumber, Option<u32>)> {
    let text = text.trim();
    let split = text.find(|c: char| !c.is_alphabetic())?;
    let (letters, rest) = text.split_at(split);
    if !(2..=4).contains(&letters.chars().count()) {
        return None;
    }
    let (numbers, year) = match rest.split_once('(') {
        None => (rest, None),
        Some((numbers, year)) => (numbers, Some(digits(year.strip_suffix(')')?, 4)?)),
    };
    let (number, own) = match numbers.split_once('/') {
        None => (digits(numbers, 9)?, None),
        Some((number, own)) => (digits(number, 9)?, Some(digits(own, 9)?)),
    };
    let year = year.map(i32::try_from).transpose().ok()?;
    let meeting = MeetingNumber { letters: letters.to_uppercase(), number, year };
    (number > 0 && own != Some(0)).then_some((meeting, own))
}

fn digits(text: &str, most: usize) -> Option<u32> {
    let text = text.trim();
    (text.len() <= most && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_back_as_written() {
        for text in ["KL 16", "BT 3 (2026)", "WULI 1"] {
            assert_eq!(text.parse::<MeetingNumber>().unwrap().to_string(), text);
        }
        for text in ["KL 16/2", "BT 3/1 (2026)"] {
            assert_eq!(text.parse::<DecisionNumber>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn numbers_are_understood_as_people_type_them() {
        assert_eq!("kl16".parse::<MeetingNumber>().unwrap().to_string(), "KL 16");
        assert_eq!(" KL  16 / 2 ".parse::<DecisionNumber>().unwrap().to_string(), "KL 16/2");
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in [
            "",
            "KL",
            "16",
            "KL 0",
            "KL 16/0",
            "KL 16/2",
            "KL 3 (26",
            "K 3",
            "KLIMA 3",
            "KL -3",
            "KL 99999999999",
        ] {
            assert!(text.parse::<MeetingNumber>().is_err(), "{text}");
        }
    }
}
