//! Aufgaben: what was done in the period and what was open at its end.

use domain::{Id, Person, Task};
use typeset::{Block, Column, ColumnWidth, Row, Table};

use super::facts::Facts;
use crate::figures::Tasks;
use crate::words;

pub(super) fn blocks(facts: &Facts) -> Vec<Block> {
    let counted = Tasks::of(facts.register, facts.period);
    if counted.given.is_empty() && counted.done.is_empty() && counted.open.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::paragraph(overview(facts))];
    let mut open: Vec<&Task> =
        counted.open.records.iter().filter_map(|key| facts.register.get(*key)).collect();
    open.sort_by_key(|task| (task.due_on.is_none(), task.due_on, task.id));
    if !open.is_empty() {
        let caption = format!("Offene Aufgaben am {}", words::long(facts.period.until));
        blocks.push(table(facts, &open, &caption));
    }
    blocks
}

fn overview(facts: &Facts) -> String {
    let [given, done, open, overdue] =
        ["given", "done", "open", "overdue"].map(|figure| facts.number(&format!("tasks/{figure}")));
    let were = |number: usize| if number == 1 { "wurde" } else { "wurden" };
    let mut sentences = Vec::new();
    if given > 0 {
        let tasks = words::TASKS.of(given);
        sentences.push(format!("In den Sitzungen {} {tasks} vergeben.", were(given)));
    }
    if done > 0 {
        let tasks = words::TASKS.of(done);
        sentences.push(format!("Im Berichtszeitraum {} {tasks} erledigt.", were(done)));
    }
    let open_verb = if open == 1 { "war" } else { "waren" };
    sentences.push(match open {
        0 => "Am Ende des Berichtszeitraums war keine Aufgabe offen.".to_owned(),
        _ => {
            let still = words::beyond_their_day(&words::TASKS.of(open), open, overdue);
            format!("Am Ende des Berichtszeitraums {open_verb} {still}.")
        }
    });
    sentences.join(" ")
}

fn table(facts: &Facts, tasks: &[&Task], caption: &str) -> Block {
    let rows = tasks.iter().map(|task| {
        let meeting = task.meeting.and_then(|meeting| facts.register.get(meeting));
        let body = meeting.map_or("–", |meeting| facts.body_name(meeting));
        Row::plain([
            words::task_number(task, meeting).unwrap_or_else(|| "–".to_owned()),
            words::polished(task.title.trim()),
            body.to_owned(),
            responsible(facts, task),
            task.due_on.map_or_else(|| "–".to_owned(), words::short),
        ])
    });
    Table::new([
        Column::left(ColumnWidth::Fixed(18.0)),
        Column::left(ColumnWidth::Share(1.0)).heading_rows(),
        Column::left(ColumnWidth::Fixed(32.0)),
        Column::left(ColumnWidth::Fixed(38.0)),
        Column::left(ColumnWidth::Fixed(20.0)),
    ])
    .caption(caption)
    .head(["Nr.", "Aufgabe", "Gremium", "Verantwortlich", "Frist"])
    .rows(rows)
    .into()
}

fn responsible(facts: &Facts, task: &Task) -> String {
    let name = |id: &Id<Person>| facts.person_name(*id);
    let names: Vec<String> = task.responsible.iter().filter_map(name).collect();
    if !names.is_empty() {
        return words::polished(&names.join(", "));
    }
    let organization = task.responsible_organization.and_then(|id| facts.organization(id));
    organization.map_or_else(|| "–".to_owned(), |o| words::polished(o.everyday_name()))
}
