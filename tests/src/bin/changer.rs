//! Works in an alliance until somebody kills it: the victim of the journey `killed`.
//!
//! `changer FOLDER FIRST COUNT` makes that many changes from the number FIRST on, and says
//! each number once it is acknowledged; with `CHANGER_STAYS` set it then waits, the alliance
//! open. `changer FOLDER hold` opens the alliance, says so,
//! and holds it until its standard input closes.
#![forbid(unsafe_code)]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::env::args;
use std::io::{Write, stdin, stdout};
use std::path::Path;

use journeys::changes;
use store::Store;

fn main() {
    let args: Vec<String> = args().collect();
    let mut store = Store::open(Path::new(&args[1]), changes::hand()).unwrap();
    if args[2] == "hold" {
        say("open");
        stdin().read_line(&mut String::new()).unwrap();
        return;
    }
    let [first, count] = [&args[2], &args[3]].map(|number| number.parse::<u64>().unwrap());
    for number in first..first + count {
        changes::make(&mut store, number).unwrap();
        say(&number.to_string());
    }
    if std::env::var_os("CHANGER_STAYS").is_some() {
        // Closed by nothing but a kill: the log stays as it is.
        stdin().read_line(&mut String::new()).unwrap();
    }
}

/// One line, on its way before anything else happens.
fn say(line: &str) {
    let mut out = stdout().lock();
    writeln!(out, "{line}").unwrap();
    out.flush().unwrap();
}
