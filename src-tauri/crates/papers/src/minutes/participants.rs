//! The participants' table: chair, deputy, members by name, advisors, guests; whoever was
//! excused or missing keeps the place in the order.

use domain::{Attendance, AttendanceStatus, Id, Role};
use typeset::{Block, Cell, Column, ColumnWidth, Row, Splitting, StatusMark, Table};

use crate::session::Session;
use crate::words;

/// What stands in a field that does not apply.
const NONE: &str = "–";

pub(super) fn blocks(session: &Session) -> Vec<Block> {
    let attendances = session.ledger.attendances(session.meeting.id);
    if attendances.is_empty() {
        return Vec::new();
    }
    let mut participants: Vec<_> =
        attendances.iter().map(|attendance| Participant::of(session, attendance)).collect();
    participants.sort_by_cached_key(|p| (p.rank, words::collation_key(&p.sorted_by)));
    let table = Table::new([
        Column::left(ColumnWidth::Fixed(37.0)).heading_rows(),
        Column::left(ColumnWidth::Share(1.0)),
        Column::left(ColumnWidth::Fixed(26.0)),
        Column::left(ColumnWidth::Fixed(30.0)),
        Column::left(ColumnWidth::Fixed(26.0)),
    ])
    .caption("Teilnehmende")
    .head(["Name", "Organisation", "Funktion", "Status", "Anwesenheit"])
    .rows(participants.into_iter().map(Participant::row))
    .splitting(Splitting::Allowed);
    vec![table.into()]
}

/// What the table says of each: name, organisation, function, status, how long.
pub(super) fn cells(session: &Session) -> impl Iterator<Item = (Id<Attendance>, [String; 5])> {
    let attendances = session.ledger.attendances(session.meeting.id).iter();
    attendances.map(|one| (one.id, Participant::of(session, one).cells))
}

struct Participant {
    rank: u8,
    sorted_by: String,
    status: AttendanceStatus,
    cells: [String; 5],
}

impl Participant {
    fn of(session: &Session, attendance: &Attendance) -> Self {
        let person = attendance.person.and_then(|id| session.register.get(id));
        let seat = attendance.person.and_then(|id| session.seat(id));
        let leads = attendance.person.is_some() && attendance.person == session.meeting.chair;
        let takes_minutes =
            attendance.person.is_some() && attendance.person == session.meeting.minute_taker;
        let name = match (person, &attendance.guest) {
            (Some(person), _) => person.full_name(),
            (None, Some(guest)) => guest.trim().to_owned(),
            (None, None) => NONE.to_owned(),
        };
        let organization = attendance
            .organization
            .and_then(|id| session.register.get(id))
            .or_else(|| session.organization_of(attendance.person?));
        let role = if leads {
            Some(Role::Chair)
        } else {
            seat.map(|seat| seat.role).or(takes_minutes.then_some(Role::MinuteTaker))
        };
        let function = attendance.function.as_deref().map(str::trim).filter(|f| !f.is_empty());
        let function = function.or_else(|| role.map(words::role)).unwrap_or(NONE);
        let family = person.map(|person| person.family_name.clone());
        Self {
            rank: rank(role),
            sorted_by: match (family, name.split_whitespace().last()) {
                (Some(family), _) => format!("{family} {name}"),
                (None, Some(last)) => format!("{last} {name}"),
                (None, None) => name.clone(),
            },
            status: attendance.status,
            cells: [
                words::polished(&name),
                organization.map_or(NONE.to_owned(), |o| words::polished(&o.name)),
                words::polished(function),
                words::attendance_status(attendance.status).to_owned(),
                how_long(session, attendance),
            ],
        }
    }

    fn row(self) -> Row {
        let [name, organization, function, status, how_long] = self.cells.map(Cell::new);
        Row::plain([name, organization, function, status.mark(mark(self.status)), how_long])
    }
}

const fn rank(role: Option<Role>) -> u8 {
    match role {
        Some(Role::Chair) => 0,
        Some(Role::DeputyChair) => 1,
        Some(Role::Member) => 2,
        Some(Role::Advisor) => 3,
        Some(Role::MinuteTaker) => 4,
        Some(Role::Guest) | None => 5,
    }
}

const fn mark(status: AttendanceStatus) -> StatusMark {
    match status {
        AttendanceStatus::Present => StatusMark::Present,
        AttendanceStatus::Online => StatusMark::Online,
        AttendanceStatus::Represented => StatusMark::Represented,
        AttendanceStatus::Excused => StatusMark::Excused,
        AttendanceStatus::Absent | AttendanceStatus::Open => StatusMark::Missing,
    }
}

/// „durchgehend“, „bis 11:30“, „ab 10:00“, „10:00 – 10:40“, „durch Eva Rühl“, „–“.
fn how_long(session: &Session, attendance: &Attendance) -> String {
    if !attendance.status.takes_part() {
        return NONE.to_owned();
    }
    let times = words::hours(attendance.arrived, attendance.left);
    if attendance.status != AttendanceStatus::Represented {
        return times.unwrap_or_else(|| "durchgehend".to_owned());
    }
    let deputy = attendance
        .represented_by
        .and_then(|id| session.register.get(id))
        .map(domain::Person::full_name)
        .or_else(|| attendance.represented_by_name.clone())
        .map(|name| format!("durch {}", words::polished(name.trim())));
    let parts: Vec<String> = [deputy, times].into_iter().flatten().collect();
    if parts.is_empty() { NONE.to_owned() } else { parts.join(", ") }
}
