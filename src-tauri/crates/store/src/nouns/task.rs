//! Tasks: given, done.

use chrono::NaiveDate;
use domain::{Id, Op, Task, TaskState};

use crate::{Answer, Error, Store};

impl Store {
    /// Gives a task. One that was given in a session gets the next number there, unless it
    /// has one.
    ///
    /// # Errors
    /// [`Error::Faulty`], [`Error::KeyTaken`], [`Error::Dangling`], and as
    /// [`Store::transact`].
    pub fn assign_task(&mut self, mut task: Task) -> Result<Answer<Task>, Error> {
        self.transact(Op::AssignTask, task.id, |tx| {
            if let (Some(meeting), None) = (task.meeting, task.number) {
                let others = tx.naming::<Task>(meeting)?;
                let highest = others.iter().filter_map(|other| other.number).max();
                task.number = Some(highest.unwrap_or(0).saturating_add(1));
            }
            tx.insert(&task)?;
            Ok(task)
        })
    }

    /// Records that a task was done, and when.
    ///
    /// # Errors
    /// [`Error::NotFound`], and as [`Store::transact`].
    pub fn complete_task(&mut self, id: Id<Task>, on: NaiveDate) -> Result<Answer<Task>, Error> {
        self.change(Op::CompleteTask, id, |task| {
            task.state = TaskState::Done;
            task.done_on = Some(on);
            Ok(())
        })
    }
}
