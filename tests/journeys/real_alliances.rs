//! The fixtures are what the program itself writes, say what their sources say, and name
//! no private person.

use std::fmt::Write;

use domain::{Accessibility, BodyKind, Format, Land, MeetingKind, MeetingState, Record, Register};
use exchange::json;
use journeys::fixtures;
use sha2::{Digest, Sha256};

fn register(name: &str) -> Register {
    json::read(&fixtures::bytes(name)).unwrap_or_else(|error| panic!("{name}: {error:?}"))
}

fn day(text: &str) -> Option<chrono::NaiveDate> {
    Some(text.parse().unwrap())
}

fn time(text: &str) -> Option<chrono::NaiveTime> {
    Some(text.parse().unwrap())
}

#[test]
fn each_fixture_is_written_back_byte_for_byte() {
    for name in fixtures::ALL {
        assert_eq!(json::to_bytes(&register(name)), fixtures::bytes(name), "{name}");
    }
}

#[test]
fn every_key_is_a_uuid_of_version_7() {
    fn check<R: Record>(records: &[R]) {
        for record in records {
            assert_eq!(record.id().uuid().get_version_num(), 7, "{:?} {}", R::NOUN, record.id());
        }
    }
    macro_rules! each {
        ($register:ident, $($plural:ident: $record:ident,)+) => { $(check(&$register.$plural);)+ };
    }
    for name in fixtures::ALL {
        let register = register(name);
        check(std::slice::from_ref(&register.alliance));
        domain::for_each_record!(each, register,);
    }
}

#[test]
fn brandenburg_was_founded_by_eight_of_whom_three_chambers_stand_as_a_group() {
    let register = register("brandenburg");
    let founded = day("2021-04-26");
    assert_eq!(register.alliance.founded_on, founded);
    assert_eq!(register.alliance.land, Some(Land::Brandenburg));
    assert_eq!(register.organizations.len(), 6);
    for partner in &register.organizations {
        assert_eq!(partner.partnership.as_ref().unwrap().since, founded, "{}", partner.name);
    }
    assert_eq!(register.meetings.len(), 4);
    assert!(register.meetings.iter().all(|meeting| meeting.kind == MeetingKind::Event
        && meeting.date.is_none()
        && !meeting.was_held()));
    assert!(register.projects.iter().any(|project| project.name.contains("Zukunftsfeste")));
    assert!(register.projects.iter().any(|project| project.name.contains("Innenstadtwettbewerb")));
    let release = &register.files[0];
    assert_eq!(release.as_of.unwrap().to_string(), "2021-04-26");
}

#[test]
fn thueringen_has_its_groups_its_meetings_its_commitments_and_its_downloads() {
    let register = register("thueringen");
    assert_eq!(register.alliance.founded_on, day("2021-06-08"));
    assert_eq!(register.alliance.office.host.as_deref(), Some("LEG Thüringen"));
    assert_eq!(register.alliance.office.phone.as_deref(), Some("+49 361 5603 240"));
    assert_eq!(register.alliance.aims.len(), 3);

    let numbers = |letters: &str| -> Vec<(u32, MeetingState)> {
        let body = register.bodies.iter().find(|body| body.letters == letters).unwrap();
        let of_body = register.meetings.iter().filter(|meeting| meeting.body == Some(body.id));
        of_body.map(|meeting| (meeting.number.unwrap(), meeting.state)).collect()
    };
    use MeetingState::{Held, Planned, Tentative};
    // Nothing is stated of the fourth.
    assert_eq!(numbers("BT"), [(3, Held), (5, Planned), (6, Tentative), (7, Tentative)]);
    assert_eq!(numbers("KL"), [(16, Planned)]);
    assert_eq!(numbers("LE"), [(14, Planned)]);
    assert_eq!(numbers("WULI"), [(18, Planned)]);
    let groups = register.bodies.iter().filter(|body| body.kind == BodyKind::WorkingGroup);
    assert_eq!(groups.count(), 3);
    let dates: Vec<_> = register.meetings.iter().filter_map(|meeting| meeting.date).collect();
    assert_eq!(dates, [day("2023-09-07").unwrap(), day("2023-09-28").unwrap()]);

    assert_eq!(register.commitments.len(), 5);
    assert!(register.commitments.iter().all(|commitment| commitment.organization.is_none()));
    let [project] = &register.projects[..] else { panic!("one project is named") };
    assert_eq!(project.name, "Wanderbaumallee Gotha");
    let group = register.get(project.body.unwrap()).unwrap();
    assert_eq!(group.letters, "KL");

    let sizes: Vec<_> = register.files.iter().map(|file| file.size.unwrap()).collect();
    assert_eq!(sizes, [3_000_000, 6_000_000, 2_000_000, 2_000_000, 124_000, 11_000_000]);
    let states: Vec<_> =
        register.files.iter().filter_map(|file| Some(file.as_of?.to_string())).collect();
    assert_eq!(states, ["2023-11", "2023-02-28"]);
    let barred = register.files.iter().filter(|f| f.accessibility == Accessibility::NotAccessible);
    assert_eq!(barred.count(), 6);
}

#[test]
fn quartier_has_its_network_talk_with_a_timed_agenda() {
    let register = register("quartier");
    assert_eq!(register.alliance.aims.len(), 3);
    let talk = register.meetings.iter().find(|meeting| meeting.date == day("2021-03-04")).unwrap();
    assert_eq!((talk.begins, talk.ends), (time("11:00:00"), time("13:00:00")));
    assert_eq!((talk.number, talk.format), (Some(1), Format::Online));
    assert!(talk.topic.is_some() && talk.result.is_some());
    let moderator = register.get(talk.moderators[0].organization.unwrap()).unwrap();
    assert_eq!(moderator.short_name.as_deref(), Some("DV"));

    let items: Vec<_> =
        register.agenda_items.iter().filter(|item| item.meeting == talk.id).cloned().collect();
    let numbered: Vec<_> =
        domain::top_numbers(&items).into_iter().map(|(_, number)| number.unwrap()).collect();
    assert_eq!(numbered, ["1", "2", "3", "3.1", "3.2", "3.3", "3.4"]);
    let first_level = items.iter().filter(|item| item.parent.is_none());
    let times: Vec<_> = first_level.map(|item| (item.begins, item.ends)).collect();
    let clock = ["11:00:00", "11:15:00", "12:00:00", "13:00:00"].map(time);
    assert_eq!(times, [(clock[0], clock[1]), (clock[1], clock[2]), (clock[2], clock[3])]);
    let speakers: Vec<_> = items.iter().flat_map(|item| &item.speakers).collect();
    assert_eq!(speakers.len(), 8);
    assert!(speakers.iter().all(|speaker| speaker.organization.is_some()));

    assert_eq!(register.files[0].meeting, Some(talk.id));
    let side = register.meetings.iter().find(|meeting| meeting.date == day("2022-09-14")).unwrap();
    assert_eq!((side.begins, side.ends), (time("10:00:00"), time("12:00:00")));
    let workshop = register.meetings.iter().find(|meeting| meeting.date == day("2021-03-15"));
    assert!(workshop.unwrap().was_held());
}

#[test]
fn no_private_person_is_named_in_a_fixture() {
    for name in fixtures::ALL {
        let register = register(name);
        assert!(register.people.is_empty() && register.memberships.is_empty(), "{name}");
        assert!(register.attendances.is_empty(), "{name}");
        let speakers = register.agenda_items.iter().flat_map(|item| &item.speakers);
        let moderators = register.meetings.iter().flat_map(|meeting| &meeting.moderators);
        assert!(speakers.chain(moderators).all(|s| s.person.is_none() && s.name.is_none()));

        let text = String::from_utf8(fixtures::bytes(name)).unwrap().to_lowercase();
        for word in text.split(|c: char| !c.is_alphabetic()) {
            let hash = Sha256::digest(word).iter().fold(String::new(), |mut hex, byte| {
                write!(hex, "{byte:02x}").unwrap();
                hex
            });
            assert!(!FAMILY_NAMES.contains(&hash.as_str()), "{name} names a person");
        }
    }
}

/// SHA-256 of the family names, in lower case, that stand in the sources: the names
/// themselves have no business here.
const FAMILY_NAMES: [&str; 16] = [
    "105af87197202be2583b5f07ef2cbcc657e8245461d1e9f14b7a9e27acc0894f",
    "3f8aba3c3cfaa6ac99a153834438bc43e595e62c59c4385b4c1f9e31ed495eaa",
    "3fa803421cf15769c56dcfc3c723c3f24be38f06b51ee8aefd29ffd407d7ecb4",
    "424c876d3696c04790f6ce17b710b0be71ba23a3ce324b59bd8e0346f6844c76",
    "42e263343b68519ad88227caf9b742620f10bc77c2778c36062e3882c27879d6",
    "45fc051ec2a3484388c1d1a86d887ba499e172d0886b13b5d483e653c5a487f9",
    "5281e4cf0e28cc0e53f462049491eb8d9fe7e6341b7cb61e22966c5261fe72c8",
    "784e6d79572acfde6ea4180357799738fe0f0ad4b865aa7ad835080530f9b52d",
    "a3a85a0a62ec6c2719dfa7396646c788e964ac9837237588f805920414b50ec1",
    "c0bbec68cf418ee446ab37fd20422a8e8e0ff75ba273c84df60ee7a04c7f426b",
    "c7311d4137b8a37bc1218bec360eba3db8a7a297a82b25f063547054036838e3",
    "d5a2a54521d0dde57e034d966a1b38a9a98dec4133673575e5766190e553e41f",
    "d8273b80be9202db7f7676a285e99d3db76e82d4cb4a50099e46056447985f05",
    "e310892d4a7dffbfa0d703825ddd222c387c8111aa007d2da2f98bf6a3ad7ed5",
    "e61bc6c41f2ea6e039d73244dbc9d28c92555eda22af2a00310435ddf1d5515f",
    "ec569108ca25abc77ee0c20c8cf8a8209b2bc7c1b34ac6160b69c52a50d2fbe0",
];
