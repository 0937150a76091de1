//! `cargo xtask test`: every check there is, one after the other, with its time.
//!
//! A failed step does not keep the others from running, so that one run tells everything that is
//! wrong; only without the tools nothing starts. A new check is one more line in [`STEPS`].

use std::time::{Duration, Instant};

use crate::{
    Outcome, generated, licences,
    process::{FEATURES, cargo, run as start, run_and_hear},
    tools, ui,
};

struct Step {
    name: &'static str,
    about: &'static str,
    run: fn() -> Outcome,
}

const STEPS: &[Step] = &[
    Step { name: "tools", about: "what the checks need is installed", run: tools::provide },
    Step { name: "format", about: "cargo fmt", run: format },
    Step { name: "licences", about: "every dependency may be used", run: licences::check },
    Step { name: "packages", about: "npm install", run: ui::install },
    Step { name: "page", about: "svelte-check, eslint, prettier", run: ui::check },
    Step { name: "logic", about: "vitest", run: ui::test },
    Step { name: "bundle", about: "vite build", run: ui::build },
    Step { name: "lint", about: "cargo clippy", run: lint },
    Step { name: "tests", about: "cargo test, with the programs that tests start", run: tests },
    Step { name: "generated", about: "generated files are current", run: generated::check },
];

/// Runs the named steps, or all.
pub(crate) fn run(names: &[String]) -> Outcome {
    let steps = chosen(names)?;
    let mut failed = Vec::new();
    let begin = Instant::now();
    for step in &steps {
        println!("\n── {}: {}", step.name, step.about);
        let start = Instant::now();
        let outcome = (step.run)();
        let time = seconds(start.elapsed());
        match outcome {
            Ok(()) => println!("── {} is fine ({time})", step.name),
            Err(error) => {
                println!("── {} FAILED ({time})\n{error}", step.name);
                failed.push(step.name);
            }
        }
        if failed == ["tools"] {
            break;
        }
    }
    let time = seconds(begin.elapsed());
    if failed.is_empty() {
        println!("\nAll is fine: {} steps in {time}.", steps.len());
        Ok(())
    } else {
        Err(format!("{} after {time}", failed.join(", ")).into())
    }
}

fn chosen(names: &[String]) -> Outcome<Vec<&'static Step>> {
    let known = || STEPS.iter().map(|step| step.name).collect::<Vec<_>>().join(", ");
    if let Some(name) = names.iter().find(|name| !STEPS.iter().any(|step| step.name == **name)) {
        return Err(format!("there is no step `{name}`; there are {}", known()).into());
    }
    let wanted = |step: &&Step| names.is_empty() || names.iter().any(|name| name == step.name);
    Ok(STEPS.iter().filter(wanted).collect())
}

fn format() -> Outcome {
    start(cargo().args(["fmt", "--all", "--check"]))
        .map_err(|error| format!("{error}: run `cargo fmt`").into())
}

fn lint() -> Outcome {
    let lint = ["clippy", "--workspace", "--all-targets"];
    start(cargo().args(lint).args(FEATURES).args(["--", "-D", "warnings"]))
}

fn tests() -> Outcome {
    start(cargo().args(["build", "--workspace", "--bins", "--examples"]).args(FEATURES))?;
    // It lies beside this program. Built once more by the tests it would want its libraries anew,
    // with fewer features.
    let name = format!("buendnis{}", std::env::consts::EXE_SUFFIX);
    let buendnis = std::env::current_exe()?.with_file_name(name);
    let cargo_test = || {
        let mut tests = cargo();
        tests.env("BUENDNIS", &buendnis);
        tests.args(["test", "--workspace", "--no-fail-fast"]).args(FEATURES);
        tests
    };
    let (outcome, said) = run_and_hear(&mut cargo_test())?;
    let (Err(_), Some(unsteady)) = (&outcome, window_tests(&said)) else { return outcome };
    println!("once more, by themselves: {}", unsteady.join(", "));
    start(cargo_test().args(unsteady.iter().flat_map(|name| ["--test", name])))
        .map_err(|error| format!("{error}, the second time as well").into())
}

/// The targets that failed, by what cargo says at its end, if all of them drive the real window.
///
/// Those wait for the web view and the display, which a busy machine can hold up for longer than
/// any patience: one that fails is tried a second time. Whatever else fails is wrong.
fn window_tests(said: &[String]) -> Option<Vec<&str>> {
    let failed = said.iter().filter_map(|line| line.trim().strip_prefix("`-p "));
    let names: Vec<&str> = failed
        .map(|target| target.strip_prefix("window --test ")?.strip_suffix('`'))
        .collect::<Option<_>>()?;
    (!names.is_empty()).then_some(names)
}

fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_drives_the_window_is_tried_again_and_nothing_else() {
        let said = |lines: &[&str]| lines.iter().map(ToString::to_string).collect::<Vec<_>>();
        let window = said(&[
            "error: test failed, to rerun pass `-p window --test reader`",
            "error: 2 targets failed:",
            "    `-p window --test reader`",
            "    `-p window --test live`",
        ]);
        assert_eq!(window_tests(&window), Some(vec!["reader", "live"]));
        let other = said(&["    `-p window --test reader`", "    `-p store --lib`"]);
        assert_eq!(window_tests(&other), None);
        assert_eq!(window_tests(&said(&["error: could not compile `store`"])), None);
    }

    #[test]
    fn steps_are_chosen_by_name_in_their_own_order() {
        let names = |wanted: &[&str]| {
            let wanted: Vec<String> = wanted.iter().map(ToString::to_string).collect();
            chosen(&wanted).map(|steps| steps.iter().map(|step| step.name).collect::<Vec<_>>())
        };
        assert_eq!(names(&["tests", "format"]).unwrap(), ["format", "tests"]);
        assert_eq!(names(&[]).unwrap().len(), STEPS.len());
        assert!(names(&["speed"]).unwrap_err().to_string().contains("licences"));
    }
}
