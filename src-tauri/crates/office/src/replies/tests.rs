use domain::MeetingState;

use super::*;
use crate::Desk;
use crate::example::TODAY;

/// The example alliance, and its AG Klima's sixteenth session.
fn office(folder: &std::path::Path) -> (Store, Id<Meeting>) {
    let desk = Desk { actor: "Aylin Demir".into(), backups: None, moment: None };
    let store = desk.example(&folder.join("Beispiel"), TODAY, &mut |_, _| {}).unwrap();
    let meeting = crate::find_meeting(&store, "KL 16").unwrap();
    (store, meeting)
}

fn person(store: &Store, name: &str) -> Person {
    let people: Vec<Person> = store.all().unwrap();
    people.into_iter().find(|person| person.full_name() == name).unwrap()
}

fn noted(store: &Store, meeting: Id<Meeting>, person: Id<Person>) -> Attendance {
    let all: Vec<Attendance> = store.naming(meeting).unwrap();
    all.into_iter().find(|one| one.person == Some(person)).unwrap()
}

const NELE: &str = "Dr. Nele Brockmann";

#[test]
fn a_pasted_list_tells_who_was_known_and_who_was_not() {
    let folder = tempfile::tempdir().unwrap();
    let (store, meeting) = office(folder.path());
    let nele = person(&store, NELE);
    let email = nele.email.clone().unwrap().to_uppercase();
    let list = format!("Nele <{email}>; Leonie Abel\nniemand@example.org");
    let lines = replies_in_list(&store, meeting, &list, Reply::Accepted).unwrap();
    let found: Vec<_> =
        lines.iter().map(|line| line.person.as_ref().map(|one| one.name.as_str())).collect();
    assert_eq!(found, [Some(NELE), Some("Leonie Abel"), None]);
    assert_eq!(lines[2].problem, Some(Unmatched::Unknown));
    assert_eq!(lines[2].from, "niemand@example.org");
    let twice = format!("{email}, {email}");
    assert_eq!(replies_in_list(&store, meeting, &twice, Reply::Accepted).unwrap().len(), 1);
}

#[test]
fn calendar_files_are_matched_by_address_and_session() {
    let folder = tempfile::tempdir().unwrap();
    let (store, meeting) = office(folder.path());
    let address = |name| person(&store, name).email.unwrap();
    let write = |name: &str, uid: String, sequence: u32, of: &str, answer: &str| {
        let text = format!(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\n\
             UID:{uid}\r\nSEQUENCE:{sequence}\r\nDTSTAMP:20260512T120000Z\r\n\
             ATTENDEE;{answer}:mailto:{of}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        );
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    };
    let uid = meeting.to_string();
    let (nele, leonie) = (address(NELE), address("Leonie Abel"));
    let files = [
        write("a.ics", uid.clone(), 2, &nele, "PARTSTAT=ACCEPTED"),
        write("b.ics", uid.clone(), 1, &nele, "PARTSTAT=DECLINED"),
        write(
            "c.ics",
            uid,
            1,
            &leonie,
            &format!("PARTSTAT=DELEGATED;DELEGATED-TO=\"mailto:{nele}\""),
        ),
        write("d.ics", uuid::Uuid::from_u128(7).to_string(), 1, &leonie, "PARTSTAT=ACCEPTED"),
    ];
    let lines = replies_in_files(&store, meeting, &files).unwrap();
    let of = |name: &str| {
        lines
            .iter()
            .find(|l| l.problem.is_none() && l.person.as_ref().is_some_and(|p| p.name == name))
    };
    assert_eq!(of(NELE).unwrap().reply, Some(Reply::Accepted), "the later answer counts");
    let delegated = of("Leonie Abel").unwrap();
    assert_eq!(delegated.deputy.as_ref().map(|one| one.name.as_str()), Some(NELE));
    assert!(lines.iter().any(|line| line.problem == Some(Unmatched::OtherSession)));
    assert_eq!(lines.len(), 3);
}

#[test]
fn who_declines_is_excused_until_they_think_better_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let (mut store, meeting) = office(folder.path());
    let nele = person(&store, NELE).id;
    let answers = |reply, deputy| [NotedReply { person: nele, reply, deputy }];
    let mut note = |reply, deputy| {
        note_replies(&mut store, meeting, &answers(reply, deputy), TODAY).unwrap();
        noted(&store, meeting, nele)
    };
    let one = note(Some(Reply::Declined), None);
    assert_eq!((one.status, one.replied_on), (AttendanceStatus::Excused, Some(TODAY)));
    assert!(one.voting && one.organization.is_some(), "as her seat says");
    let deputy = Some(Id::new(person_id(folder.path())));
    assert_eq!(note(Some(Reply::Declined), deputy).status, AttendanceStatus::Represented);
    let one = note(Some(Reply::Accepted), None);
    assert_eq!((one.status, one.represented_by), (AttendanceStatus::Open, None));
    let one = note(None, None);
    assert_eq!((one.reply, one.replied_on), (None, None));
    store.undo().unwrap();
    assert_eq!(noted(&store, meeting, nele).reply, Some(Reply::Accepted));
}

/// Somebody else of the same example: its keys are always the same.
fn person_id(_: &std::path::Path) -> uuid::Uuid {
    let register = crate::example::example(TODAY).register;
    register.people.iter().find(|one| one.full_name() == "Leonie Abel").unwrap().id.uuid()
}

#[test]
fn only_an_answer_counts_in_no_figure_and_everybody_else_is_present_in_one_step() {
    let folder = tempfile::tempdir().unwrap();
    let (mut store, meeting) = office(folder.path());
    let nele = person(&store, NELE).id;
    let accepted = NotedReply { person: nele, reply: Some(Reply::Accepted), deputy: None };
    note_replies(&mut store, meeting, &[accepted], TODAY).unwrap();
    let page = |store: &Store| crate::view::meeting_page(store, meeting, TODAY.into()).unwrap();
    assert_eq!(page(&store).quorum, None);
    let before = store.steps(1).unwrap()[0].seq;
    note_present(&mut store, meeting).unwrap();
    assert_eq!(store.steps(1).unwrap()[0].seq, before + 1);
    let now = page(&store);
    let is_present = |line: &crate::view::AttendanceLine| {
        line.attendance.as_ref().is_some_and(|one| one.status == AttendanceStatus::Present)
    };
    assert!(now.attendance.iter().all(is_present) && now.attendance.len() > 10);
    assert_eq!(noted(&store, meeting, nele).reply, Some(Reply::Accepted));
}

#[test]
fn an_answer_that_comes_after_the_session_changes_nothing_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let (mut store, meeting) = office(folder.path());
    let nele = person(&store, NELE).id;
    note_present(&mut store, meeting).unwrap();
    store.advance_meeting(meeting, MeetingState::Held).unwrap();
    let declined = NotedReply { person: nele, reply: Some(Reply::Declined), deputy: None };
    note_replies(&mut store, meeting, &[declined], TODAY).unwrap();
    assert_eq!(noted(&store, meeting, nele).status, AttendanceStatus::Present);
}
