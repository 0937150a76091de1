//! Reads a register into an alliance that is there already, as one step: what is new is
//! added, what has the same key is written over, nothing is removed.

use domain::{Op, Register};

use crate::attachments::AttachmentSource;
use crate::create::{Count, Watch};
use crate::table::{ForEachNoun, Stored, for_each_noun, get};
use crate::transact::Tx;
use crate::{Answer, Error, Key, Store};

impl Store {
    /// Reads a register in. The alliance itself stays as it is when the register is that
    /// of another.
    ///
    /// # Errors
    /// [`Error::Misfits`] when the register does not hold together, [`Error::KeyTaken`]
    /// when a key belongs to another noun here, [`Error::MissingAttachment`],
    /// [`Error::CalledOff`], and as [`Store::transact`].
    pub fn import(
        &mut self,
        register: &Register,
        attachments: &dyn AttachmentSource,
        watch: Watch<'_>,
    ) -> Result<Answer<()>, Error> {
        let misfits = register.misfits();
        if !misfits.is_empty() {
            return Err(Error::Misfits(misfits));
        }
        let hashes: Vec<_> = register.files.iter().filter_map(|f| f.sha256.as_deref()).collect();
        let mut count = Count { done: 0, total: register.len() + hashes.len(), watch };
        let kept = self.attachments();
        for sha256 in hashes {
            kept.fetch(sha256, attachments)?;
            count.one()?;
        }
        let alliance = Key::from(self.alliance()?.id);
        self.transact(Op::Import, alliance, |tx| {
            for_each_noun(&mut Merge { tx, register, alliance, count: &mut count })
        })
    }
}

struct Merge<'a, 's, 'w> {
    tx: &'a mut Tx<'s>,
    register: &'a Register,
    alliance: Key,
    count: &'a mut Count<'w>,
}

impl ForEachNoun for Merge<'_, '_, '_> {
    fn run<R: Stored>(&mut self) -> Result<(), Error> {
        for record in R::of(self.register) {
            self.count.one()?;
            let key = Key::from(record.id());
            if key.noun == self.alliance.noun && key != self.alliance {
                continue;
            }
            let before = get(self.tx.db(), record.id())?;
            self.tx.put(before.as_ref(), record)?;
        }
        Ok(())
    }
}
