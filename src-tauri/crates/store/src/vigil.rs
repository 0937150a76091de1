//! The quick check of a file, beside the work: opening does not wait for it.
//!
//! `PRAGMA quick_check` reads every page and the structure of every table. It does not
//! compare indexes with their tables; [`Store::check`] does.

use std::sync::mpsc::{self, Receiver};
use std::thread::{self, JoinHandle};

use rusqlite::InterruptHandle;

use crate::connection::faults;
use crate::{Error, Finding, Store};

/// A check that runs. Dropping it ends it.
pub struct Vigil {
    outcome: Receiver<Result<Vec<Finding>, Error>>,
    stop: InterruptHandle,
    thread: Option<JoinHandle<()>>,
}

impl Store {
    /// Starts the quick check, on a thread and a connection of its own.
    ///
    /// # Errors
    /// What opening to read may meet.
    pub fn vigil(&self) -> Result<Vigil, Error> {
        let db = self.beside()?;
        let stop = db.get_interrupt_handle();
        let (tell, outcome) = mpsc::channel();
        let thread = thread::spawn(move || {
            let found = faults(&db, "quick_check").map(|faults| {
                faults.into_iter().map(|details| Finding::Damaged { details }).collect()
            });
            // Nobody may be listening any more.
            let _ = tell.send(found);
        });
        Ok(Vigil { outcome, stop, thread: Some(thread) })
    }
}

impl Vigil {
    /// What was found, once the check is through; `None` while it runs, and when its
    /// outcome was handed out already.
    pub fn outcome(&self) -> Option<Result<Vec<Finding>, Error>> {
        self.outcome.try_recv().ok()
    }

    /// Waits until the check is through.
    ///
    /// # Errors
    /// What reading may meet; damage is a finding.
    pub fn wait(self) -> Result<Vec<Finding>, Error> {
        self.outcome.recv().unwrap_or_else(|_| Ok(Vec::new()))
    }
}

impl Drop for Vigil {
    fn drop(&mut self) {
        self.stop.interrupt();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}
