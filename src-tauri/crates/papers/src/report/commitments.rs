//! Zusagen der Partner: what was promised in the alliance's agreement, and what was kept.

use domain::Commitment;
use typeset::{Block, Column, ColumnWidth, Row, Table};

use super::facts::Facts;
use crate::figures::Commitments;
use crate::words;

pub(super) fn blocks(facts: &Facts) -> Vec<Block> {
    let counted = Commitments::of(facts.register, facts.period);
    if counted.total() == 0 {
        return Vec::new();
    }
    let mut commitments = told(facts, &counted);
    let overview = std::iter::once(Block::paragraph(overview(facts)));
    if commitments.is_empty() {
        return overview.collect();
    }
    commitments.sort_by_cached_key(|commitment| {
        let name = commitment.organization.and_then(|id| facts.organization(id)).map(|o| &o.name);
        (name.map(|name| words::collation_key(name)), commitment.due_on, commitment.id)
    });
    let caption = if commitments.len() == facts.register.commitments.len() {
        "Zusagen der Partner".to_owned()
    } else {
        "Eingelöste und überfällige Zusagen".to_owned()
    };
    let rows = commitments.iter().map(|commitment| {
        let partner = commitment.organization.and_then(|id| facts.organization(id));
        Row::plain([
            partner
                .map_or_else(|| "Alle Partner".to_owned(), |p| words::polished(p.everyday_name())),
            words::polished(commitment.title.trim()),
            words::commitment_kind(commitment.kind).to_owned(),
            state(facts, commitment),
        ])
    });
    let table = Table::new([
        Column::left(ColumnWidth::Fixed(42.0)).heading_rows(),
        Column::left(ColumnWidth::Share(1.0)),
        Column::left(ColumnWidth::Fixed(32.0)),
        Column::left(ColumnWidth::Fixed(34.0)),
    ])
    .caption(caption)
    .head(["Partner", "Zusage", "Art", "Stand"])
    .rows(rows);
    overview.chain([table.into()]).collect()
}

/// All of a few; of many those kept in the period or overdue at its end.
fn told<'a>(facts: &Facts<'a>, counted: &Commitments) -> Vec<&'a Commitment> {
    const FEW: usize = 12;
    let all = facts.register.commitments.iter();
    if counted.total() <= FEW {
        return all.collect();
    }
    let told = [&counted.kept, &counted.overdue];
    all.filter(|of| told.iter().any(|counted| counted.records.contains(&of.id))).collect()
}

/// As it stood at the end of the period.
fn state(facts: &Facts, commitment: &Commitment) -> String {
    match (commitment.fulfilled_on, commitment.due_on) {
        (Some(day), _) if day <= facts.period.until => {
            format!("eingelöst am {}", words::short(day))
        }
        (_, Some(due)) => format!("offen, bis {}", words::short(due)),
        (_, None) => "offen".to_owned(),
    }
}

fn overview(facts: &Facts) -> String {
    let kept = facts.number("commitments/kept");
    let mut text = match kept {
        0 => "Im Berichtszeitraum wurde keine weitere Zusage eingelöst.".to_owned(),
        1 => "Im Berichtszeitraum wurde eine Zusage eingelöst.".to_owned(),
        more => {
            format!("Im Berichtszeitraum wurden {} eingelöst.", words::COMMITMENTS.of(more))
        }
    };
    let open = facts.number("commitments/open");
    if open > 0 {
        let verb = if open == 1 { "war" } else { "waren" };
        let still = words::beyond_their_day(
            &words::COMMITMENTS.of(open),
            open,
            facts.number("commitments/overdue"),
        );
        text.push_str(&format!(" An dessen Ende {verb} {still}"));
        text.push('.');
    }
    text
}
