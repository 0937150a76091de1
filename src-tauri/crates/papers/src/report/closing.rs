//! The end of a report: figures and credits, declaration and signatures.

use domain::{Id, Membership, Person};
use typeset::{Block, Figure, Heading, Inline, Picture, Signatures, Signer, Text};

use super::facts::Facts;
use crate::words;

/// The list of figures and, where there are photos, their credits.
pub(super) fn figures(blocks: &[Block]) -> Vec<Block> {
    let (mut any, mut photos) = (false, false);
    each_figure(blocks, &mut |figure| {
        any |= figure.numbered;
        photos |= matches!(figure.picture, Picture::Photo(_));
    });
    let mut end = Vec::new();
    if any {
        end.push(Heading::new(1, "Abbildungen").unnumbered().into());
        end.push(Block::FigureList);
    }
    if photos {
        let level = if any { 2 } else { 1 };
        end.push(Heading::new(level, "Bildnachweis").unnumbered().into());
        end.push(Block::ImageCredits);
    }
    end
}

fn each_figure(blocks: &[Block], found: &mut impl FnMut(&Figure)) {
    for block in blocks {
        match block {
            Block::Figure(figure) => found(figure),
            Block::Beside { blocks, .. } | Block::Together(blocks) | Block::Landscape(blocks) => {
                each_figure(blocks, found);
            }
            _ => {}
        }
    }
}

/// The declaration that the report is right, with the lines to sign on.
pub(super) fn declaration(facts: &Facts) -> Block {
    let office = &facts.register.alliance.office;
    let signatories = facts.report.map(|report| report.signatories.as_slice()).unwrap_or_default();
    let mut signers: Vec<Signer> =
        signatories.iter().filter_map(|person| signer(facts, *person)).collect();
    if signers.is_empty() {
        let function = office.name.as_deref().or(office.host.as_deref());
        signers.push(Signer {
            name: "Leitung der Geschäftsstelle".to_owned(),
            function: function.unwrap_or(&facts.register.alliance.name).to_owned(),
        });
    }
    let town = office.address.locality.as_deref().map_or("Ort", str::trim);
    let place = Text::from(format!("{town}, den ")).with(Inline::Blank(45.0));
    let declaration = format!(
        "Wir erklären, dass die Angaben in diesem {} vollständig und richtig sind und mit den \
         Aufzeichnungen der Geschäftsstelle übereinstimmen.",
        words::report_kind(facts.kind()),
    );
    Signatures { signers, ..Signatures::default() }
        .declaring("Erklärung", declaration)
        .place(place)
        .into()
}

/// The person with the post that belongs to the signature, as held on the last day.
fn signer(facts: &Facts, person: Id<Person>) -> Option<Signer> {
    let name = facts.person_name(person)?;
    let post = |seat: &&Membership| {
        seat.person == person && seat.function.is_some() && seat.holds_on(facts.period.until)
    };
    let seats = facts.register.memberships.iter().filter(post);
    let seat = seats.min_by_key(|seat| (seat.body.is_some(), seat.id));
    let function = seat.and_then(|seat| seat.function.as_deref()).map(words::polished);
    Some(Signer { name, function: function.unwrap_or_default() })
}
