//! Small records for tests: nothing filled in but what a record cannot be without.

use chrono::NaiveDate;
use domain::{
    Address, AgendaItem, AgendaItemKind, Alliance, Attendance, AttendanceStatus, Cents, Criteria,
    Format, Grant, GrantGoal, Id, Measure, Meeting, MeetingKind, MeetingState, Minutes, Office,
    Organization, OrganizationKind, Period, PlanLine, Project, Register, Task, TaskState,
};
use uuid::Uuid;

/// Key number `key` of the nouns with this letter, so that nouns never share one.
pub(crate) fn id<T>(noun: u8, key: u128) -> Id<T> {
    Id::new(Uuid::from_u128((u128::from(noun) << 64) | key))
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn period(from: &str, until: &str) -> Period {
    Period::new(day(from), day(until)).unwrap()
}

pub(crate) fn register() -> Register {
    Register::new(Alliance {
        id: id(b'A', 1),
        name: "Bündnis Lebendige Mitte".into(),
        short_name: None,
        founded_on: None,
        land: None,
        mission: None,
        aims: vec![],
        office: Office::default(),
        accent: None,
        logo: None,
        funding_note: None,
        text_modules: Vec::new(),
    })
}

pub(crate) fn organization(key: u128, name: &str) -> Organization {
    Organization {
        id: id(b'O', key),
        name: name.into(),
        short_name: None,
        kind: OrganizationKind::Municipality,
        municipality: None,
        address: Address::default(),
        email: None,
        phone: None,
        website: None,
        note: None,
        partnership: None,
    }
}

pub(crate) fn meeting(key: u128) -> Meeting {
    Meeting {
        id: id(b'M', key),
        body: None,
        number: None,
        kind: MeetingKind::Session,
        name: Some("Treffen".into()),
        state: MeetingState::Planned,
        date: None,
        begins: None,
        ends: None,
        began: None,
        ended: None,
        format: Format::OnSite,
        place: None,
        place_address: None,
        dial_in: None,
        topic: None,
        description: None,
        result: None,
        chair: None,
        minute_taker: None,
        moderators: vec![],
        reply_by: None,
        minutes: Minutes::default(),
        cancelled_because: None,
    }
}

pub(crate) fn item(key: u128, position: u32) -> AgendaItem {
    AgendaItem {
        id: id(b'I', key),
        meeting: id(b'M', 1),
        parent: None,
        position,
        kind: AgendaItemKind::Item,
        title: format!("Punkt {key}"),
        goal: None,
        duration: None,
        begins: None,
        ends: None,
        began: None,
        ended: None,
        speakers: vec![],
        preparation: None,
        minutes: None,
        outcome: None,
    }
}

pub(crate) fn attendance(key: u128, meeting: u128) -> Attendance {
    Attendance {
        id: id(b'T', key),
        meeting: id(b'M', meeting),
        person: None,
        guest: Some(format!("Gast {key}")),
        organization: None,
        function: None,
        status: AttendanceStatus::Present,
        represented_by: None,
        represented_by_name: None,
        voting: false,
        arrived: None,
        left: None,
        may_be_named: false,
        reply: None,
        replied_on: None,
    }
}

pub(crate) fn task(key: u128, meeting: Option<Id<Meeting>>) -> Task {
    Task {
        id: id(b'K', key),
        meeting,
        agenda_item: None,
        decision: None,
        number: None,
        title: format!("Aufgabe {key}"),
        description: None,
        responsible: vec![],
        responsible_organization: None,
        due_on: None,
        resume_on: None,
        state: TaskState::Open,
        done_on: None,
    }
}

pub(crate) fn project(key: u128, name: &str) -> Project {
    Project {
        id: id(b'P', key),
        number: None,
        name: name.into(),
        summary: None,
        description: None,
        body: None,
        contact: None,
        municipalities: vec![],
        contributors: vec![],
        phase: None,
        phases: vec![],
        milestones: vec![],
        criteria: Criteria::default(),
        costs: vec![],
        funding: vec![],
        results: vec![],
        programme: None,
        area: None,
    }
}

/// From 2025 to 2026.
pub(crate) fn grant() -> Grant {
    Grant {
        id: id(b'G', 1),
        authority: "Landesverwaltungsamt".into(),
        reference: None,
        clause: None,
        purpose: None,
        amount: None,
        granted_on: None,
        from: day("2025-01-01"),
        until: day("2026-12-31"),
        deadlines: vec![],
        costs: vec![],
        funding: vec![],
        goals: vec![],
    }
}

pub(crate) fn goal(number: u32) -> GrantGoal {
    GrantGoal {
        number,
        title: format!("Ziel {number}"),
        planned: 1,
        unit: None,
        due_on: None,
        measure: Measure::ByHand,
        phase: None,
        readings: vec![],
    }
}

pub(crate) fn plan_line(number: u32, title: &str) -> PlanLine {
    PlanLine { number, group: None, title: title.into(), planned: Cents(0), bookings: vec![] }
}
