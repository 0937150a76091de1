//! `cargo xtask …`: the project's own commands, each a module of its own.
//!
//! They start other programs and judge what comes out; the product does not know them. They work
//! from any folder inside the checkout and need nothing but Rust to start.

#![forbid(unsafe_code)]

mod bundle;
mod generated;
mod licences;
mod notices;
mod pdf;
mod process;
mod repo;
mod run;
mod screenshots;
mod test;
mod tools;
mod ui;

use std::{env, process::ExitCode};

/// The outcome of a command or a step; an error is a text for the developer.
type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

const HELP: &str = "\
cargo xtask COMMAND

  run [FILE]                build for release and open the window
  cli -- ARGS               the same office on the command line: `buendnis ARGS`
  test [STEP...]            check everything, or only the named steps; installs what is missing
  bench [--json FILE] ...   measure; the arguments go to the benchmark
  bundle [--debug]          make what people install; on Linux a .deb, tried by installing it
  screenshots [DIR]         the screens and documents of the example alliance as PNG
                            (target/screenshots)
  pdfcheck FILE...          hold PDF files against PDF/UA-1 and PDF/A-2a
  licences                  check the licences of all dependencies
  notices                   write the list of notices that the program shows
  schema                    write the JSON Schema of the exchange format
  bindings                  write the TypeScript by which the window calls the program
";

fn main() -> ExitCode {
    let args: Vec<String> = env::args().skip(1).collect();
    let (command, rest) = match args.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("help", &[][..]),
    };
    let outcome = match command {
        "run" => run::window(rest),
        "cli" => run::buendnis(rest),
        "test" => test::run(rest),
        "bench" => run::bench(rest),
        "bundle" => bundle::make(rest),
        "screenshots" => screenshots::write(rest),
        "pdfcheck" => pdf::check(rest),
        "licences" => licences::check(),
        "notices" => generated::NOTICES.write(),
        "schema" => generated::SCHEMA.write(),
        "bindings" => generated::BINDINGS.write(),
        "help" | "--help" | "-h" => {
            print!("{HELP}");
            Ok(())
        }
        unknown => {
            eprint!("There is no command `{unknown}`.\n\n{HELP}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => match error.downcast_ref::<process::Failed>().and_then(process::Failed::code)
        {
            // The program has said itself what was wrong; callers rely on its exit code.
            Some(code) if matches!(command, "run" | "cli" | "bench") => ExitCode::from(code),
            _ => {
                eprintln!("error: {error}");
                ExitCode::FAILURE
            }
        },
    }
}
