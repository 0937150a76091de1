use domain::{
    AgendaItemKind, Decision, DecisionKind, Goal, IdSource, Implementation, Outcome, SeededIds,
};

use super::*;
use crate::example::{TODAY, example};

fn fresh<T>() -> Id<T> {
    use std::sync::atomic::{AtomicU64, Ordering};
    static SEED: AtomicU64 = AtomicU64::new(1);
    let mut ids = SeededIds::new(SEED.fetch_add(1, Ordering::Relaxed));
    Id::new(ids.next(chrono::DateTime::UNIX_EPOCH))
}

/// The example's AG Klima alone, with the keys of its sessions by number.
struct Story {
    register: Register,
}

impl Story {
    fn new() -> Self {
        let mut register = example(TODAY).register;
        let body = register.bodies.iter().find(|body| body.letters == "KL").unwrap().id;
        register.meetings.retain(|meeting| meeting.body == Some(body));
        Self { register }
    }

    fn session(&mut self, number: u32) -> &mut Meeting {
        self.register.meetings.iter_mut().find(|m| m.number == Some(number)).unwrap()
    }

    /// An item with this title in a session.
    fn item(
        &mut self,
        number: u32,
        title: &str,
        change: impl FnOnce(&mut AgendaItem),
    ) -> Id<AgendaItem> {
        let mut item = AgendaItem {
            id: fresh(),
            meeting: self.session(number).id,
            parent: None,
            position: 90,
            kind: AgendaItemKind::Item,
            title: title.to_owned(),
            goal: None,
            duration: None,
            begins: None,
            ends: None,
            began: None,
            ended: None,
            speakers: vec![],
            preparation: None,
            minutes: None,
            outcome: Some(Outcome::Done),
        };
        change(&mut item);
        self.register.agenda_items.push(item.clone());
        item.id
    }

    fn carried(&mut self) -> Vec<Carried> {
        let planned = self.session(16).id;
        self.register.sort();
        carry_over(&self.register, planned)
    }

    /// Why the item with this title comes along.
    fn reason(&mut self, title: &str) -> Option<Reason> {
        let carried = self.carried();
        carried.into_iter().find(|one| self.title(one) == title).map(|one| one.reason)
    }

    fn title(&self, carried: &Carried) -> String {
        match carried.what {
            What::Minutes(_) => "Protokoll".to_owned(),
            What::Task(id) => self.register.get(id).unwrap().title.clone(),
            What::Item(id) => self.register.get(id).unwrap().title.clone(),
            What::Topic(id) => self.register.get(id).unwrap().title.clone(),
        }
    }
}

#[test]
fn the_last_session_of_the_example_leaves_what_its_story_says() {
    let mut story = Story::new();
    let fifteenth = story.session(15).id;
    let carried = story.carried();
    let titles: Vec<(String, bool)> =
        carried.iter().map(|one| (story.title(one), one.on_agenda.is_some())).collect();
    assert_eq!(carried[0].what, What::Minutes(fifteenth));
    assert_eq!(carried[0].reason, Reason::ToApprove {});
    assert!(carried[0].on_agenda.is_some(), "its approval is TOP 2 already");
    let postponed = "Entsiegelung Parkdeck Osterleben: Förderweg";
    assert!(titles.contains(&(postponed.to_owned(), true)), "{titles:#?}");
    assert_eq!(story.reason(postponed), Some(Reason::Postponed { meeting: fifteenth }));
    let late = "Förderweg für das Parkdeck klären";
    assert!(matches!(story.reason(late), Some(Reason::Overdue { .. })));
}

#[test]
fn a_task_that_waits_is_told_with_its_day_and_comes_when_it_has_come() {
    let mut story = Story::new();
    let waits = |story: &mut Story| {
        let carried = story.carried();
        let task = carried.into_iter().find(|one| story.title(one) == "Trinkbrunnen: Wartung");
        task.unwrap().waits_until
    };
    assert_eq!(waits(&mut story), Some("2026-09-01".parse().unwrap()));
    story.session(16).date = Some("2026-09-01".parse().unwrap());
    assert_eq!(waits(&mut story), None);
}

#[test]
fn done_tasks_and_those_of_other_bodies_stay_behind() {
    let mut story = Story::new();
    let before = story.carried().len();
    let open = |task: &&mut Task| task.state == TaskState::Open;
    let ours: Vec<_> = story.register.meetings.iter().map(|meeting| meeting.id).collect();
    let task = story.register.tasks.iter_mut().filter(open);
    let mut task = task.filter(|task| task.meeting.is_some_and(|m| ours.contains(&m)));
    let task = task.next().unwrap();
    task.state = TaskState::Done;
    assert_eq!(story.carried().len(), before - 1);
}

#[test]
fn an_item_that_was_put_off_long_ago_is_not_forgotten() {
    let mut story = Story::new();
    let twelfth = story.session(12).id;
    story.item(12, "Brunnen am Bahnhof", |item| item.outcome = Some(Outcome::Postponed));
    assert_eq!(story.reason("Brunnen am Bahnhof"), Some(Reason::Postponed { meeting: twelfth }));
    story.item(14, "Brunnen am  bahnhof", |_| {});
    assert_eq!(story.reason("Brunnen am Bahnhof"), None, "taken up and done");
}

#[test]
fn what_was_to_be_decided_and_was_not_comes_again() {
    let mut story = Story::new();
    let fifteenth = story.session(15).id;
    let item = story.item(15, "Satzung", |item| item.goal = Some(Goal::Decision));
    assert_eq!(story.reason("Satzung"), Some(Reason::Undecided { meeting: fifteenth }));
    story.register.decisions.push(Decision {
        id: fresh(),
        meeting: fifteenth,
        agenda_item: Some(item),
        number: 9,
        kind: DecisionKind::Resolution,
        wording: "So sei es.".into(),
        vote: None,
        votes_of: None,
        excluded: vec![],
        remark: None,
        implementation: Implementation::Open,
        due_on: None,
        implementation_note: None,
    });
    assert_eq!(story.reason("Satzung"), None);
}

#[test]
fn dropped_items_stay_behind_and_those_of_a_cancelled_session_come_along() {
    let mut story = Story::new();
    let fifteenth = story.session(15).id;
    story.item(15, "Abgesetzt", |item| {
        (item.outcome, item.goal) = (Some(Outcome::Dropped), Some(Goal::Decision));
    });
    assert_eq!(story.reason("Abgesetzt"), None);
    story.item(15, "Nie aufgerufen", |item| item.outcome = None);
    story.session(15).state = MeetingState::Cancelled;
    assert_eq!(story.reason("Nie aufgerufen"), Some(Reason::Cancelled { meeting: fifteenth }));
}

#[test]
fn what_comes_up_every_time_comes_again_unless_a_session_left_it_out() {
    let mut story = Story::new();
    for number in [13, 14, 15] {
        story.item(number, "Bericht der Geschäftsstelle", |_| {});
    }
    assert_eq!(story.reason("Bericht der Geschäftsstelle"), Some(Reason::Recurring { times: 3 }));
    story.item(13, "Nur früher", |_| {});
    story.item(14, "Nur früher", |_| {});
    assert_eq!(story.reason("Nur früher"), None);
}

#[test]
fn events_and_first_sessions_have_nothing_to_carry() {
    let mut story = Story::new();
    story.register.topics.clear();
    let first = story.session(1).id;
    assert_eq!(carry_over(&story.register, first), []);
    story.session(16).body = None;
    assert_eq!(story.carried(), []);
}
