//! The five bodies, what they are for, and who sits in them.

use domain::{Body, BodyKind, Counting, Membership, Quorum, QuorumBasis, Role};

use super::draft::Draft;
use super::sheet::{rows, some};

pub(super) fn write(draft: &mut Draft) {
    bodies(draft);
    seats(draft);
}

// letters | name | full name | kind | from | quorum of | at least | notice days | mission | aim | aim …
fn bodies(draft: &mut Draft) {
    for row in rows("bodies", include_str!("data/bodies.txt")) {
        let Some(kind) = row.word::<BodyKind>(3, draft) else { continue };
        let basis = row.word::<QuorumBasis>(5, draft);
        let at_least = row.number(6, draft);
        let body = Body {
            id: draft.key(),
            letters: row.at(0).to_owned(),
            name: row.at(1).to_owned(),
            full_name: row.text(2),
            kind,
            mission: draft.prose(&row.place, row.at(8)),
            aims: (9..14).filter_map(|at| draft.prose(&row.place, row.at(at))).collect(),
            from: draft.day(&row.place, row.at(4)),
            until: None,
            counting: Counting::Continuous,
            quorum: basis.zip(at_least).map(|(of, at_least)| Quorum { of, at_least }),
            notice_days: row.number(7, draft),
        };
        draft.register.bodies.push(body);
    }
}

// body | person | role | from | until | stands in for
fn seats(draft: &mut Draft) {
    for row in rows("seats", include_str!("data/seats.txt")) {
        let body = draft.body(&row.place, row.at(0));
        let person = draft.person(&row.place, row.at(1));
        let role = row.word::<Role>(2, draft);
        let (Some(body), Some(person), Some(role)) = (body, person, role) else { continue };
        let deputy_for = some(row.at(5)).and_then(|name| draft.person(&row.place, &name));
        let post = draft.posts.get(&person).cloned();
        let seat = Membership {
            id: draft.key(),
            person,
            body: Some(body),
            on_behalf_of: post.as_ref().map(|(organization, _)| *organization),
            role,
            function: post.and_then(|(_, function)| function),
            deputy_for,
            voting: deputy_for.is_none()
                && matches!(role, Role::Chair | Role::DeputyChair | Role::Member),
            from: draft.day(&row.place, row.at(3)),
            until: draft.day(&row.place, row.at(4)),
        };
        draft.register.memberships.push(seat);
    }
}
