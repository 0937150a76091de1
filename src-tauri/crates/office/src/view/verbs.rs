//! What can be done at once with a record that was found: the verbs of its page, offered where
//! it is found.

use chrono::NaiveDate;
use domain::{
    Body, File, Id, Meeting, MeetingState, Noun, Organization, Person, Project, Task, TaskState,
};
use papers::words::body_genitive;
use schemars::JsonSchema;
use serde::Serialize;
use store::Store;
use uuid::Uuid;

use super::found::acting_for;
use super::names::{BodyRef, Names};
use crate::Result;

/// Something that can be done with a record.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(tag = "does", rename_all = "snake_case")]
pub enum Verb {
    /// Plans a session in its town, where one was held before.
    PlanInTown {
        /// The town.
        town: String,
        /// House and room of the latest session there.
        place: String,
    },
    /// Plans a session of the body.
    PlanSession {
        /// The body.
        body: BodyRef,
        /// „der AG Klima“, where the gender is known.
        genitive: Option<String>,
    },
    /// Takes on a person who acts for the organisation.
    AddPerson {},
    /// Copies mail addresses: the person's, or those of all who act for the organisation.
    CopyAddresses {
        /// The addresses, at least one.
        addresses: Vec<String>,
    },
    /// Opens the invitation to the session.
    OpenInvitation {},
    /// Opens the minutes of the session.
    OpenMinutes {},
    /// Opens the project's fact sheet.
    OpenSheet {},
    /// Ticks the task off.
    CompleteTask {},
    /// Saves a copy of the file.
    SaveCopy {},
}

/// What can be done with a record, the likeliest first; nothing when it is gone.
///
/// # Errors
/// A store that cannot be read.
pub fn verbs(store: &Store, noun: Noun, id: Uuid, today: NaiveDate) -> Result<Vec<Verb>> {
    Ok(match noun {
        Noun::Organization => of_organization(store, Id::new(id), today)?,
        Noun::Person => store
            .get(Id::<Person>::new(id))?
            .and_then(|person| addresses([person.email]))
            .into_iter()
            .collect(),
        Noun::Body => of_body(store, Id::new(id), today)?.into_iter().collect(),
        Noun::Meeting => {
            let meeting = store.get(Id::<Meeting>::new(id))?;
            meeting.and_then(|meeting| of_meeting(&meeting)).into_iter().collect()
        }
        Noun::Project => {
            let project = store.get(Id::<Project>::new(id))?;
            project.map(|_| Verb::OpenSheet {}).into_iter().collect()
        }
        Noun::Task => {
            let task = store.get(Id::<Task>::new(id))?;
            let open = task.filter(|task| task.state == TaskState::Open);
            open.map(|_| Verb::CompleteTask {}).into_iter().collect()
        }
        Noun::File => {
            let file = store.get(Id::<File>::new(id))?;
            let here = file.filter(|file| file.sha256.is_some());
            here.map(|_| Verb::SaveCopy {}).into_iter().collect()
        }
        _ => Vec::new(),
    })
}

fn of_organization(store: &Store, id: Id<Organization>, today: NaiveDate) -> Result<Vec<Verb>> {
    let Some(organization) = store.get(id)? else { return Ok(Vec::new()) };
    let mut mails = Vec::new();
    for person in acting_for(store, id, today)? {
        mails.push(store.get(person)?.and_then(|person| person.email));
    }
    let town = organization.address.locality.as_deref().map(str::trim).unwrap_or_default();
    let place = latest_place_in(store, town)?;
    let plan = place.map(|place| Verb::PlanInTown { town: town.to_owned(), place });
    Ok(plan.into_iter().chain(addresses(mails)).chain([Verb::AddPerson {}]).collect())
}

/// Where the latest session was held whose place names the town.
fn latest_place_in(store: &Store, town: &str) -> Result<Option<String>> {
    if town.is_empty() {
        return Ok(None);
    }
    Ok(store.meeting_places(town)?.into_iter().find(|place| names(place, town)))
}

/// Whether a place names the town: „Grünfurt“ as a word of its own.
fn names(place: &str, town: &str) -> bool {
    place.match_indices(town).any(|(at, _)| {
        let (before, after) = (&place[..at], &place[at + town.len()..]);
        !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric)
    })
}

fn addresses(mails: impl IntoIterator<Item = Option<String>>) -> Option<Verb> {
    let mut addresses: Vec<String> = mails.into_iter().flatten().collect();
    addresses.sort_unstable();
    addresses.dedup();
    (!addresses.is_empty()).then_some(Verb::CopyAddresses { addresses })
}

fn of_body(store: &Store, id: Id<Body>, today: NaiveDate) -> Result<Option<Verb>> {
    let names = Names::read(store)?;
    let meets = names.bodies.get(&id).is_some_and(|body| body.until.is_none_or(|end| today <= end));
    let body = names.body(id).filter(|_| meets);
    Ok(body.map(|body| Verb::PlanSession { genitive: body_genitive(&body.name), body }))
}

fn of_meeting(meeting: &Meeting) -> Option<Verb> {
    match meeting.state {
        MeetingState::Cancelled => None,
        MeetingState::Running => Some(Verb::OpenMinutes {}),
        state if state.was_held() => Some(Verb::OpenMinutes {}),
        _ => Some(Verb::OpenInvitation {}),
    }
}

#[cfg(test)]
mod tests {
    use domain::Noun;
    use store::Store;

    use super::super::tests::example_store;
    use super::*;
    use crate::example::TODAY;

    /// The verbs of the best hit for these words.
    fn found(store: &Store, words: &str, noun: Noun) -> Vec<Verb> {
        let hits = store.search(words, 12).unwrap();
        let hit = hits.iter().find(|hit| hit.noun == noun).expect(words);
        verbs(store, noun, hit.id, TODAY).unwrap()
    }

    #[test]
    fn a_partner_offers_its_town_its_people_and_a_further_one() {
        let (_folder, store) = example_store();
        let verbs = found(&store, "Stadt Grünfurt", Noun::Organization);
        let [Verb::PlanInTown { town, place }, Verb::CopyAddresses { addresses }, last] =
            &verbs[..]
        else {
            panic!("{verbs:?}")
        };
        assert_eq!((town.as_str(), place.as_str()), ("Grünfurt", "Rathaus Grünfurt, Ratssaal"));
        assert_eq!(addresses.len(), 3, "{addresses:?}");
        assert_eq!(last, &Verb::AddPerson {});
        let elsewhere = found(&store, "Stadt Hirschwalde", Noun::Organization);
        let in_town = |verb: &Verb| matches!(verb, Verb::PlanInTown { .. });
        assert!(!elsewhere.iter().any(in_town), "no session was held there: {elsewhere:?}");
    }

    #[test]
    fn a_body_that_has_ended_plans_no_session() {
        let (_folder, mut store) = example_store();
        let verbs = found(&store, "AG Klima", Noun::Body);
        let [Verb::PlanSession { body, genitive }] = &verbs[..] else { panic!("{verbs:?}") };
        assert_eq!(genitive.as_deref(), Some("der AG Klima"));
        let mut ended = store.get(body.id).unwrap().unwrap();
        ended.until = TODAY.pred_opt();
        store.revise(ended).unwrap();
        assert_eq!(found(&store, "AG Klima", Noun::Body), []);
    }

    #[test]
    fn a_coming_session_opens_its_invitation_and_a_held_one_its_minutes() {
        let (_folder, store) = example_store();
        assert_eq!(found(&store, "KL 16", Noun::Meeting), [Verb::OpenInvitation {}]);
        assert_eq!(found(&store, "KL 15", Noun::Meeting), [Verb::OpenMinutes {}]);
    }

    #[test]
    fn a_task_is_completed_once() {
        let (_folder, mut store) = example_store();
        let title = "Förderweg für das Parkdeck klären";
        assert_eq!(found(&store, title, Noun::Task), [Verb::CompleteTask {}]);
        let id =
            store.all::<Task>().unwrap().into_iter().find(|one| one.title == title).unwrap().id;
        store.complete_task(id, TODAY).unwrap();
        assert_eq!(found(&store, title, Noun::Task), []);
    }

    #[test]
    fn a_town_is_a_word_of_the_place_and_no_part_of_one() {
        let (_folder, store) = example_store();
        assert_eq!(latest_place_in(&store, "Grün").unwrap(), None);
        assert_eq!(latest_place_in(&store, "").unwrap(), None);
        assert!(names("Kurhaus Bad Münster, Saal 2", "Bad Münster"));
        assert!(!names("Kurhaus Bad Münstereifel", "Bad Münster"));
    }
}
