//! The commands and their arguments, as people type them.

use std::path::PathBuf;

use chrono::{NaiveDate, NaiveDateTime};
use clap::{Parser, Subcommand};
use office::BadgeSize;

const TEMPLATE: &str = "{about}\n\nAufruf: {usage}\n\n{all-args}{after-help}";

/// Das Büro eines Bündnisses ohne Fenster: Daten sichern, prüfen, ausgeben, Dokumente setzen.
#[derive(Parser)]
#[command(
    name = "buendnis",
    version,
    help_template = TEMPLATE,
    override_usage = "buendnis BEFEHL …",
    subcommand_help_heading = "Befehle",
    subcommand_value_name = "BEFEHL",
    disable_help_subcommand = true,
    disable_help_flag = true,
    disable_version_flag = true,
    after_help = "\nZu jedem Befehl: buendnis BEFEHL --hilfe"
)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
    /// Diese Hilfe zeigen
    #[arg(long = "hilfe", alias = "help", short = 'h', global = true, action = clap::ArgAction::Help)]
    help: Option<bool>,
    /// Die Version zeigen
    #[arg(long = "version", short = 'V', action = clap::ArgAction::Version)]
    version: Option<bool>,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Das erfundene Beispielbündnis anlegen
    #[command(help_template = TEMPLATE, override_usage = "buendnis beispiel ORDNER [--heute DATUM]")]
    Beispiel {
        /// Neuer Ordner
        #[arg(value_name = "ORDNER")]
        folder: PathBuf,
        /// Der Tag, der im Beispiel heute ist (sonst der 12. Mai 2026)
        #[arg(long = "heute", value_name = "DATUM", value_parser = date)]
        today: Option<NaiveDate>,
    },
    /// Ein neues, leeres Bündnis anlegen
    #[command(help_template = TEMPLATE, override_usage = "buendnis neu ORDNER --name NAME")]
    Neu {
        /// Neuer Ordner
        #[arg(value_name = "ORDNER")]
        folder: PathBuf,
        /// Name des Bündnisses
        #[arg(long = "name", value_name = "NAME")]
        name: String,
    },
    /// Alles eines Bündnisses als JSON ausgeben, die Anlagen daneben
    #[command(help_template = TEMPLATE, override_usage = "buendnis ausgeben ORDNER DATEI.json")]
    Ausgeben {
        /// Ordner des Bündnisses
        #[arg(value_name = "ORDNER")]
        folder: PathBuf,
        /// JSON-Datei; die Anlagen kommen in DATEI.anlagen/
        #[arg(value_name = "DATEI")]
        file: PathBuf,
    },
    /// Ein ausgegebenes Bündnis in einen neuen Ordner einlesen
    #[command(help_template = TEMPLATE, override_usage = "buendnis einlesen ORDNER DATEI.json")]
    Einlesen {
        /// Neuer Ordner
        #[arg(value_name = "ORDNER")]
        folder: PathBuf,
        /// JSON-Datei; die Anlagen liegen in DATEI.anlagen/
        #[arg(value_name = "DATEI")]
        file: PathBuf,
    },
    /// Das JSON-Schema der Ausgabe zeigen
    #[command(help_template = TEMPLATE, override_usage = "buendnis schema")]
    Schema,
    /// Alle Sitzungen und Veranstaltungen auflisten
    #[command(help_template = TEMPLATE, override_usage = "buendnis sitzungen ORDNER [--json]")]
    Sitzungen {
        /// Ordner des Bündnisses
        #[arg(value_name = "ORDNER")]
        folder: PathBuf,
        /// Als JSON
        #[arg(long)]
        json: bool,
    },
    /// In allem suchen
    #[command(help_template = TEMPLATE, override_usage = "buendnis suche ORDNER TEXT [--anzahl N] [--json]")]
    Suche {
        /// Ordner des Bündnisses
        #[arg(value_name = "ORDNER")]
        folder: PathBuf,
        /// Gesuchte Wörter oder deren Anfänge
        #[arg(value_name = "TEXT", required = true, num_args = 1..)]
        text: Vec<String>,
        /// Höchstens so viele Treffer
        #[arg(long = "anzahl", value_name = "N", default_value_t = 20, hide_default_value = true)]
        limit: usize,
        /// Als JSON
        #[arg(long)]
        json: bool,
    },
    /// Die Einladung zu einer Sitzung als Brief (PDF)
    #[command(help_template = TEMPLATE, override_usage = "buendnis einladung ORDNER SITZUNG --ausgabe PDF [--an NAME] [--stand ZEITPUNKT]")]
    Einladung {
        /// Ordner des Bündnisses
        #[arg(value_name = "ORDNER")]
        folder: PathBuf,
        /// Nummer, zum Beispiel „KL 16“, oder Kennung der Sitzung
        #[arg(value_name = "SITZUNG")]
        meeting: String,
        /// An diese Person statt an alle
        #[arg(long = "an", value_name = "NAME")]
        to: Option<String>,
        #[command(flatten)]
        paper: Paper,
    },
    /// Die Teilnehmerliste einer Sitzung als PDF, zum Unterschreiben
    #[command(help_template = TEMPLATE, override_usage = "buendnis teilnehmerliste ORDNER SITZUNG --ausgabe PDF [--mit-kontaktdaten | --zum-verteilen] [--stand ZEITPUNKT]")]
    Teilnehmerliste {
        /// Ordner des Bündnisses
        #[arg(value_name = "ORDNER")]
        folder: PathBuf,
        /// Nummer, zum Beispiel „KL 16“, oder Kennung der Sitzung
        #[arg(value_name = "SITZUNG")]
        meeting: String,
        /// Auch mit E-Mail und Telefon
        #[arg(long = "mit-kontaktdaten")]
        contacts: bool,
        /// Nur Namen und Organisationen, ohne Unterschrift
        #[arg(long = "zum-verteilen", conflicts_with = "contacts")]
        hand_out: bool,
        #[command(flatten)]
        paper: Paper,
    },
    /// Namensschilder für eine Sitzung als PDF
    #[command(help_template = TEMPLATE, override_usage = "buendnis namensschilder ORDNER SITZUNG --ausgabe PDF [--groesse MASS] [--stand ZEITPUNKT]")]
    Namensschilder {
        /// Ordner des Bündnisses
        #[arg(value_name = "ORDNER")]
        folder: PathBuf,
        /// Nummer, zum Beispiel „KL 16“, oder Kennung der Sitzung
        #[arg(value_name = "SITZUNG")]
        meeting: String,
        /// Breite und Höhe in Millimetern: 80x50, 90x60 oder 85x54 (sonst 80x50)
        #[arg(long = "groesse", value_name = "MASS", value_parser = badge_size, default_value = "80x50", hide_default_value = true)]
        size: BadgeSize,
        #[command(flatten)]
        paper: Paper,
    },
    /// Tischkarten für eine Sitzung als PDF
    #[command(help_template = TEMPLATE, override_usage = "buendnis tischkarten ORDNER SITZUNG --ausgabe PDF [--stand ZEITPUNKT]")]
    Tischkarten {
        /// Ordner des Bündnisses
        #[arg(value_name = "ORDNER")]
        folder: PathBuf,
        /// Nummer, zum Beispiel „KL 16“, oder Kennung der Sitzung
        #[arg(value_name = "SITZUNG")]
        meeting: String,
        #[command(flatten)]
        paper: Paper,
    },
    /// Der interne Ablauf einer Sitzung als PDF
    #[command(help_template = TEMPLATE, override_usage = "buendnis regiebuch ORDNER SITZUNG --ausgabe PDF [--stand ZEITPUNKT]")]
    Regiebuch {
        /// Ordner des Bündnisses
        #[arg(value_name = "ORDNER")]
        folder: PathBuf,
        /// Nummer, zum Beispiel „KL 16“, oder Kennung der Sitzung
        #[arg(value_name = "SITZUNG")]
        meeting: String,
        #[command(flatten)]
        paper: Paper,
    },
    /// Das Ergebnisprotokoll einer Sitzung als PDF
    #[command(help_template = TEMPLATE, override_usage = "buendnis protokoll ORDNER SITZUNG --ausgabe PDF [--stand ZEITPUNKT]")]
    Protokoll {
        /// Ordner des Bündnisses
        #[arg(value_name = "ORDNER")]
        folder: PathBuf,
        /// Nummer, zum Beispiel „KL 16“, oder Kennung der Sitzung
        #[arg(value_name = "SITZUNG")]
        meeting: String,
        #[command(flatten)]
        paper: Paper,
    },
    /// Ein Auszug aus dem Ergebnisprotokoll als PDF
    #[command(help_template = TEMPLATE, override_usage = "buendnis protokollauszug ORDNER SITZUNG --ausgabe PDF --top NR | --person NAME | --organisation NAME [--stand ZEITPUNKT]")]
    Protokollauszug {
        /// Ordner des Bündnisses
        #[arg(value_name = "ORDNER")]
        folder: PathBuf,
        /// Nummer, zum Beispiel „KL 16“, oder Kennung der Sitzung
        #[arg(value_name = "SITZUNG")]
        meeting: String,
        #[command(flatten)]
        of: ExcerptOf,
        #[command(flatten)]
        paper: Paper,
    },
    /// Die Bestätigung einer Teilnahme als PDF, ohne Namen für alle, die teilgenommen haben
    #[command(help_template = TEMPLATE, override_usage = "buendnis teilnahmebestaetigung ORDNER SITZUNG [NAME] --ausgabe PDF [--stand ZEITPUNKT]")]
    Teilnahmebestaetigung {
        /// Ordner des Bündnisses
        #[arg(value_name = "ORDNER")]
        folder: PathBuf,
        /// Nummer, zum Beispiel „KL 16“, oder Kennung der Sitzung
        #[arg(value_name = "SITZUNG")]
        meeting: String,
        /// Wer teilgenommen hat (sonst alle)
        #[arg(value_name = "NAME")]
        person: Option<String>,
        #[command(flatten)]
        paper: Paper,
    },
    /// Die Dokumentation einer Veranstaltung oder Sitzung als PDF
    #[command(help_template = TEMPLATE, override_usage = "buendnis dokumentation ORDNER SITZUNG --ausgabe PDF [--stand ZEITPUNKT]")]
    Dokumentation {
        /// Ordner des Bündnisses
        #[arg(value_name = "ORDNER")]
        folder: PathBuf,
        /// Nummer, zum Beispiel „KL 16“, oder Kennung der Sitzung
        #[arg(value_name = "SITZUNG")]
        meeting: String,
        #[command(flatten)]
        paper: Paper,
    },
    /// Die Beschlüsse aller Gremien und ihre Umsetzung als PDF
    #[command(help_template = TEMPLATE, override_usage = "buendnis beschlussregister ORDNER --ausgabe PDF [--offen] [--stand ZEITPUNKT]")]
    Beschlussregister {
        /// Ordner des Bündnisses
        #[arg(value_name = "ORDNER")]
        folder: PathBuf,
        /// Nur Beschlüsse, von denen noch etwas zu tun ist
        #[arg(long = "offen")]
        outstanding: bool,
        #[command(flatten)]
        paper: Paper,
    },
    /// Die offenen Aufgaben als PDF
    #[command(help_template = TEMPLATE, override_usage = "buendnis aufgabenliste ORDNER --ausgabe PDF [--person NAME | --organisation NAME] [--stand ZEITPUNKT]")]
    Aufgabenliste {
        /// Ordner des Bündnisses
        #[arg(value_name = "ORDNER")]
        folder: PathBuf,
        /// Nur die dieser Person
        #[arg(long = "person", value_name = "NAME")]
        person: Option<String>,
        /// Nur die dieser Organisation
        #[arg(long = "organisation", value_name = "NAME", conflicts_with = "person")]
        organization: Option<String>,
        #[command(flatten)]
        paper: Paper,
    },
    /// Der Steckbrief eines Pilotprojekts als PDF
    #[command(help_template = TEMPLATE, override_usage = "buendnis steckbrief ORDNER PROJEKT --ausgabe PDF [--stand ZEITPUNKT]")]
    Steckbrief {
        /// Ordner des Bündnisses
        #[arg(value_name = "ORDNER")]
        folder: PathBuf,
        /// Nummer, Name oder Kennung des Pilotprojekts
        #[arg(value_name = "PROJEKT")]
        project: String,
        #[command(flatten)]
        paper: Paper,
    },
    /// Alle Partner mit ihren Ansprechpersonen als PDF
    #[command(help_template = TEMPLATE, override_usage = "buendnis partnerverzeichnis ORDNER --ausgabe PDF [--stand ZEITPUNKT]")]
    Partnerverzeichnis {
        /// Ordner des Bündnisses
        #[arg(value_name = "ORDNER")]
        folder: PathBuf,
        #[command(flatten)]
        paper: Paper,
    },
    /// Ein Jahr in Zahlen auf einer Seite als PDF
    #[command(help_template = TEMPLATE, override_usage = "buendnis jahresuebersicht ORDNER JAHR --ausgabe PDF [--stand ZEITPUNKT]")]
    Jahresuebersicht {
        /// Ordner des Bündnisses
        #[arg(value_name = "ORDNER")]
        folder: PathBuf,
        /// Das Jahr, zum Beispiel 2025
        #[arg(value_name = "JAHR")]
        year: i32,
        #[command(flatten)]
        paper: Paper,
    },
    /// Was aus früheren Sitzungen und dem Themenspeicher auf eine Tagesordnung kommt
    #[command(help_template = TEMPLATE, override_usage = "buendnis uebernahme ORDNER SITZUNG [--uebernehmen]")]
    Uebernahme {
        /// Ordner des Bündnisses
        #[arg(value_name = "ORDNER")]
        folder: PathBuf,
        /// Nummer, zum Beispiel „KL 16“, oder Kennung der Sitzung
        #[arg(value_name = "SITZUNG")]
        meeting: String,
        /// Auf die Tagesordnung setzen, was mit + vorgeschlagen ist
        #[arg(long = "uebernehmen")]
        take_over: bool,
    },
    /// Antworten auf eine Einladung aus Kalenderdateien lesen
    #[command(help_template = TEMPLATE, override_usage = "buendnis antworten ORDNER SITZUNG DATEI.ics … [--vermerken]")]
    Antworten {
        /// Ordner des Bündnisses
        #[arg(value_name = "ORDNER")]
        folder: PathBuf,
        /// Nummer, zum Beispiel „KL 16“, oder Kennung der Sitzung
        #[arg(value_name = "SITZUNG")]
        meeting: String,
        /// Die Antworten, wie das Mailprogramm sie sichert
        #[arg(value_name = "DATEI", required = true, num_args = 1..)]
        files: Vec<PathBuf>,
        /// Vermerken, was erkannt wurde
        #[arg(long = "vermerken")]
        note: bool,
    },
    /// Alle Termine als Kalender (iCalendar), oder eine Sitzung als Einladung
    #[command(help_template = TEMPLATE, override_usage = "buendnis kalender ORDNER --ausgabe ICS [--sitzung SITZUNG] [--stand ZEITPUNKT]")]
    Kalender {
        /// Ordner des Bündnisses
        #[arg(value_name = "ORDNER")]
        folder: PathBuf,
        /// Nur diese Sitzung, mit Bitte um Antwort an alle Eingeladenen
        #[arg(long = "sitzung", value_name = "SITZUNG")]
        meeting: Option<String>,
        /// Die Kalenderdatei, die entsteht
        #[arg(long = "ausgabe", value_name = "ICS")]
        output: PathBuf,
        /// Der Zeitpunkt der Ausgabe, zum Beispiel 2026-01-31T14:03 (sonst jetzt)
        #[arg(long = "stand", value_name = "ZEITPUNKT", value_parser = moment)]
        as_of: Option<NaiveDateTime>,
    },
    /// Die Einladung zu einer Sitzung als E-Mail-Entwurf mit Brief und Kalender
    #[command(help_template = TEMPLATE, override_usage = "buendnis einladungsmail ORDNER SITZUNG --ausgabe EML [--an NAME] [--stand ZEITPUNKT]")]
    Einladungsmail {
        /// Ordner des Bündnisses
        #[arg(value_name = "ORDNER")]
        folder: PathBuf,
        /// Nummer, zum Beispiel „KL 16“, oder Kennung der Sitzung
        #[arg(value_name = "SITZUNG")]
        meeting: String,
        /// An diese Person statt an alle; der Kalender bittet sie um Antwort
        #[arg(long = "an", value_name = "NAME")]
        to: Option<String>,
        /// Die Datei mit dem Entwurf, die entsteht
        #[arg(long = "ausgabe", value_name = "EML")]
        output: PathBuf,
        /// Der Zeitpunkt, der gedruckt wird, zum Beispiel 2026-01-31T14:03 (sonst jetzt)
        #[arg(long = "stand", value_name = "ZEITPUNKT", value_parser = moment)]
        as_of: Option<NaiveDateTime>,
    },
    /// Der Zwischenbericht über einen Zeitraum als PDF
    #[command(help_template = TEMPLATE, override_usage = "buendnis zwischenbericht ORDNER --von DATUM --bis DATUM --ausgabe PDF [--stand ZEITPUNKT]")]
    Zwischenbericht {
        /// Ordner des Bündnisses
        #[arg(value_name = "ORDNER")]
        folder: PathBuf,
        /// Erster Tag des Zeitraums
        #[arg(long = "von", value_name = "DATUM", value_parser = date)]
        from: NaiveDate,
        /// Letzter Tag des Zeitraums
        #[arg(long = "bis", value_name = "DATUM", value_parser = date)]
        until: NaiveDate,
        #[command(flatten)]
        paper: Paper,
    },
    /// Das Protokoll einer Sitzung in den Umlauf geben
    #[command(help_template = TEMPLATE, override_usage = "buendnis umlauf ORDNER SITZUNG [--stand ZEITPUNKT]")]
    Umlauf {
        /// Ordner des Bündnisses
        #[arg(value_name = "ORDNER")]
        folder: PathBuf,
        /// Nummer, zum Beispiel „KL 16“, oder Kennung der Sitzung
        #[arg(value_name = "SITZUNG")]
        meeting: String,
        /// Seit wann es im Umlauf ist, zum Beispiel 2026-01-31T14:03 (sonst jetzt)
        #[arg(long = "stand", value_name = "ZEITPUNKT", value_parser = moment)]
        as_of: Option<NaiveDateTime>,
    },
    /// Einen Bericht oder das Protokoll einer Sitzung freigeben und die PDF-Datei festhalten
    #[command(help_template = TEMPLATE, override_usage = "buendnis freigeben ORDNER SITZUNG | --von DATUM --bis DATUM [--stand ZEITPUNKT]")]
    Freigeben {
        /// Ordner des Bündnisses
        #[arg(value_name = "ORDNER")]
        folder: PathBuf,
        #[command(flatten)]
        of: Released,
        /// Der Zeitpunkt der Freigabe, zum Beispiel 2026-01-31T14:03 (sonst jetzt)
        #[arg(long = "stand", value_name = "ZEITPUNKT", value_parser = moment)]
        as_of: Option<NaiveDateTime>,
    },
    /// Eine freigegebene Fassung so ausgeben, wie sie freigegeben wurde
    #[command(help_template = TEMPLATE, override_usage = "buendnis fassung ORDNER SITZUNG | --von DATUM --bis DATUM --ausgabe PDF [--nummer N]")]
    Fassung {
        /// Ordner des Bündnisses
        #[arg(value_name = "ORDNER")]
        folder: PathBuf,
        #[command(flatten)]
        of: Released,
        /// Nummer der Fassung (sonst die letzte)
        #[arg(long = "nummer", value_name = "N")]
        version: Option<u32>,
        /// Die PDF-Datei, die entsteht
        #[arg(long = "ausgabe", value_name = "PDF")]
        output: PathBuf,
    },
    /// Einen freigegebenen Bericht oder ein freigegebenes Protokoll zur Korrektur öffnen
    #[command(help_template = TEMPLATE, override_usage = "buendnis korrigieren ORDNER SITZUNG | --von DATUM --bis DATUM")]
    Korrigieren {
        /// Ordner des Bündnisses
        #[arg(value_name = "ORDNER")]
        folder: PathBuf,
        #[command(flatten)]
        of: Released,
    },
    /// Zwei Einträge derselben Organisation oder Person zu einem zusammenführen
    #[command(help_template = TEMPLATE, override_usage = "buendnis zusammenfuehren ORDNER BLEIBT GEHT")]
    Zusammenfuehren {
        /// Ordner des Bündnisses
        #[arg(value_name = "ORDNER")]
        folder: PathBuf,
        /// Name oder Kennung des Eintrags, der bleibt
        #[arg(value_name = "BLEIBT")]
        stays: String,
        /// Name oder Kennung des Eintrags, der in ihm aufgeht
        #[arg(value_name = "GEHT")]
        goes: String,
    },
    /// Datei, Anlagen und Verweise eines Bündnisses prüfen
    #[command(help_template = TEMPLATE, override_usage = "buendnis pruefe ORDNER")]
    Pruefe {
        /// Ordner des Bündnisses
        #[arg(value_name = "ORDNER")]
        folder: PathBuf,
    },
    /// Eine geprüfte Sicherung mit allen Anlagen anlegen
    #[command(help_template = TEMPLATE, override_usage = "buendnis sicherung ORDNER ZIEL")]
    Sicherung {
        /// Ordner des Bündnisses
        #[arg(value_name = "ORDNER")]
        folder: PathBuf,
        /// Neuer Ordner für die Sicherung
        #[arg(value_name = "ZIEL")]
        target: PathBuf,
    },
    /// Die letzten Schritte zeigen
    #[command(help_template = TEMPLATE, override_usage = "buendnis verlauf ORDNER [--anzahl N]")]
    Verlauf {
        /// Ordner des Bündnisses
        #[arg(value_name = "ORDNER")]
        folder: PathBuf,
        /// Höchstens so viele Schritte
        #[arg(long = "anzahl", value_name = "N", default_value_t = 50, hide_default_value = true)]
        limit: usize,
    },
    /// Den letzten Schritt zurücknehmen
    #[command(help_template = TEMPLATE, override_usage = "buendnis rueckgaengig ORDNER")]
    Rueckgaengig {
        /// Ordner des Bündnisses
        #[arg(value_name = "ORDNER")]
        folder: PathBuf,
    },
    /// Den zuletzt zurückgenommenen Schritt wiederholen
    #[command(help_template = TEMPLATE, override_usage = "buendnis wiederholen ORDNER")]
    Wiederholen {
        /// Ordner des Bündnisses
        #[arg(value_name = "ORDNER")]
        folder: PathBuf,
    },
    /// Die Lizenzen der mitgelieferten Bausteine zeigen
    #[command(help_template = TEMPLATE, override_usage = "buendnis lizenzen [--texte]")]
    Lizenzen {
        /// Mit den vollen Texten
        #[arg(long = "texte")]
        texts: bool,
    },
}

/// What every document is told.
#[derive(clap::Args)]
pub(crate) struct Paper {
    /// Die PDF-Datei, die entsteht
    #[arg(long = "ausgabe", value_name = "PDF")]
    pub(crate) output: PathBuf,
    /// Der Zeitpunkt, der gedruckt wird, zum Beispiel 2026-01-31T14:03 (sonst jetzt)
    #[arg(long = "stand", value_name = "ZEITPUNKT", value_parser = moment)]
    pub(crate) as_of: Option<NaiveDateTime>,
}

/// What is released: the minutes of a session, or the report on a period.
#[derive(clap::Args)]
pub(crate) struct Released {
    /// Nummer, zum Beispiel „KL 16“, oder Kennung der Sitzung
    #[arg(value_name = "SITZUNG", required_unless_present = "from", conflicts_with = "from")]
    pub(crate) meeting: Option<String>,
    /// Erster Tag des Zeitraums, über den der Bericht geht
    #[arg(long = "von", value_name = "DATUM", value_parser = date, requires = "until")]
    pub(crate) from: Option<NaiveDate>,
    /// Letzter Tag des Zeitraums
    #[arg(long = "bis", value_name = "DATUM", value_parser = date, requires = "from")]
    pub(crate) until: Option<NaiveDate>,
}

/// What an excerpt of minutes is about.
#[derive(clap::Args)]
#[group(required = true, multiple = false)]
pub(crate) struct ExcerptOf {
    /// Ein Tagesordnungspunkt, zum Beispiel 4.2
    #[arg(long = "top", value_name = "NR")]
    pub(crate) item: Option<String>,
    /// Was diese Person vorgetragen oder übernommen hat
    #[arg(long = "person", value_name = "NAME")]
    pub(crate) person: Option<String>,
    /// Was diese Organisation vorgetragen oder übernommen hat
    #[arg(long = "organisation", value_name = "NAME")]
    pub(crate) organization: Option<String>,
}

fn badge_size(text: &str) -> Result<BadgeSize, &'static str> {
    match text.replace(['×', 'X'], "x").as_str() {
        "80x50" => Ok(BadgeSize::Cut80x50),
        "90x60" => Ok(BadgeSize::Holder90x60),
        "85x54" => Ok(BadgeSize::Card85x54),
        _ => Err("Eine Größe ist 80x50, 90x60 oder 85x54."),
    }
}

fn date(text: &str) -> Result<NaiveDate, &'static str> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d")
        .or_else(|_| NaiveDate::parse_from_str(text, "%d.%m.%Y"))
        .map_err(|_| "Ein Datum sieht so aus: 2026-01-31 oder 31.01.2026.")
}

fn moment(text: &str) -> Result<NaiveDateTime, &'static str> {
    ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M"]
        .iter()
        .find_map(|form| NaiveDateTime::parse_from_str(text, form).ok())
        .ok_or("Ein Zeitpunkt sieht so aus: 2026-01-31T14:03.")
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_commands_fit_together() {
        Args::command().debug_assert();
    }

    #[test]
    fn dates_are_understood_in_both_forms() {
        assert_eq!(date("2026-01-31"), date("31.01.2026"));
        assert!(date("2026-02-30").is_err());
        assert!(moment("2026-01-31T14:03").is_ok());
    }
}
