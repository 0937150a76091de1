//! Tasks whose day comes: few among the many that an office has ever had.

use chrono::NaiveDate;
use domain::{Task, TaskState, Word};

use crate::table::Table;
use crate::{Error, Store};

impl Store {
    /// The open tasks due by a day, the most pressing first.
    ///
    /// # Errors
    /// What reading may meet: [`Error::Damaged`], [`Error::Io`].
    pub fn open_tasks_due_by(&self, day: NaiveDate) -> Result<Vec<Task>, Error> {
        let sql =
            format!("{} where state = ?1 and due_on <= ?2 order by due_on, id", Task::SELECT_ALL);
        let mut select = self.db.prepare_cached(&sql)?;
        let due = (TaskState::Open.word(), day.to_string());
        let tasks = select.query_map(due, Task::from_row)?;
        Ok(tasks.collect::<rusqlite::Result<_>>()?)
    }
}
