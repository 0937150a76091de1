//! Before a session, by the command line: what comes along to its agenda, and who answered.

use std::fs;

use journeys::program::Desk;

#[test]
fn what_is_open_is_listed_with_its_reason_and_taken_over_in_one_step() {
    let desk = Desk::with_example();
    let listed = desk.does(["uebernahme", "Beispiel", "KL 17"]);
    let line = |text: &str| listed.lines().find(|line| line.contains(text)).unwrap_or_default();
    assert!(line("Protokoll KL 15").starts_with("+  "), "{listed}");
    assert!(line("Förderweg für das Parkdeck klären").contains("überfällig seit"), "{listed}");
    let steps = desk.does(["verlauf", "Beispiel"]);
    assert!(!steps.contains("KL 17 ergänzt"), "looking changes nothing:\n{steps}");
    desk.does(["uebernahme", "Beispiel", "KL 17", "--uebernehmen"]);
    let steps = desk.does(["verlauf", "Beispiel"]);
    assert!(steps.contains("Tagesordnung von KL 17 ergänzt"), "{steps}");
    let listed = desk.does(["uebernahme", "Beispiel", "KL 17"]);
    assert!(listed.lines().all(|line| !line.starts_with('+')), "{listed}");
    desk.does(["rueckgaengig", "Beispiel"]);
    let listed = desk.does(["uebernahme", "Beispiel", "KL 17"]);
    assert!(listed.lines().any(|line| line.starts_with('+')), "{listed}");
}

#[test]
fn the_answer_to_an_invitation_comes_back_to_whom_it_is_from() {
    let desk = Desk::with_example();
    let invitation = ["kalender", "Beispiel", "--sitzung", "KL 16", "--ausgabe", "einladung.ics"];
    desk.does(invitation);
    let asked = fs::read_to_string(desk.path("einladung.ics")).unwrap().replace("\r\n ", "");
    let uid = asked.lines().find(|line| line.starts_with("UID:")).unwrap().to_owned();
    let answer = |name: &str, address: &str, word: &str| {
        let text = format!(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y\r\nMETHOD:REPLY\r\n\
             BEGIN:VEVENT\r\n{uid}\r\nDTSTAMP:20260513T080000Z\r\n\
             ATTENDEE;PARTSTAT={word}:mailto:{address}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        );
        fs::write(desk.path(name), text).unwrap();
    };
    answer("ja.ics", "h.voss@example.org", "ACCEPTED");
    answer("nein.ics", "niemand@example.org", "DECLINED");
    let words = ["antworten", "Beispiel", "KL 16", "ja.ics", "nein.ics"];
    let said = desk.does(words);
    assert!(said.contains("Henrik Voss: zugesagt"), "{said}");
    assert!(said.contains("niemand@example.org: Niemand hat diese Adresse"), "{said}");
    let said = desk.does(words.into_iter().chain(["--vermerken"]));
    assert!(said.contains("1 von 2 vermerkt."), "{said}");
    let steps = desk.does(["verlauf", "Beispiel"]);
    assert!(steps.contains("Antwort von Henrik Voss vermerkt"), "{steps}");
    assert!(desk.fails(["antworten", "Beispiel", "KL 16", "einladung.ics"]).contains("einladung"));
}
