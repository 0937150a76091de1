//! Progress of long work on a terminal; silent when nobody is looking.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// A line on the terminal that counts up.
pub(crate) struct Progress {
    bar: ProgressBar,
}

impl Progress {
    /// A line that says what is being done.
    pub(crate) fn of(what: &'static str) -> Self {
        // Draws only on a terminal, and only on stderr: what is piped stays clean.
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
        let style = ProgressStyle::with_template("{msg} {bar:24} {pos} von {len}");
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        bar.set_message(what);
        Self { bar }
    }

    /// Moves on.
    pub(crate) fn tell(&self, done: usize, total: usize) {
        self.bar.set_length(total as u64);
        self.bar.set_position(done as u64);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
