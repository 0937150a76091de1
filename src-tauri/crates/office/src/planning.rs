//! Sessions planned by a rule: the dates, each with what speaks against it, and then all that
//! were ticked as one step.

use chrono::{NaiveDate, NaiveTime};
use domain::{Body, Format, Id, Meeting, MeetingKind, MeetingState, Minutes, Period, Series};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{Answer, Store};

use crate::{Error, Proposal, Result, Surroundings, clash};

/// Sessions of a body that are all alike but for their day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct SeriesPlan {
    /// The body that meets.
    pub body: Id<Body>,
    /// Whether the days are fixed already, or may still change.
    pub fixed: bool,
    /// Beginning.
    pub begins: Option<NaiveTime>,
    /// End.
    pub ends: Option<NaiveTime>,
    /// House and room.
    pub place: Option<String>,
}

/// A day of a series, and what speaks against it.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct PlannedDay {
    /// The day.
    pub day: NaiveDate,
    /// What speaks against it, each in a sentence.
    pub against: Vec<String>,
    /// Whether it should rather not be taken: a day off, or another session at the same time.
    pub unfit: bool,
}

/// The days of a rule from the one day to the other, both included.
///
/// # Errors
/// [`Error::Period`] for an end before its beginning, and a store that cannot be read.
pub fn series_days(
    store: &Store,
    plan: &SeriesPlan,
    rule: Series,
    (from, until): (NaiveDate, NaiveDate),
) -> Result<Vec<PlannedDay>> {
    let period = Period::new(from, until).ok_or(Error::Period)?;
    let around = Surroundings::read(store)?;
    let hours = plan.begins.zip(plan.ends);
    let days = rule.dates(period).into_iter().map(|day| {
        let date = Proposal { day, hours, body: Some(plan.body), moving: None };
        let found = crate::clashes(&around, date);
        Ok(PlannedDay {
            day,
            against: clash::said(store, &found)?,
            unfit: found.iter().any(clash::Clash::is_grave),
        })
    });
    days.collect()
}

/// Plans a session on each of the days, as one step.
///
/// # Errors
/// As `Store::schedule_meetings`.
pub fn plan_series(store: &mut Store, plan: &SeriesPlan, days: &[NaiveDate]) -> Result<Answer<()>> {
    let state = if plan.fixed { MeetingState::Planned } else { MeetingState::Tentative };
    let mut meetings = Vec::with_capacity(days.len());
    for day in days {
        meetings.push(Meeting {
            id: store.new_id()?,
            body: Some(plan.body),
            number: None,
            kind: MeetingKind::Session,
            name: None,
            state,
            date: Some(*day),
            begins: plan.begins,
            ends: plan.ends,
            began: None,
            ended: None,
            format: Format::OnSite,
            place: plan.place.clone(),
            place_address: None,
            dial_in: None,
            topic: None,
            description: None,
            result: None,
            chair: None,
            minute_taker: None,
            moderators: Vec::new(),
            reply_by: None,
            minutes: Minutes::default(),
            cancelled_because: None,
        });
    }
    Ok(store.schedule_meetings(meetings)?)
}

#[cfg(test)]
mod tests {
    use domain::Ordinal;

    use super::*;
    use crate::Desk;
    use crate::example::TODAY;

    #[test]
    fn a_series_shows_what_speaks_against_each_day_and_becomes_one_step() {
        let folder = tempfile::tempdir().unwrap();
        let desk = Desk { actor: "Aylin Demir".into(), backups: None, moment: None };
        let mut store =
            desk.example(&folder.path().join("Beispiel"), TODAY, &mut |_, _| {}).unwrap();
        let bodies: Vec<Body> = store.all().unwrap();
        let body = bodies.iter().find(|body| body.letters == "KL").unwrap().id;
        let time = |text: &str| Some(text.parse().unwrap());
        let plan = SeriesPlan {
            body,
            fixed: false,
            begins: time("10:00:00"),
            ends: time("12:00:00"),
            place: Some("Rathaus".into()),
        };
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let thursdays =
            Series::Monthly { which: Ordinal::Third, weekday: chrono::Weekday::Thu, every: 1 };
        let span = (day("2026-05-01"), day("2026-07-31"));
        let found = series_days(&store, &plan, thursdays, span).unwrap();
        let days: Vec<_> = found.iter().map(|one| one.day.to_string()).collect();
        assert_eq!(days, ["2026-05-21", "2026-06-18", "2026-07-16"]);
        assert!(found[0].unfit && found[0].against[0].contains("KL 16"), "{found:?}");
        let fortnight = Series::Weekly { weekday: chrono::Weekday::Thu, every: 2 };
        let ascension =
            series_days(&store, &plan, fortnight, (day("2026-05-14"), day("2026-05-20")));
        assert_eq!(ascension.unwrap()[0].against, ["Christi Himmelfahrt ist ein Feiertag."]);
        assert!(matches!(
            series_days(&store, &plan, thursdays, (span.1, span.0)),
            Err(Error::Period)
        ));

        let before = store.all::<Meeting>().unwrap().len();
        let highest = |store: &Store| {
            let all: Vec<Meeting> = store.all().unwrap();
            all.iter().filter(|one| one.body == Some(body)).filter_map(|one| one.number).max()
        };
        let number = highest(&store).unwrap();
        let done = plan_series(&mut store, &plan, &[found[1].day, found[2].day]).unwrap();
        assert_eq!(done.changed.len(), 2);
        assert_eq!(highest(&store), Some(number + 2));
        store.undo().unwrap();
        assert_eq!(store.all::<Meeting>().unwrap().len(), before);
    }
}
