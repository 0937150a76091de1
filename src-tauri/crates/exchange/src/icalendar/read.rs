//! Reads what those invited answer (RFC 5546, section 3.2.3).

use uuid::Uuid;

use super::Answer;
use super::line::{Line, unfolded};

/// What somebody answered to an invitation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// The event it is about, as the invitation named it.
    pub uid: Uuid,
    /// Which handing over of the invitation it answers.
    pub sequence: u32,
    /// The e-mail address that answers, in small letters.
    pub email: String,
    /// The name that stands with it.
    pub name: Option<String>,
    /// The answer.
    pub answer: Answer,
    /// The addresses it was passed on to.
    pub delegated_to: Vec<String>,
    /// What was written with it.
    pub comment: Option<String>,
}

/// Why a file is no reply. Nothing of it is used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// The bytes are not UTF-8 text.
    #[error("not UTF-8, line {line}")]
    NotUtf8 {
        /// The line of the first bad byte, from 1.
        line: usize,
    },
    /// The text is no calendar.
    #[error("not iCalendar")]
    NotACalendar,
    /// A line that is none of the format.
    #[error("line {line} is broken")]
    BrokenLine {
        /// The line, from 1.
        line: usize,
    },
    /// A component ends that was not begun, or does not end.
    #[error("{component} is not closed, line {line}")]
    Unclosed {
        /// The component: `VEVENT`.
        component: String,
        /// The line, from 1.
        line: usize,
    },
    /// A calendar that answers nothing: an invitation, a whole calendar.
    #[error("no reply but {method:?}")]
    NotAReply {
        /// Its method, where it names one.
        method: Option<String>,
    },
    /// A property that a reply needs is not there, or holds what it cannot hold.
    #[error("{property} of the event in line {line}")]
    Unfit {
        /// The property: `UID`.
        property: &'static str,
        /// The line where the event begins, from 1.
        line: usize,
    },
    /// A reply about nothing.
    #[error("no event")]
    Empty,
}

/// The replies of a file: as a rule one.
///
/// # Errors
/// See [`ReadError`]: each names the place and the reason.
pub fn replies(bytes: &[u8]) -> Result<Vec<Reply>, ReadError> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let before = &bytes[..error.valid_up_to()];
        ReadError::NotUtf8 { line: before.iter().filter(|byte| **byte == b'\n').count() + 1 }
    })?;
    let outline = outline(text.strip_prefix('\u{FEFF}').unwrap_or(text))?;
    match outline.method.as_deref() {
        Some(method) if method.eq_ignore_ascii_case("REPLY") => {}
        _ => return Err(ReadError::NotAReply { method: outline.method }),
    }
    let mut replies = Vec::new();
    for (at, event) in &outline.events {
        replies.extend(answers(*at, event)?);
    }
    if replies.is_empty() { Err(ReadError::Empty) } else { Ok(replies) }
}

/// The method and the events of a calendar, each with the line where it begins.
#[derive(Default)]
struct Outline {
    method: Option<String>,
    events: Vec<(usize, Vec<Line>)>,
}

fn outline(text: &str) -> Result<Outline, ReadError> {
    let mut outline = Outline::default();
    let mut open: Vec<String> = Vec::new();
    let mut last = 1;
    for (at, line) in unfolded(text) {
        last = at;
        let line = Line::read(&line).ok_or(if open.is_empty() {
            ReadError::NotACalendar
        } else {
            ReadError::BrokenLine { line: at }
        })?;
        let component = line.value.trim().to_ascii_uppercase();
        match (line.name.as_str(), open.as_slice()) {
            ("BEGIN", []) if component != "VCALENDAR" => return Err(ReadError::NotACalendar),
            ("BEGIN", above) => {
                if above.len() == 1 && component == "VEVENT" {
                    outline.events.push((at, Vec::new()));
                }
                open.push(component);
            }
            ("END", [.., begun]) if *begun == component => drop(open.pop()),
            ("END", _) => return Err(ReadError::Unclosed { component, line: at }),
            (_, []) => return Err(ReadError::NotACalendar),
            ("METHOD", [_]) => outline.method = Some(line.value.trim().to_owned()),
            (_, [_, within]) if within == "VEVENT" => {
                if let Some((_, event)) = outline.events.last_mut() {
                    event.push(line);
                }
            }
            // What stands in the calendar itself, in alarms and zones, answers nothing.
            _ => {}
        }
    }
    match open.pop() {
        None => Ok(outline),
        Some(component) => Err(ReadError::Unclosed { component, line: last }),
    }
}

/// What the attendees of one event answer.
fn answers(at: usize, event: &[Line]) -> Result<Vec<Reply>, ReadError> {
    let unfit = |property| ReadError::Unfit { property, line: at };
    let find = |name: &str| event.iter().find(|line| line.name == name);
    let uid = find("UID").and_then(|line| Uuid::try_parse(line.value.trim()).ok());
    let uid = uid.ok_or(unfit("UID"))?;
    let sequence = match find("SEQUENCE") {
        None => 0,
        Some(line) => line.value.trim().parse().map_err(|_| unfit("SEQUENCE"))?,
    };
    let comment = find("COMMENT").map(Line::as_text);
    let comment = comment.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
    let mut replies = Vec::new();
    for line in event.iter().filter(|line| line.name == "ATTENDEE") {
        let delegates = line.parameter("DELEGATED-TO").unwrap_or_default().split(',');
        replies.push(Reply {
            uid,
            sequence,
            email: address(&line.value).ok_or(unfit("ATTENDEE"))?,
            name: line.parameter("CN").map(str::trim).filter(|n| !n.is_empty()).map(str::to_owned),
            answer: answer(line.parameter("PARTSTAT")),
            delegated_to: delegates.filter_map(address).collect(),
            comment: comment.clone(),
        });
    }
    if replies.is_empty() { Err(unfit("ATTENDEE")) } else { Ok(replies) }
}

/// `mailto:A.Demir@example.org` as `a.demir@example.org`.
fn address(value: &str) -> Option<String> {
    let value = value.trim().to_lowercase();
    let address = value.strip_prefix("mailto:").unwrap_or(&value).trim();
    address.contains('@').then(|| address.to_owned())
}

/// Words that are not known count as no answer (RFC 5545, section 3.2.12).
fn answer(word: Option<&str>) -> Answer {
    match word.unwrap_or_default().to_ascii_uppercase().as_str() {
        "ACCEPTED" => Answer::Accepted,
        "DECLINED" => Answer::Declined,
        "TENTATIVE" => Answer::Tentative,
        "DELEGATED" => Answer::Delegated,
        _ => Answer::Open,
    }
}
