//! Makes a new alliance on disk: all of it, or nothing.
//!
//! It is built under a name of its own, brought to the disk, and only then moved to where
//! it is to lie. What a crash leaves behind is cleared away by the next attempt.

mod fill;
mod site;

use std::fs;
use std::ops::ControlFlow;
use std::path::Path;

use domain::{Alliance, Noun, Op, Record, Register};

use self::fill::fill;
use self::site::Site;
use crate::attachments::{AttachmentSource, NoAttachments};
use crate::desk::Desk;
use crate::{Error, Hand, Key, Store};

/// How far long work has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Records and attachments done.
    pub done: usize,
    /// Records and attachments in all.
    pub total: usize,
}

/// Is told how far long work has come, and may call it off.
pub type Watch<'w> = &'w mut dyn FnMut(Progress) -> ControlFlow<()>;

impl Store {
    /// Founds an alliance in a folder that is empty or does not exist. Its name becomes
    /// that of the file.
    ///
    /// # Errors
    /// [`Error::FolderNotEmpty`], [`Error::Faulty`], [`Error::Dangling`] when the alliance
    /// names a logo, [`Error::FolderGone`] without a parent folder, [`Error::DiskFull`],
    /// [`Error::ReadOnly`].
    pub fn create(folder: &Path, alliance: Alliance, hand: Hand) -> Result<Self, Error> {
        let faults = alliance.faults();
        if !faults.is_empty() {
            return Err(Error::Faulty { noun: Noun::Alliance, id: alliance.id.uuid(), faults });
        }
        if let Some(reference) = alliance.references().into_iter().next() {
            return Err(Error::Dangling {
                noun: Noun::Alliance,
                id: alliance.id.uuid(),
                field: reference.field,
                to: Key::new(reference.noun, reference.id),
            });
        }
        let register = Register::new(alliance);
        let go_on = &mut |_| ControlFlow::Continue(());
        build(folder, &register, &NoAttachments, &hand, Op::Found, go_on)?;
        Self::open(folder, hand)
    }

    /// Makes an alliance from a register, as one step. Attachments that its files name are
    /// taken from the source.
    ///
    /// # Errors
    /// [`Error::Misfits`] when the register does not hold together,
    /// [`Error::MissingAttachment`], [`Error::CalledOff`], and as [`Store::create`].
    pub fn create_from(
        folder: &Path,
        register: &Register,
        attachments: &dyn AttachmentSource,
        hand: Hand,
        watch: Watch<'_>,
    ) -> Result<Self, Error> {
        let misfits = register.misfits();
        if !misfits.is_empty() {
            return Err(Error::Misfits(misfits));
        }
        build(folder, register, attachments, &hand, Op::Import, watch)?;
        Self::open(folder, hand)
    }
}

fn build(
    folder: &Path,
    register: &Register,
    attachments: &dyn AttachmentSource,
    hand: &Hand,
    op: Op,
    watch: Watch<'_>,
) -> Result<(), Error> {
    let site = Site::prepare(folder)?;
    // Two that build at the same place at once would clear away each other's work.
    let built = Desk::sit(&site.place, &hand.actor, hand.clock.now())
        .and_then(|_desk| fill(&site.place, register, attachments, hand, op, watch));
    match built.and_then(|()| site.move_in()) {
        Ok(()) => Ok(()),
        Err(error) => {
            // Our own unfinished work; what went wrong is told by the error.
            if !matches!(error, Error::InUseByOtherDesk { .. }) {
                let _ = fs::remove_dir_all(&site.building);
            }
            Err(error)
        }
    }
}

/// Counts, and asks from time to time whether to go on.
pub(crate) struct Count<'w> {
    pub(crate) done: usize,
    pub(crate) total: usize,
    pub(crate) watch: Watch<'w>,
}

impl Count<'_> {
    pub(crate) fn one(&mut self) -> Result<(), Error> {
        self.done += 1;
        if self.done.is_multiple_of(64) || self.done == self.total {
            let progress = Progress { done: self.done, total: self.total };
            if (self.watch)(progress).is_break() {
                return Err(Error::CalledOff);
            }
        }
        Ok(())
    }
}
