//! A project goes from phase to phase.

use chrono::NaiveDate;
use domain::{Id, Op, Phase, PhaseSpan, Project};

use crate::{Answer, Error, Store};

impl Store {
    /// Records that a project entered a phase. The phase before ends the day before; what
    /// was planned for the new one begins on this day.
    ///
    /// # Errors
    /// [`Error::Faulty`] when the phase would end before it begins, [`Error::NotFound`],
    /// and as [`Store::transact`].
    pub fn enter_phase(
        &mut self,
        id: Id<Project>,
        phase: Phase,
        on: NaiveDate,
    ) -> Result<Answer<Project>, Error> {
        self.change(Op::EnterPhase, id, |project| {
            let before = project.phase.filter(|before| *before != phase);
            let eve = on.pred_opt().unwrap_or(on);
            for span in &mut project.phases {
                if Some(span.phase) == before && span.from <= eve {
                    span.until = Some(eve);
                }
            }
            match project.phases.iter_mut().rev().find(|span| span.phase == phase) {
                Some(span) if span.until.is_none_or(|until| until >= on) => span.from = on,
                _ => {
                    project.phases.push(PhaseSpan { phase, from: on, until: None });
                    project.phases.sort_by_key(|span| span.from);
                }
            }
            project.phase = Some(phase);
            Ok(())
        })
    }
}
