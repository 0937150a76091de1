//! The order of an agenda: siblings are numbered 1, 2, 3 …, without gaps.

use chrono::NaiveTime;
use domain::{AgendaItem, AgendaItemKind, Id, Meeting, MeetingState, Op, Outcome, Topic};

use crate::removal::remove;
use crate::transact::Tx;
use crate::{Answer, Error, Key, Store};

impl Store {
    /// Puts an item on the agenda, at its position among its siblings, which make room; at
    /// the end, when the position is 0 or beyond.
    ///
    /// # Errors
    /// [`Error::Faulty`], [`Error::KeyTaken`], [`Error::Dangling`], and as
    /// [`Store::transact`].
    pub fn put_on_agenda(&mut self, mut item: AgendaItem) -> Result<Answer<AgendaItem>, Error> {
        self.transact(Op::PutOnAgenda, item.id, |tx| {
            within_session(tx, &item)?;
            let siblings = siblings(tx, item.meeting, item.parent)?;
            let wanted = item.position;
            item.position = place(siblings, &item, wanted, |sibling| tx.update(sibling))?;
            tx.insert(&item)?;
            Ok(item)
        })
    }

    /// Moves an item under another parent, or to another position; at the end, when that
    /// is 0 or beyond. The gap that it leaves closes.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::Dangling`] when the parent is not of this session or
    /// lies below the item; and as [`Store::transact`].
    pub fn move_agenda_item(
        &mut self,
        id: Id<AgendaItem>,
        parent: Option<Id<AgendaItem>>,
        position: u32,
    ) -> Result<Answer<AgendaItem>, Error> {
        self.transact(Op::MoveAgendaItem, id, |tx| {
            let mut item = tx.need(id)?;
            if item.parent != parent {
                let left = siblings(tx, item.meeting, item.parent)?;
                let left = left.into_iter().filter(|sibling| sibling.id != id);
                number(left, |sibling| tx.update(sibling))?;
                item.parent = parent;
                within_session(tx, &item)?;
            }
            let siblings = siblings(tx, item.meeting, parent)?;
            item.position = place(siblings, &item, position, |sibling| tx.update(sibling))?;
            tx.update(&item)?;
            Ok(item)
        })
    }

    /// Takes items over to the agenda of a session, new ones and those that make room for
    /// them, and removes the topics that thereby wait no longer. Nothing: no step.
    ///
    /// # Errors
    /// [`Error::Faulty`], [`Error::Dangling`], [`Error::NotFound`], and as
    /// [`Store::transact`].
    pub fn carry_over(
        &mut self,
        meeting: Id<Meeting>,
        items: &[AgendaItem],
        taken: &[Id<Topic>],
    ) -> Result<Answer<()>, Error> {
        self.transact(Op::CarryOver, meeting, |tx| {
            save(tx, items)?;
            remove(tx, taken.iter().copied().map(Key::from).collect())
        })
    }

    /// Puts an item into the body's store of topics. It leaves the agenda of a session that
    /// is still to come; one that was held keeps what was on it.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::InUse`] when decisions or tasks name the item; and as
    /// [`Store::transact`].
    pub fn put_aside(&mut self, id: Id<AgendaItem>, topic: Topic) -> Result<Answer<Topic>, Error> {
        self.transact(Op::PutAside, topic.id, |tx| {
            let item = tx.need(id)?;
            if !tx.need(item.meeting)?.was_held() {
                let left = siblings(tx, item.meeting, item.parent)?;
                number(left.into_iter().filter(|one| one.id != id), |one| tx.update(one))?;
                remove(tx, vec![id.into()])?;
            }
            tx.insert(&topic)?;
            Ok(topic)
        })
    }
}

impl Store {
    /// Calls an item: it begins at this time, and whatever was being dealt with ends. The
    /// first one begins the session.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::SessionClosed`] when the session was held already;
    /// [`Error::NotAllowed`] when it was cancelled; and as [`Store::transact`].
    pub fn call_agenda_item(
        &mut self,
        id: Id<AgendaItem>,
        time: NaiveTime,
    ) -> Result<Answer<AgendaItem>, Error> {
        self.transact(Op::CallAgendaItem, id, |tx| {
            let mut item = tx.need(id)?;
            let mut meeting = tx.need(item.meeting)?;
            if meeting.was_held() {
                return Err(Error::SessionClosed { state: meeting.state });
            }
            if meeting.state != MeetingState::Running {
                super::meeting::go(&mut meeting, MeetingState::Running)?;
                meeting.began.get_or_insert(time);
                tx.update(&meeting)?;
            }
            end_items(tx, item.meeting, Some(id), time)?;
            item.began.get_or_insert(time);
            item.ended = None;
            tx.update(&item)?;
            Ok(item)
        })
    }
}

/// Ends every item of a session that is being dealt with, but the one. What was dealt with
/// and has no other outcome is done.
pub(super) fn end_items(
    tx: &mut Tx<'_>,
    meeting: Id<Meeting>,
    but: Option<Id<AgendaItem>>,
    time: NaiveTime,
) -> Result<(), Error> {
    let items: Vec<AgendaItem> = tx.naming(meeting)?;
    let runs =
        |item: &AgendaItem| item.meeting == meeting && Some(item.id) != but && item.began.is_some();
    for mut item in items.into_iter().filter(|item| runs(item) && item.ended.is_none()) {
        item.ended = Some(time);
        if item.kind == AgendaItemKind::Item {
            item.outcome.get_or_insert(Outcome::Done);
        }
        tx.update(&item)?;
    }
    Ok(())
}

/// Writes items of an agenda, parents before their parts.
pub(super) fn save(tx: &mut Tx<'_>, items: &[AgendaItem]) -> Result<(), Error> {
    items.iter().try_for_each(|item| {
        within_session(tx, item)?;
        tx.save(item)
    })
}

/// The items under one parent, in order.
fn siblings(
    tx: &Tx<'_>,
    meeting: Id<Meeting>,
    parent: Option<Id<AgendaItem>>,
) -> Result<Vec<AgendaItem>, Error> {
    let mut items: Vec<AgendaItem> = tx.naming(meeting)?;
    items.retain(|item| item.meeting == meeting && item.parent == parent);
    items.sort_by_key(|item| (item.position, item.id));
    Ok(items)
}

/// Finds the item its position among the siblings, and numbers these around it.
fn place(
    siblings: Vec<AgendaItem>,
    item: &AgendaItem,
    position: u32,
    write: impl FnMut(&AgendaItem) -> Result<(), Error>,
) -> Result<u32, Error> {
    let mut order = siblings;
    order.retain(|sibling| sibling.id != item.id);
    let at = match usize::try_from(position) {
        Ok(position @ 1..) => (position - 1).min(order.len()),
        _ => order.len(),
    };
    order.insert(at, item.clone());
    let mut write = write;
    number(order, |sibling| if sibling.id == item.id { Ok(()) } else { write(sibling) })?;
    Ok(u32::try_from(at).unwrap_or(u32::MAX).saturating_add(1))
}

fn number(
    order: impl IntoIterator<Item = AgendaItem>,
    mut write: impl FnMut(&AgendaItem) -> Result<(), Error>,
) -> Result<(), Error> {
    for (position, mut item) in (1..).zip(order) {
        if item.position != position {
            item.position = position;
            write(&item)?;
        }
    }
    Ok(())
}

/// A parent must be of the same session, and no item may come to stand below itself.
fn within_session(tx: &Tx<'_>, item: &AgendaItem) -> Result<(), Error> {
    let mut above = item.parent;
    while let Some(id) = above {
        let parent = tx.need(id)?;
        if parent.meeting != item.meeting || parent.id == item.id {
            return Err(Error::Dangling {
                noun: domain::Noun::AgendaItem,
                id: item.id.uuid(),
                field: "parent".to_owned(),
                to: Key::from(id),
            });
        }
        above = parent.parent.filter(|next| *next != id);
    }
    Ok(())
}
