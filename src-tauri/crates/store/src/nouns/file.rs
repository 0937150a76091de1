//! Files come with their bytes.

use domain::{File, Op};

use crate::{Answer, Error, Store};

impl Store {
    /// Brings a file's bytes to the disk and fills in their size and SHA-256. The record
    /// itself is not yet in the register: bytes that no record names do no harm.
    ///
    /// # Errors
    /// [`Error::ReadOnly`], [`Error::FolderGone`], [`Error::DiskFull`], [`Error::Io`].
    pub fn keep_bytes(&mut self, mut file: File, bytes: &[u8]) -> Result<File, Error> {
        self.writing()?;
        file.sha256 = Some(self.attachments().put(bytes)?);
        file.size = u32::try_from(bytes.len()).ok();
        Ok(file)
    }

    /// Adds files whose bytes are kept, as one step. One that is known already gets its new
    /// bytes. None: no step.
    ///
    /// # Errors
    /// [`Error::Faulty`], [`Error::Dangling`], [`Error::DiskFull`], and as
    /// [`Store::transact`].
    pub fn attach_files(&mut self, files: &[File]) -> Result<Answer<()>, Error> {
        let Some(first) = files.first() else { return Ok(Answer::nothing()) };
        self.transact(Op::AttachFile, first.id, |tx| {
            files.iter().try_for_each(|file| match tx.need(file.id) {
                Err(Error::NotFound { .. }) => tx.insert(file),
                _ => tx.update(file),
            })
        })
    }
}
