//! A measured figure, and how durations become one.

use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

/// One measured figure.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Figure {
    /// `search.p95_ms`
    pub(crate) name: String,
    /// The value.
    pub(crate) value: f64,
    /// `ms`, `MB`, `ratio` …
    pub(crate) unit: String,
}

impl Figure {
    pub(crate) fn new(name: &str, value: f64, unit: &str) -> Self {
        Self { name: name.to_owned(), value, unit: unit.to_owned() }
    }

    pub(crate) fn ms(name: &str, duration: Duration) -> Self {
        Self::new(name, duration.as_secs_f64() * 1000.0, "ms")
    }
}

/// How long it takes.
pub(crate) fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let begin = Instant::now();
    let value = work();
    (value, begin.elapsed())
}

/// The value below which this share of the durations lies.
pub(crate) fn quantile(durations: &mut [Duration], share: f64) -> Duration {
    durations.sort_unstable();
    let last = durations.len().saturating_sub(1);
    let at = (last as f64 * share).ceil() as usize;
    durations.get(at.min(last)).copied().unwrap_or_default()
}

/// The middle one.
pub(crate) fn median(durations: &mut [Duration]) -> Duration {
    quantile(durations, 0.5)
}
