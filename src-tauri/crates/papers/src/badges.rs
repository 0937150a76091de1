//! Namensschilder and Tischkarten for those expected at a session. The look is that of the
//! drawn sheets E-01 and E-02.

use domain::{Id, Meeting, Register};
use typeset::{Badge, BadgeGrid, Badges, Block, Document, Template};

use crate::invited::expected;
use crate::session::Session;
use crate::{Missing, Setting, house, words};

/// The sizes of name badges, as their sheets are sold or cut.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BadgeSize {
    /// Ten of 80 × 50 mm, to be cut.
    #[default]
    Cut80x50,
    /// Eight of 90 × 60 mm, for holders of that size.
    Holder90x60,
    /// Ten of 85 × 54 mm, the size of a bank card.
    Card85x54,
}

impl BadgeSize {
    fn grid(self) -> BadgeGrid {
        match self {
            Self::Cut80x50 => BadgeGrid::default(),
            Self::Holder90x60 => BadgeGrid {
                count: (2, 4),
                size: (90.0, 60.0),
                first: (12.5, 21.0),
                gap: (5.0, 5.0),
            },
            Self::Card85x54 => BadgeGrid {
                count: (2, 5),
                size: (85.0, 54.0),
                first: (17.5, 11.5),
                gap: (5.0, 1.0),
            },
        }
    }
}

/// Name badges for all who are expected at a session.
///
/// # Errors
/// [`Missing::Meeting`] without such a session, [`Missing::Participants`] where nobody is
/// expected.
pub fn badges(
    register: &Register,
    meeting: Id<Meeting>,
    size: BadgeSize,
    setting: &Setting,
) -> Result<Document, Missing> {
    let (session, people) = people(register, meeting)?;
    let event = [Some(session.short_title()), session.meeting.date.map(words::long)];
    let event = event.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let block = Block::Badges(Badges { event, people, grid: size.grid() });
    Ok(sheet(&session, "Namensschilder", block, setting))
}

/// Table cards for all who are expected at a session.
///
/// # Errors
/// As [`badges`].
pub fn table_cards(
    register: &Register,
    meeting: Id<Meeting>,
    setting: &Setting,
) -> Result<Document, Missing> {
    let (session, people) = people(register, meeting)?;
    Ok(sheet(&session, "Tischkarten", Block::TableCards(people), setting))
}

fn people(register: &Register, meeting: Id<Meeting>) -> Result<(Session<'_>, Vec<Badge>), Missing> {
    let session = Session::find(register, meeting).ok_or(Missing::Meeting(meeting))?;
    let badge = |one: crate::Invited| Badge {
        organisation: one.organization.map(|of| words::polished(&of.name)).unwrap_or_default(),
        first_name: one.given_name,
        last_name: one.family_name,
        role: one.function,
    };
    let people: Vec<Badge> = expected(register, meeting).into_iter().map(badge).collect();
    if people.is_empty() { Err(Missing::Participants(meeting)) } else { Ok((session, people)) }
}

fn sheet(session: &Session, what: &str, block: Block, setting: &Setting) -> Document {
    let title = format!("{what} – {}", session.title());
    let mut document = house::document(session.register, title, setting);
    document.template = Template::Labels;
    document.blocks = vec![block];
    document
}
