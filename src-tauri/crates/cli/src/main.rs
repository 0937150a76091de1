//! `buendnis`: the office without a window, for scheduled reports, checks and measuring.
//!
//! Parses, calls `office`, prints. Exit codes: 0 done, 1 could not, 2 wrong usage; what
//! could not be done is one German sentence on stderr.
#![forbid(unsafe_code)]

mod args;
mod print;
mod progress;
mod run;
mod usage;

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    let args = match args::Args::try_parse() {
        Ok(args) => args,
        Err(error) => return usage::answer(&error),
    };
    match run::run(args.command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            print::complain(&error);
            ExitCode::FAILURE
        }
    }
}
