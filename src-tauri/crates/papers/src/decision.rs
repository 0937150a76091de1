//! A decision in its exact wording, with its vote.

use domain::{Body, Decision, Meeting, Register};
use typeset::{Block, Text};

use crate::words;

pub(crate) fn block(
    decision: &Decision,
    register: &Register,
    meeting: &Meeting,
    body: Option<&Body>,
) -> Block {
    typeset::Decision {
        title: words::decision_title(decision, meeting, body).into(),
        wording: paragraphs(&decision.wording),
        vote: decision.vote.map(|vote| words::vote(vote, decision.votes_of).into()),
        remark: remark(decision, register).map(|remark| words::polished(&remark).into()),
    }
    .into()
}

/// Who did not vote, and what else is to be said.
pub(crate) fn remark(decision: &Decision, register: &Register) -> Option<String> {
    let remark = decision.remark.as_deref().map(str::trim).filter(|remark| !remark.is_empty());
    let remark = [excluded(decision, register), remark.map(str::to_owned)];
    let remark = remark.into_iter().flatten().collect::<Vec<_>>().join(" ");
    (!remark.is_empty()).then_some(remark)
}

/// „Wegen Befangenheit nicht mitgestimmt: Henrik Voss, Claudia Reimers.“
fn excluded(decision: &Decision, register: &Register) -> Option<String> {
    let people = decision.excluded.iter().filter_map(|id| register.get(*id));
    let names: Vec<_> = people.map(domain::Person::full_name).collect();
    (!names.is_empty())
        .then(|| format!("Wegen Befangenheit nicht mitgestimmt: {}.", names.join(", ")))
}

/// The wording is exact: no marks are read into it, only its paragraphs and lines.
fn paragraphs(wording: &str) -> Vec<Text> {
    wording
        .trim()
        .split("\n\n")
        .map(str::trim)
        .filter(|paragraph| !paragraph.is_empty())
        .map(|paragraph| words::polished(paragraph).into())
        .collect()
}
