//! Items of an agenda that the program writes, and why something comes along to a session.

use domain::{Meeting, Task};

use crate::Reason;

/// What offices call the item about open tasks, the usual one first.
pub const OPEN_TASKS: [&str; 4] =
    ["Offene Aufträge", "Offene Aufgaben", "Stand der Aufgaben", "Aufgabenkontrolle"];

/// „Genehmigung des Protokolls der 15. Sitzung“, „… vom 12.03.2026“; „… der letzten Sitzung“,
/// where it is not known which that is.
pub fn approval(of: Option<&Meeting>) -> String {
    let which = match of.map(|of| (of.number, of.date)) {
        Some((Some(number), _)) => format!("der {number}. Sitzung"),
        Some((None, Some(date))) => format!("vom {}", date.format("%d.%m.%Y")),
        Some((None, None)) | None => "der letzten Sitzung".to_owned(),
    };
    format!("Genehmigung des Protokolls {which}")
}

/// A task as a line of what the office prepares: „- Förderweg klären (Sabine Kroll, bis
/// 30.04.2026)“.
pub fn task_line(task: &Task, responsible: &[String]) -> String {
    let due = task.due_on.map(|due| format!("bis {}", due.format("%d.%m.%Y")));
    let more: Vec<String> = responsible.iter().cloned().chain(due).collect();
    let more = if more.is_empty() { String::new() } else { format!(" ({})", more.join(", ")) };
    format!("- {}{more}", task.title)
}

/// Why something comes along. `meeting` is the session that the reason names, as it is called.
pub fn carry_reason(reason: &Reason, meeting: &str) -> String {
    match reason {
        Reason::ToApprove {} => "freigegeben, noch nicht genehmigt".to_owned(),
        Reason::NotReleased {} => "noch nicht freigegeben, kann nicht genehmigt werden".to_owned(),
        Reason::Open {} => "offen".to_owned(),
        Reason::Overdue { since } => format!("überfällig seit {}", since.format("%d.%m.%Y")),
        Reason::Postponed { .. } => format!("in {meeting} vertagt"),
        Reason::Undecided { .. } => format!("in {meeting} nicht beschlossen"),
        Reason::Cancelled { .. } => format!("stand in {meeting}, die abgesagt wurde"),
        Reason::Recurring { times } => format!("zuletzt {times}-mal in Folge"),
        Reason::Waiting {} => "aus dem Themenspeicher".to_owned(),
        Reason::Standing {} => "steht auf jeder Tagesordnung".to_owned(),
    }
}
