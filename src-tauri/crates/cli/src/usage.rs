//! Wrong usage, said in German: clap knows what is wrong, but speaks English.

use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, Error, ErrorKind};

/// Prints help where it was asked for, else what is wrong with the call.
pub(crate) fn answer(error: &Error) -> ExitCode {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            print!("{}", german(error));
            ExitCode::SUCCESS
        }
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            eprint!("{}", german(error));
            ExitCode::from(2)
        }
        _ => {
            eprintln!("{} Hilfe zeigt: buendnis --hilfe", sentence(error));
            ExitCode::from(2)
        }
    }
}

/// The help, with the two headings that clap sets by itself.
fn german(help: &Error) -> String {
    help.to_string()
        .replace("\nArguments:\n", "\nAngaben:\n")
        .replace("\nOptions:\n", "\nOptionen:\n")
}

fn sentence(error: &Error) -> String {
    let said = |kind| error.get(kind).map(words).unwrap_or_default();
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            // The likeliest comes last.
            let meant = match error.get(ContextKind::SuggestedSubcommand) {
                Some(ContextValue::Strings(words)) => words.last(),
                Some(ContextValue::String(word)) => Some(word),
                _ => None,
            };
            let meant = meant.map(|word| format!(" Meinten Sie „{word}“?")).unwrap_or_default();
            format!("Den Befehl {} gibt es nicht.{meant}", said(ContextKind::InvalidSubcommand))
        }
        ErrorKind::UnknownArgument => {
            format!("Mit {} kann dieser Befehl nichts anfangen.", said(ContextKind::InvalidArg))
        }
        ErrorKind::MissingRequiredArgument => {
            format!("Es fehlt noch: {}.", said(ContextKind::InvalidArg))
        }
        ErrorKind::InvalidValue if said(ContextKind::InvalidValue).is_empty() => {
            format!("Nach {} fehlt die Angabe.", said(ContextKind::InvalidArg))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let why = std::error::Error::source(error).map(ToString::to_string).unwrap_or_default();
            // Only our own parsers explain themselves in German.
            let why = if why.starts_with("Ein") { format!(" {why}") } else { String::new() };
            format!(
                "{} passt nicht zu {}.{why}",
                said(ContextKind::InvalidValue),
                said(ContextKind::InvalidArg)
            )
        }
        ErrorKind::ArgumentConflict => {
            format!("{} steht zweimal da oder passt nicht dazu.", said(ContextKind::InvalidArg))
        }
        _ => "Dieser Aufruf ist nicht zu verstehen.".to_owned(),
    }
}

fn words(value: &ContextValue) -> String {
    match value {
        ContextValue::String(word) if word.is_empty() => String::new(),
        ContextValue::String(word) => format!("„{word}“"),
        ContextValue::Strings(words) => {
            words.iter().map(|word| format!("„{word}“")).collect::<Vec<_>>().join(", ")
        }
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::args::Args;
    use clap::Parser;

    fn said(args: &[&str]) -> String {
        let error = Args::try_parse_from([&["buendnis"], args].concat()).err().unwrap();
        sentence(&error)
    }

    #[test]
    fn help_is_german_throughout() {
        for command in [
            "beispiel",
            "suche",
            "protokoll",
            "schema",
            "einladung",
            "protokollauszug",
            "kalender",
            "zusammenfuehren",
        ] {
            let asked = Args::try_parse_from(["buendnis", command, "--hilfe"]).err().unwrap();
            let help = german(&asked);
            for english in ["Options", "Arguments", "Usage", "help", "Print"] {
                assert!(!help.contains(english), "{english} in {help}");
            }
        }
    }

    #[test]
    fn wrong_usage_is_answered_in_german() {
        assert_eq!(said(&["suhce"]), "Den Befehl „suhce“ gibt es nicht. Meinten Sie „suche“?");
        assert!(said(&["neu", "X"]).starts_with("Es fehlt noch: „--name <NAME>“"));
        assert!(said(&["schema", "--laut"]).contains("„--laut“"));
        assert_eq!(
            said(&["beispiel", "X", "--heute", "2026-02-30"]),
            "„2026-02-30“ passt nicht zu „--heute <DATUM>“. \
             Ein Datum sieht so aus: 2026-01-31 oder 31.01.2026."
        );
        assert!(said(&["suche", "X", "a", "--anzahl", "viele"]).contains("„viele“ passt nicht"));
    }
}
