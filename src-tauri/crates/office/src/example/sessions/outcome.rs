//! What a session brings about: decisions and tasks.

use chrono::NaiveDate;
use domain::{
    AgendaItem, Decision, DecisionKind, Id, Implementation, Meeting, Record, Task, TaskState, Vote,
    Word,
};

use super::super::draft::Draft;
use super::super::sheet::{fields, names};
use super::Course;
use super::attendance::votes;

pub(super) fn approve(
    draft: &mut Draft,
    course: &Course<'_>,
    at: usize,
    item: Id<AgendaItem>,
    number: u32,
) {
    let (meeting, script) = &course.sessions[at];
    let Some(before) = course.held_before(at) else { return };
    let present = votes(draft, *meeting);
    let abstained = u32::from(script.approval.is_some_and(|text| text.contains("enthält sich")));
    let vote = if abstained == 0 {
        Vote::Unanimous { yes: Some(present) }
    } else {
        Vote::Count { yes: present.saturating_sub(abstained), no: 0, abstained }
    };
    let decision = Decision {
        id: draft.key(),
        meeting: *meeting,
        agenda_item: Some(item),
        number,
        kind: DecisionKind::Resolution,
        wording: format!("Das Protokoll der {}. Sitzung wird genehmigt.", before.number),
        vote: Some(vote),
        votes_of: None,
        excluded: vec![],
        remark: None,
        implementation: Implementation::Done,
        due_on: None,
        implementation_note: None,
    };
    draft.register.decisions.push(decision);
}

// state, due and vote | wording | remark | what was done
pub(super) fn decide(
    draft: &mut Draft,
    place: &str,
    line: &str,
    (meeting, item): (Id<Meeting>, Id<AgendaItem>),
    number: u32,
) {
    let (kind, line) = if let Some(rest) = line.strip_prefix("e ") {
        (DecisionKind::Recommendation, rest)
    } else if let Some(rest) = line.strip_prefix("k ") {
        (DecisionKind::Acknowledgement, rest)
    } else {
        (DecisionKind::Resolution, line)
    };
    let fields = fields(line);
    let field = |at: usize| fields.get(at).copied().unwrap_or_default();
    let words: Vec<&str> = field(0).split_whitespace().collect();
    let state = words.iter().find_map(|word| Implementation::from_word(word));
    let present = votes(draft, meeting);
    let vote = words.iter().find_map(|word| match *word {
        "einvernehmen" => Some(Vote::Consensus {}),
        "einstimmig" => Some(Vote::Unanimous { yes: Some(present) }),
        word => {
            let mut counts = word.split(':').map(|count| count.parse().ok());
            let (yes, no) = (counts.next()??, counts.next()??);
            Some(Vote::Count { yes, no, abstained: counts.next()?? })
        }
    });
    let (Some(implementation), Some(vote)) = (state, vote) else {
        draft.problem(place, "a decision without state or vote");
        return;
    };
    let due = words.iter().find(|word| word.parse::<NaiveDate>().is_ok());
    let decision = Decision {
        id: draft.key(),
        meeting,
        agenda_item: Some(item),
        number,
        kind,
        wording: draft.words(place, field(1)),
        vote: Some(vote),
        votes_of: None,
        excluded: vec![],
        remark: draft.prose(place, field(2)),
        implementation,
        due_on: due.and_then(|day| draft.day(place, day)),
        implementation_note: draft.prose(place, field(3)),
    };
    draft.register.decisions.push(decision);
}

// due, state or day done, the decision's number, `from DAY` | who | what | more about it
pub(super) fn assign(
    draft: &mut Draft,
    course: &Course<'_>,
    place: &str,
    line: &str,
    (meeting, item): (Id<Meeting>, Id<AgendaItem>),
    number: u32,
) {
    let fields = fields(line);
    let field = |at: usize| fields.get(at).copied().unwrap_or_default();
    let mut words = field(0).split_whitespace();
    let due_on = draft.day(place, words.next().unwrap_or_default());
    let (mut state, mut done_on, mut resume_on) = (TaskState::Open, None, None);
    let mut decision = None;
    for word in words {
        if let Some(day) = word.strip_prefix("from:") {
            resume_on = draft.day(place, day);
        } else if let Some((session, number)) = word.split_once('/') {
            decision = decided(draft, &format!("{} {session}", course.body.letters), number);
            if decision.is_none() {
                draft.problem(place, &format!("no decision {word}"));
            }
        } else if let Some(known) = TaskState::from_word(word) {
            state = known;
        } else {
            state = TaskState::Done;
            done_on = draft.day(place, word);
        }
    }
    let organization = field(1).strip_prefix('=');
    let people = if organization.is_some() { "" } else { field(1) };
    let task = Task {
        id: draft.key(),
        meeting: Some(meeting),
        agenda_item: Some(item),
        decision,
        number: Some(number),
        title: draft.words(place, field(2)),
        description: draft.prose(place, field(3)),
        responsible: names(people).filter_map(|name| draft.person(place, name)).collect(),
        responsible_organization: organization.and_then(|name| draft.organization(place, name)),
        due_on,
        resume_on,
        state,
        done_on,
    };
    draft.register.tasks.push(task);
}

fn decided(draft: &Draft, session: &str, number: &str) -> Option<Id<Decision>> {
    let meeting = draft.meetings.get(session)?;
    let number: u32 = number.parse().ok()?;
    let decisions = draft.register.decisions.iter();
    decisions.filter(|d| d.meeting == *meeting).find(|d| d.number == number).map(Record::id)
}
