//! Reports: what they count and from which records, their release and their versions.

use chrono::NaiveDate;
use office::domain::{Id, Release, Report, ReportKind, Source};
use office::records;
use office::store::Key;
use office::view::{self, ReportContents};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::call::{Commands, Result};
use crate::room::{Room, Written};

pub(super) fn list(commands: &mut Commands) {
    commands.add("newReport", new);
    commands.add("reportFacts", facts);
    commands.add("recordTitles", titles);
    commands.add("releaseReport", release);
    commands.add("correctReport", correct);
    commands.add("releasesOf", releases);
    commands.add("changesSinceRelease", changes);
}

/// Which report to begin.
#[derive(Deserialize, Serialize, JsonSchema)]
struct NewReport {
    kind: ReportKind,
    from: NaiveDate,
    until: NaiveDate,
}

/// Begins a report with the chapters of the last of its kind.
fn new(room: &Room, of: NewReport) -> Result<Written<Report>> {
    room.write(|store| office::new_report(store, of.kind, of.from, of.until))
}

/// What a report consists of, without its paper.
fn facts(room: &Room, report: Id<Report>) -> Result<ReportContents> {
    let as_of = room.wall_time();
    room.read(|store| view::report_contents(store, report, as_of))
}

/// A record with what it is called.
#[derive(Serialize, JsonSchema)]
struct TitledRecord {
    /// The record.
    record: Source,
    /// Its title; empty when it is there no more.
    title: String,
}

/// What records are called: those behind a figure.
fn titles(room: &Room, records: Vec<Source>) -> Result<Vec<TitledRecord>> {
    let title = |store: &_, id: Uuid| records::title_of(store, id).unwrap_or_default();
    room.read(|store| {
        let titled = records
            .iter()
            .map(|record| TitledRecord { record: *record, title: title(store, record.id) });
        Ok(titled.collect())
    })
}

/// Releases a report, today.
fn release(room: &Room, report: Id<Report>) -> Result<Written<Release>> {
    let as_of = room.wall_time();
    room.write(|store| office::release_report(store, report, as_of))
}

/// Opens a released report again.
fn correct(room: &Room, report: Id<Report>) -> Result<Written<Report>> {
    room.write(|store| Ok(store.correct_report(report)?))
}

/// The released versions of a report or of a session's minutes, the newest first.
fn releases(room: &Room, of: Source) -> Result<Vec<Release>> {
    room.read(|store| office::releases(store, Key::new(of.noun, of.id)))
}

/// What has changed since a version was released.
fn changes(room: &Room, release: Id<Release>) -> Result<Vec<String>> {
    let as_of = room.wall_time();
    room.read(|store| {
        let release = store.get(release)?.ok_or(office::Error::NoSuchRelease)?;
        office::changes_since_release(store, &release, as_of)
    })
}
