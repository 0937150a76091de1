//! A decision in its exact wording, with its vote.

use domain::{Body, Decision, Meeting};
use typeset::{Block, Text};

use crate::words;

pub(crate) fn block(decision: &Decision, meeting: &Meeting, body: Option<&Body>) -> Block {
    let remark = decision.remark.as_deref().map(str::trim).filter(|remark| !remark.is_empty());
    typeset::Decision {
        title: words::decision_title(decision, meeting, body).into(),
        wording: paragraphs(&decision.wording),
        vote: decision.vote.map(|vote| words::vote(vote).into()),
        remark: remark.map(|remark| words::polished(remark).into()),
    }
    .into()
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
