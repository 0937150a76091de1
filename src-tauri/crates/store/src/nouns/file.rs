//! Files come with their bytes.

use domain::{File, Op};

use crate::{Answer, Error, Store};

impl Store {
    /// Keeps a file with its bytes, whose size and SHA-256 are filled in. A file that is
    /// known already gets these bytes as its new ones.
    ///
    /// The bytes are on the disk before the row that names them; without the row they are
    /// of no harm.
    ///
    /// # Errors
    /// [`Error::Faulty`], [`Error::Dangling`], [`Error::DiskFull`], and as
    /// [`Store::transact`].
    pub fn attach_file(&mut self, mut file: File, bytes: &[u8]) -> Result<Answer<File>, Error> {
        self.writing()?;
        file.sha256 = Some(self.attachments().put(bytes)?);
        file.size = u32::try_from(bytes.len()).ok();
        self.transact(Op::AttachFile, file.id, |tx| {
            match tx.need(file.id) {
                Err(Error::NotFound { .. }) => tx.insert(&file)?,
                _ => tx.update(&file)?,
            }
            Ok(file)
        })
    }
}
