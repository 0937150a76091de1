//! Makes a new alliance on disk: all of it, or nothing.
//!
//! It is built under a name of its own, brought to the disk, and only then moved to where
//! it is to lie. What a crash leaves behind is cleared away by the next attempt.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use domain::{Alliance, Noun, Op, Record, Register};
use rusqlite::Connection;

use crate::attachments::{AttachmentSource, Attachments, NoAttachments};
use crate::connection::{self, Access, sync};
use crate::desk::Desk;
use crate::history::{self, NewStep};
use crate::place::{ATTACHMENTS, Place};
use crate::table::{ForEachNoun, Stored, for_each_noun, insert};
use crate::{Error, Hand, Key, Store, derived, schema};

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
    let desk = Desk::sit(&site.place, &hand.actor, hand.clock.now())?;
    let built = fill(&site, register, attachments, hand, op, watch);
    drop(desk);
    match built.and_then(|()| site.move_in()) {
        Ok(()) => Ok(()),
        Err(error) => {
            // Our own unfinished work; what went wrong is told by the error.
            let _ = fs::remove_dir_all(&site.building);
            Err(error)
        }
    }
}

fn fill(
    site: &Site,
    register: &Register,
    attachments: &dyn AttachmentSource,
    hand: &Hand,
    op: Op,
    watch: Watch<'_>,
) -> Result<(), Error> {
    let hashes: Vec<&String> = register.files.iter().filter_map(|f| f.sha256.as_ref()).collect();
    let mut count = Count { done: 0, total: register.len() + hashes.len(), watch };
    let place = &site.place;
    fs::create_dir_all(place.attachments()).map_err(Error::io(&place.attachments()))?;
    let kept = Attachments::at(place.attachments());
    for sha256 in hashes {
        kept.fetch(sha256, attachments)?;
        count.one()?;
    }
    let mut db = connection::open(&place.file, Access::Create)?;
    // Nothing of this file counts before it is complete and synced as a whole.
    db.pragma_update_and_check(None, "journal_mode", "memory", |_| Ok(()))?;
    db.pragma_update(None, "synchronous", "off")?;
    schema::create(&mut db)?;
    let tx = db.transaction()?;
    let mut all = InsertAll { db: &tx, register, count };
    for_each_noun(&mut all)?;
    sorted(register, |register| derived::rebuild(&tx, register))?;
    let subject = Key::from(register.alliance.id);
    let title = Some(register.alliance.name.clone());
    let new = NewStep { op, subject, title, actor: &hand.actor, at: hand.clock.now() };
    let step = history::append(&tx, &new, None, &[])?;
    tx.execute(
        "update step set rows = ?2 where seq = ?1",
        (step, i64::try_from(register.len()).unwrap_or(0)),
    )?;
    tx.commit()?;
    db.pragma_update_and_check(None, "journal_mode", "wal", |_| Ok(()))?;
    db.close().map_err(|(_, error)| error)?;
    sync(&place.file)?;
    sync(&place.attachments())?;
    sync(&place.folder)
}

/// Hands on a register that is sorted by key, without copying one that is.
pub(crate) fn sorted<T>(register: &Register, then: impl FnOnce(&Register) -> T) -> T {
    struct IsSorted<'r>(&'r Register, bool);
    impl ForEachNoun for IsSorted<'_> {
        fn run<R: Stored>(&mut self) -> Result<(), Error> {
            self.1 &= R::of(self.0).is_sorted_by_key(Record::id);
            Ok(())
        }
    }
    let mut check = IsSorted(register, true);
    let looked = for_each_noun(&mut check);
    if looked.is_ok() && check.1 {
        return then(register);
    }
    let mut register = register.clone();
    register.sort();
    then(&register)
}

struct InsertAll<'a> {
    db: &'a Connection,
    register: &'a Register,
    count: Count<'a>,
}

impl ForEachNoun for InsertAll<'_> {
    fn run<R: Stored>(&mut self) -> Result<(), Error> {
        for record in R::of(self.register) {
            insert(self.db, record)?;
            self.count.one()?;
        }
        Ok(())
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

/// Where an alliance is built, and where it goes.
struct Site {
    /// Where it goes.
    target: PathBuf,
    /// Whether the folder was there, empty, and is to stay.
    existed: bool,
    /// Where it is built: beside the target, or inside when the target exists.
    building: PathBuf,
    /// The place inside the building.
    place: Place,
}

impl Site {
    fn prepare(folder: &Path) -> Result<Self, Error> {
        let target = std::path::absolute(folder).map_err(Error::io(folder))?;
        let name = target.file_name().unwrap_or(OsStr::new("alliance")).to_owned();
        let mut temporary = OsString::from(".");
        temporary.push(&name);
        temporary.push(".new");
        let existed = target.exists();
        let building = if existed {
            if !is_empty_but_for(&target, &temporary)? {
                return Err(Error::FolderNotEmpty { path: target });
            }
            target.join(&temporary)
        } else {
            let parent = target.parent().unwrap_or(Path::new("/"));
            if !parent.is_dir() {
                return Err(Error::FolderGone { path: parent.to_owned() });
            }
            parent.join(&temporary)
        };
        let place = Place::of_new(&building, &name);
        if building.exists() {
            // Left by a crash, unless somebody is building there right now.
            drop(Desk::sit(&place, "", chrono::DateTime::UNIX_EPOCH)?);
            fs::remove_dir_all(&building).map_err(Error::io(&building))?;
        }
        fs::create_dir(&building).map_err(Error::io(&building))?;
        Ok(Self { target, existed, building, place })
    }

    /// Moves what was built to where it goes. The file moves last: with it the alliance is
    /// there.
    fn move_in(&self) -> Result<(), Error> {
        let _ = fs::remove_file(self.place.beside("-lock"));
        if self.existed {
            let file = self.place.file.file_name().unwrap_or_default();
            for entry in [OsStr::new(ATTACHMENTS), file] {
                let to = self.target.join(entry);
                fs::rename(self.building.join(entry), &to).map_err(Error::io(&to))?;
            }
            fs::remove_dir(&self.building).map_err(Error::io(&self.building))?;
            sync(&self.target)
        } else {
            fs::rename(&self.building, &self.target).map_err(Error::io(&self.target))?;
            sync(self.target.parent().unwrap_or(Path::new("/")))
        }
    }
}

fn is_empty_but_for(folder: &Path, name: &OsStr) -> Result<bool, Error> {
    let not_empty = || Error::FolderNotEmpty { path: folder.to_owned() };
    if !folder.is_dir() {
        return Err(not_empty());
    }
    for entry in fs::read_dir(folder).map_err(Error::io(folder))? {
        if entry.map_err(Error::io(folder))?.file_name() != name {
            return Ok(false);
        }
    }
    Ok(true)
}
