//! Who takes part: answers to the invitation, and who was there. Each writes whatever rows it
//! takes, new or not, as one step.

use domain::{Attendance, Op};

use crate::{Answer, Error, Store};

impl Store {
    /// Notes down answers to the invitation. None: no step.
    ///
    /// # Errors
    /// [`Error::Faulty`], [`Error::Dangling`], and as [`Store::transact`]; all stay as they
    /// were then.
    pub fn note_replies(&mut self, noted: &[Attendance]) -> Result<Answer<()>, Error> {
        self.note(Op::NoteReplies, noted)
    }

    /// Notes down who was present. None: no step.
    ///
    /// # Errors
    /// As [`Store::note_replies`].
    pub fn note_present(&mut self, noted: &[Attendance]) -> Result<Answer<()>, Error> {
        self.note(Op::NotePresent, noted)
    }

    fn note(&mut self, op: Op, noted: &[Attendance]) -> Result<Answer<()>, Error> {
        let Some(first) = noted.first() else { return Ok(Answer::nothing()) };
        self.transact(op, first.id, |tx| noted.iter().try_for_each(|one| tx.save(one)))
    }
}
