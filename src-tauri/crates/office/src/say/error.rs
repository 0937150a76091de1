//! Why something could not be done: what, where, what to do.

use std::io::ErrorKind;
use std::path::Path;

use chrono::{DateTime, Utc};
use domain::wall_time;
use exchange::icalendar::ReadError;
use papers::Missing;
use store::{Error as StoreError, User};

use super::fault::{fault, misfits, unreadable};
use super::meeting_state;
use super::noun::noun;
use crate::Error;

/// The sentence about an error.
pub fn error(error: &Error) -> String {
    match error {
        Error::Store(error) => store_error(error),
        Error::Unreadable { path, error } => format!(
            "{} lässt sich nicht einlesen. {}\nEs wurde nichts angelegt.",
            quoted(path),
            unreadable(error)
        ),
        Error::Read { path, error } => read(path, error),
        Error::Write { path, error } => write(path, error),
        Error::OfAnAlliance(path) => format!(
            "{} gehört zu den Daten eines Bündnisses und wird nicht überschrieben. Wählen Sie \
             einen anderen Namen für die Ausgabe.",
            quoted(path)
        ),
        Error::Attachment { title, sha256, path, present: false } => format!(
            "Zum Dokument „{title}“ fehlt die Anlage {sha256}. Sie müsste unter {} liegen. \
             Kopieren Sie den Ordner mit den Anlagen neben die JSON-Datei. Es wurde nichts angelegt.",
            quoted(path)
        ),
        Error::Attachment { title, path, .. } => format!(
            "Die Anlage zum Dokument „{title}“ unter {} hat einen anderen Inhalt als bei der \
             Ausgabe. Kopieren Sie den Ordner mit den Anlagen noch einmal. Es wurde nichts angelegt.",
            quoted(path)
        ),
        Error::NotAMeeting(text) => format!(
            "„{text}“ ist keine Sitzung. Nennen Sie eine Nummer wie „KL 16“ oder „BT 3 (2026)“, \
             oder die Kennung der Sitzung."
        ),
        Error::NoSuchMeeting(number) => format!(
            "Die Sitzung {number} gibt es in diesem Bündnis nicht. Alle Sitzungen zeigt der \
             Befehl „sitzungen“."
        ),
        Error::Ambiguous { number, candidates } => format!(
            "{number} gibt es mehrfach. Nennen Sie das Jahr dazu oder eine dieser Kennungen:\n{}",
            candidates.join("\n")
        ),
        Error::NoSuchItem(number) => format!(
            "Einen Tagesordnungspunkt „TOP {number}“ hat diese Sitzung nicht. Die Nummern stehen \
             in ihrer Tagesordnung."
        ),
        Error::NoSuchName(name) => format!(
            "„{name}“ ist in diesem Bündnis nicht verzeichnet. Nennen Sie den Namen, wie er dort \
             steht; der Befehl „suche“ findet ihn."
        ),
        Error::NoAddress => "Es fehlt eine E-Mail-Adresse: die der eingeladenen Person oder die \
             der Geschäftsstelle, an die eine Antwort gehen könnte. Tragen Sie sie ein."
            .to_owned(),
        Error::NoReply { path, error } => {
            format!("{} ist keine Antwort auf eine Einladung. {}", quoted(path), no_reply(error))
        }
        Error::Period => "Der Zeitraum endet vor seinem Beginn. Prüfen Sie beide Daten.".to_owned(),
        Error::Paper(missing) => paper(missing, error),
        Error::Typeset(_) => not_set(error),
        Error::Findings(1) => "Ein Befund. Die Daten sind unverändert.".to_owned(),
        Error::Findings(count) => format!("{count} Befunde. Die Daten sind unverändert."),
        Error::NotReleasable(against) => format!(
            "Vor der Freigabe ist noch etwas zu klären:\n{}\nEs wurde nichts freigegeben.",
            against.join("\n")
        ),
        Error::NoSuchRelease => {
            "Eine solche Fassung wurde nicht freigegeben. Prüfen Sie die Nummer.".to_owned()
        }
        Error::NoSuchReport => "Über diesen Zeitraum ist kein Bericht angelegt. Prüfen Sie beide \
             Daten, oder legen Sie den Bericht im Programm an."
            .to_owned(),
        Error::Patch { noun: of, field } if field.is_empty() => {
            format!("{} lässt sich so nicht sichern.", noun(*of))
        }
        Error::Patch { .. } => {
            "Diese Angabe lässt sich so nicht sichern. Der frühere Wert gilt weiter.".to_owned()
        }
        Error::EmptyAgenda => "Auf der Tagesordnung steht noch kein Punkt. Ergänzen Sie einen, \
             dann lässt sie sich als Vorlage behalten."
            .to_owned(),
        Error::DifferentNouns => "Eine Organisation und eine Person lassen sich nicht \
             zusammenführen. Wählen Sie zwei Einträge derselben Art."
            .to_owned(),
        Error::NotMergeable(_) => {
            "Nur Organisationen und Personen lassen sich zusammenführen.".to_owned()
        }
        Error::EmptyName(of) => format!("{} braucht einen Namen.", noun(*of)),
    }
}

/// Why a document cannot be made from what is recorded.
fn paper(missing: &Missing, error: &Error) -> String {
    match missing {
        Missing::Meeting(id) => format!("Die Sitzung {id} gibt es in diesem Bündnis nicht."),
        Missing::Report(_) => "Diesen Bericht gibt es in diesem Bündnis nicht mehr.".to_owned(),
        Missing::Person(id) => format!("Die Person {id} gibt es in diesem Bündnis nicht."),
        Missing::Organization(id) => {
            format!("Die Organisation {id} gibt es in diesem Bündnis nicht.")
        }
        Missing::Item(id) => {
            format!("Den Tagesordnungspunkt {id} gibt es in dieser Sitzung nicht.")
        }
        Missing::Date(_) => "Die Sitzung hat noch keinen Tag. Tragen Sie das Datum ein, dann \
             lässt sich zu ihr einladen."
            .to_owned(),
        Missing::Cancelled(_) => "Die Sitzung ist abgesagt; zu ihr lässt sich nicht mehr \
             einladen. Planen Sie sie neu, wenn sie doch stattfindet."
            .to_owned(),
        Missing::Participants(_) => "Zu dieser Sitzung wird niemand erwartet. Tragen Sie \
             Mitglieder des Gremiums oder Teilnehmende ein."
            .to_owned(),
        Missing::Attendance { person: None, .. } => "In dieser Sitzung ist noch niemand als \
             anwesend festgehalten. Prüfen Sie die Anwesenheit und ob die Sitzung als \
             durchgeführt eingetragen ist."
            .to_owned(),
        Missing::Attendance { .. } => "Für diese Person ist keine Teilnahme festgehalten. Prüfen \
             Sie die Anwesenheit und ob die Sitzung als durchgeführt eingetragen ist."
            .to_owned(),
        Missing::Excerpt(_) => "In dieser Sitzung hat die Person oder Organisation weder \
             vorgetragen noch eine Aufgabe übernommen. Ein Auszug wäre leer."
            .to_owned(),
        Missing::Project(_) => {
            "Dieses Pilotprojekt gibt es in diesem Bündnis nicht mehr.".to_owned()
        }
        Missing::Year(year) => format!("Ein Jahr {year} kennt der Kalender nicht."),
        Missing::Facts(period) => format!(
            "Vom {} bis {} ist in diesem Bündnis nichts festgehalten. Wählen Sie einen anderen \
             Zeitraum.",
            period.from.format("%d.%m.%Y"),
            period.until.format("%d.%m.%Y")
        ),
        _ => not_set(error),
    }
}

fn not_set(error: &Error) -> String {
    format!(
        "Das Dokument lässt sich nicht setzen. An den Daten liegt es nicht; sie sind unverändert. \
         Melden Sie uns diesen Satz: {error}"
    )
}

/// Why a file is no answer to an invitation.
fn no_reply(error: &ReadError) -> String {
    match error {
        ReadError::NotUtf8 { line } => format!(
            "Zeile {line} enthält Zeichen, die nicht zu UTF-8 gehören. Speichern Sie die Antwort \
             im E-Mail-Programm noch einmal."
        ),
        ReadError::NotACalendar => "Die Datei ist kein Kalender (.ics).".to_owned(),
        ReadError::BrokenLine { line } => {
            format!("Zeile {line} ist unvollständig. Speichern Sie die Antwort noch einmal.")
        }
        ReadError::Unclosed { component, line } => format!(
            "Der Abschnitt „{component}“ bei Zeile {line} ist nicht abgeschlossen; die Datei ist \
             wohl abgeschnitten. Speichern Sie die Antwort noch einmal."
        ),
        ReadError::NotAReply { .. } => "Sie enthält einen Kalender, aber keine Antwort. Speichern \
             Sie den Anhang der Antwort-E-Mail."
            .to_owned(),
        ReadError::Unfit { property, line } => format!(
            "Im Termin ab Zeile {line} fehlt die Angabe „{property}“, oder sie passt nicht zu \
             unseren Einladungen."
        ),
        ReadError::Empty => "Sie enthält keinen Termin.".to_owned(),
    }
}

fn store_error(error: &StoreError) -> String {
    match error {
        StoreError::NotAnAlliance { path } => format!(
            "{} ist kein Bündnis. Wählen Sie den Ordner, in dem die Datei mit der Endung \
             „.buendnis“ liegt.",
            quoted(path)
        ),
        StoreError::NewerSchema { found, known } => format!(
            "Dieses Bündnis hat eine neuere Version des Programms geschrieben (Stand {found}, \
             hier bekannt: {known}). Es bleibt unverändert. Öffnen Sie es mit der neueren Version."
        ),
        StoreError::OlderSchema { found, known } => format!(
            "Dieses Bündnis hat eine ältere Version des Programms geschrieben (Stand {found}, \
             gebraucht wird {known}). Öffnen Sie es einmal zum Bearbeiten; dann wird es mit einer \
             Sicherheitskopie auf den neuen Stand gebracht."
        ),
        StoreError::Damaged { .. } => {
            "Die Datei dieses Bündnisses ist beschädigt. Es wurde nichts gelöscht und nichts \
             überschrieben. Arbeiten Sie mit der neuesten Sicherung weiter und heben Sie die \
             beschädigte Datei auf."
                .to_owned()
        }
        StoreError::MissingAttachment { sha256 } => missing_attachment(sha256),
        StoreError::ReadOnly { path } => format!(
            "{} lässt sich nur lesen. Kopieren Sie das Bündnis auf einen Datenträger, auf den Sie \
             schreiben dürfen. Die Daten sind unverändert.",
            quoted(path)
        ),
        StoreError::DiskFull => {
            "Der Datenträger ist voll. Die Änderung ist nicht gesichert, alles Frühere schon. \
             Geben Sie Platz frei und versuchen Sie es noch einmal."
                .to_owned()
        }
        StoreError::InUseByOtherDesk { actor, since } => in_use_by_other_desk(actor, *since),
        StoreError::Busy => {
            "Ein anderes Programm hält die Datei gerade fest. Die Daten sind unverändert. \
             Versuchen Sie es gleich noch einmal."
                .to_owned()
        }
        StoreError::FolderGone { path } => format!(
            "{} ist nicht da. Vielleicht wurde der Ordner verschoben, umbenannt oder das Laufwerk \
             getrennt. Stellen Sie ihn wieder her oder wählen Sie einen anderen.",
            quoted(path)
        ),
        StoreError::FolderNotEmpty { path } => folder_not_empty(path),
        StoreError::Faulty { noun: of, faults, .. } => {
            let faults: Vec<_> = faults.iter().map(fault).collect();
            format!("{} lässt sich so nicht sichern. {}", noun(*of), faults.join(" "))
        }
        StoreError::Dangling { noun: of, field, to, .. } => format!(
            "{} lässt sich so nicht sichern: „{field}“ verweist auf {} mit der Kennung {}, die es \
             nicht gibt.",
            noun(*of),
            noun(to.noun),
            to.id
        ),
        StoreError::InUse { by } => still_needed(by),
        StoreError::NotFound { noun: of, id } => format!(
            "{} mit der Kennung {id} gibt es nicht mehr. Vielleicht wurde der Eintrag inzwischen \
             gelöscht.",
            noun(*of)
        ),
        StoreError::KeyTaken { noun: of, id } => {
            format!("{}: Die Kennung {id} ist schon vergeben.", noun(*of))
        }
        StoreError::Misfits(found) => {
            format!("Die Daten passen nicht zusammen:\n{}", misfits(found))
        }
        StoreError::Conflict => {
            "Der Schritt lässt sich nicht zurücknehmen, weil spätere Änderungen darauf aufbauen. \
             Alles bleibt, wie es ist."
                .to_owned()
        }
        StoreError::NothingToUndo => "Es gibt keinen Schritt zum Zurücknehmen.".to_owned(),
        StoreError::NothingToRedo => "Es gibt keinen Schritt zum Wiederholen.".to_owned(),
        StoreError::BeyondMigration { .. } => {
            "Dieser Schritt liegt vor der letzten Aktualisierung des Programms und lässt sich nicht \
             mehr zurücknehmen. Alles bleibt, wie es ist."
                .to_owned()
        }
        StoreError::NotAllowed { from, to } => format!(
            "Eine Sitzung im Stand „{}“ kann nicht in den Stand „{}“ wechseln.",
            meeting_state(*from),
            meeting_state(*to)
        ),
        StoreError::SessionClosed { state } => format!(
            "Die Sitzung hat den Stand „{}“ und nimmt nichts mehr auf.",
            meeting_state(*state)
        ),
        StoreError::InReleasedMinutes { number, .. } => format!(
            "Beschluss {number} steht in einem freigegebenen Protokoll und bleibt deshalb im \
             Register. Gilt er nicht mehr, dann halten Sie das bei seiner Umsetzung fest."
        ),
        StoreError::Released { of } if of.noun == domain::Noun::Report => {
            "Der Bericht ist freigegeben. Öffnen Sie ihn zur Korrektur, wenn er geändert werden \
             soll; die freigegebene Fassung bleibt erhalten."
                .to_owned()
        }
        StoreError::Released { .. } => "Was freigegeben ist, bleibt, wie es ist. Geben Sie eine \
             neue Fassung frei, wenn etwas zu ändern ist."
            .to_owned(),
        StoreError::MergedWithItself { .. } => {
            "Ein Eintrag lässt sich nicht mit sich selbst zusammenführen. Wählen Sie zwei \
             verschiedene."
                .to_owned()
        }
        StoreError::NoPartner { .. } => {
            "Diese Organisation gehört dem Bündnis zurzeit nicht an.".to_owned()
        }
        StoreError::CalledOff => "Abgebrochen. Es wurde nichts angelegt.".to_owned(),
        StoreError::Io { path, source } => write(path, source),
        StoreError::Sqlite(_) => format!(
            "Das Bündnis lässt sich gerade nicht lesen oder schreiben. Die Daten sind unverändert. \
             Melden Sie uns diesen Satz: {error}"
        ),
    }
}

/// The sentence about an attachment that is not there, or not as it was.
pub fn missing_attachment(sha256: &str) -> String {
    format!(
        "Die Anlage {sha256} fehlt im Ordner „anlagen“ oder ist verändert. Alles andere ist da. \
         Holen Sie sie aus einer Sicherung zurück."
    )
}

fn in_use_by_other_desk(actor: &str, since: Option<DateTime<Utc>>) -> String {
    let who = if actor.is_empty() { "Jemand anderes" } else { actor };
    let since = since
        .map(|since| format!(" (seit {} Uhr)", wall_time(since).format("%d.%m.%Y, %H:%M")))
        .unwrap_or_default();
    format!(
        "{who} arbeitet gerade in diesem Bündnis{since}. Lesen geht. Schreiben geht, sobald das \
         Bündnis dort geschlossen ist."
    )
}

fn still_needed(by: &[User]) -> String {
    const LISTED: usize = 5;
    let mut users: Vec<_> = by
        .iter()
        .take(LISTED)
        .map(|user| format!("{} „{}“", noun(user.noun), user.title))
        .collect();
    if by.len() > LISTED {
        users.push(format!("{} weitere", by.len() - LISTED));
    }
    format!(
        "Der Eintrag wird noch gebraucht: {}. Lösen Sie zuerst diese Verbindungen oder tragen Sie \
         ein Ende ein.",
        users.join(", ")
    )
}

fn folder_not_empty(path: &Path) -> String {
    format!(
        "{} gibt es schon, und dort liegt etwas. Wählen Sie einen neuen oder leeren Ordner. Es \
         wurde nichts verändert.",
        quoted(path)
    )
}

fn read(path: &Path, error: &std::io::Error) -> String {
    let why = match error.kind() {
        ErrorKind::NotFound => "Die Datei gibt es nicht. Prüfen Sie Namen und Ordner.",
        ErrorKind::PermissionDenied => "Sie dürfen die Datei nicht lesen.",
        ErrorKind::IsADirectory => "Das ist ein Ordner, keine Datei.",
        _ => return format!("{} lässt sich nicht lesen ({error}).", quoted(path)),
    };
    format!("{} lässt sich nicht lesen. {why}", quoted(path))
}

fn write(path: &Path, error: &std::io::Error) -> String {
    let why = match error.kind() {
        ErrorKind::NotFound => {
            "Den Ordner gibt es nicht. Legen Sie ihn an oder wählen Sie einen anderen."
        }
        ErrorKind::NotADirectory => "Ein Teil des Weges ist kein Ordner.",
        ErrorKind::IsADirectory => "Dort liegt ein Ordner dieses Namens.",
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
            "Dort dürfen Sie nicht schreiben. Wählen Sie einen anderen Ort."
        }
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
            "Der Datenträger ist voll. Geben Sie Platz frei und versuchen Sie es noch einmal."
        }
        _ => {
            return format!(
                "{} lässt sich nicht schreiben ({error}). Was vorher da war, ist noch da.",
                quoted(path)
            );
        }
    };
    format!("{} lässt sich nicht schreiben. {why} Was vorher da war, ist noch da.", quoted(path))
}

fn quoted(path: &Path) -> String {
    format!("„{}“", path.display())
}
