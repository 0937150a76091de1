//! Topics of the body: those that wait for a session, and those that stand on every agenda.

use domain::{Meeting, Register};

use super::{Carried, Reason, What, same, waits_beyond};

/// The body's topics: standing ones first, then by the day they wait for, then by age.
pub(super) fn carried(register: &Register, planned: &Meeting) -> Vec<Carried> {
    let mut topics: Vec<_> =
        register.topics.iter().filter(|topic| Some(topic.body) == planned.body).collect();
    topics.sort_by_key(|topic| (!topic.recurring, topic.resume_on, topic.id));
    let own = || register.agenda_items.iter().filter(|item| item.meeting == planned.id);
    let carried = topics.into_iter().map(|topic| {
        let on_agenda = own().find(|item| same(&item.title) == same(&topic.title));
        Carried {
            what: What::Topic(topic.id),
            reason: if topic.recurring { Reason::Standing {} } else { Reason::Waiting {} },
            on_agenda: on_agenda.map(|item| item.id),
            waits_until: waits_beyond(planned, topic.resume_on),
        }
    });
    carried.collect()
}
